/** Marks around a quotation, by the language it is written in. */
const marks: Record<string, [open: string, close: string]> = {
  en: ['“', '”'],
  fr: ['«\u00a0', '\u00a0»'],
  ar: ['«', '»'],
};

/** @param lang BCP 47; English marks where we know no others. */
export function quoted(text: string, lang: string): string {
  const [open, close] = marks[lang.split('-')[0] ?? ''] ?? marks['en']!;
  return open + text + close;
}
