/** Where the words of the widgets' own chrome are, or `undefined` for English, which is in the code. */
export const catalogueUrl = (api: string, lang: string): string | undefined =>
  lang === 'en' ? undefined : `${api}/v1/lang/${lang}.json`;
