import type { CompleteLanguage } from '@diaspora-kit/contract/vocabulary';

/** Figures in Arabic are Latin, so that a code, a date and a count read the same on the phone in every language. */
const locales: Record<CompleteLanguage, string> = { en: 'en-GB', fr: 'fr', ar: 'ar-u-nu-latn' };

const cache = new Map<string, unknown>();
function cached<T>(key: string, make: () => T): T {
  if (!cache.has(key)) cache.set(key, make());
  return cache.get(key) as T;
}

export const formatNumber = (lang: CompleteLanguage, value: number) =>
  cached(`number/${lang}`, () => new Intl.NumberFormat(locales[lang])).format(value);

function formatIn(lang: CompleteLanguage, date: Date, options: Intl.DateTimeFormatOptions): string {
  const key = `date/${lang}/${Object.keys(options).join()}`;
  const text = cached(key, () => new Intl.DateTimeFormat(locales[lang], { timeZone: 'UTC', ...options })).format(date);
  if (lang === 'fr') return text.replace(/\b1 (?=\p{L})/u, '1er ');
  return lang === 'ar' ? text.replace('، ', ' ') : text;
}

/** `Monday 30 November`. The day in UTC. */
export const formatDay = (lang: CompleteLanguage, date: Date) =>
  formatIn(lang, date, { weekday: 'long', day: 'numeric', month: 'long' });

/** `30 November 2026`. The day in UTC. */
export const formatDate = (lang: CompleteLanguage, date: Date) =>
  formatIn(lang, date, { day: 'numeric', month: 'long', year: 'numeric' });

/** `30 November, 14:20 UTC`. */
export const formatMoment = (lang: CompleteLanguage, date: Date) =>
  formatIn(lang, date, {
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  });

/** `30 November 2026, 14:20 UTC`. */
export const formatInstant = (lang: CompleteLanguage, date: Date) =>
  formatIn(lang, date, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  });

/** `3 months ago`, in the coarsest unit that is at least one. */
export function formatAgo(lang: CompleteLanguage, date: Date, now: Date): string {
  const days = Math.max(0, Math.floor((now.getTime() - date.getTime()) / 86_400_000));
  const [value, unit]: [number, Intl.RelativeTimeFormatUnit] =
    days < 14 ? [days, 'day'] : days < 60 ? [Math.floor(days / 7), 'week'] : [Math.floor(days / 30.4375), 'month'];
  return cached(`ago/${lang}`, () => new Intl.RelativeTimeFormat(locales[lang], { numeric: 'auto' })).format(
    -value,
    unit,
  );
}

/** `Agriculture, Health and Trade`. */
export const formatList = (lang: CompleteLanguage, items: string[]) =>
  cached(`list/${lang}`, () => new Intl.ListFormat(locales[lang], { type: 'conjunction' })).format(items);

/** Names that the United Nations write otherwise than ICU does. */
const placeNames: Record<string, Partial<Record<CompleteLanguage, string>>> = {
  BJ: { ar: 'بنن' },
  CD: { en: 'DR Congo', fr: 'RD Congo', ar: 'جمهورية الكونغو الديمقراطية' },
  PS: { en: 'State of Palestine', fr: 'État de Palestine', ar: 'دولة فلسطين' },
};

/** Name of a country (ISO 3166-1 alpha-2) or region (UN M49); the code itself where none is known. */
export function placeName(lang: CompleteLanguage, code: string): string {
  const names = cached(
    `region/${lang}`,
    () => new Intl.DisplayNames(locales[lang], { type: 'region', fallback: 'code' }),
  );
  if (!/^([A-Z]{2}|\d{3})$/.test(code)) return code;
  return placeNames[code]?.[lang] ?? names.of(code) ?? code;
}

/** Name of a language (BCP 47), with a capital; in `inLang`. */
export function languageName(inLang: CompleteLanguage, code: string): string {
  const names = cached(
    `language/${inLang}`,
    () => new Intl.DisplayNames(locales[inLang], { type: 'language', fallback: 'code' }),
  );
  if (!/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/.test(code)) return code;
  const name = names.of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(inLang) + name.slice(1);
}

export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** A name or a code inside a sentence of any direction: neither turns the other's points and brackets round. */
export const isolate = (text: string) => `\u2068${text}\u2069`;

/** The form for a count, with `#` replaced by the number. */
export function plural(lang: CompleteLanguage, count: number, forms: PluralForms): string {
  const rule = cached(`plural/${lang}`, () => new Intl.PluralRules(lang)).select(count);
  return (forms[rule] ?? forms.other).replace('#', formatNumber(lang, count));
}

/** Text in a comparable order for readers of a language. */
export const compareIn = (lang: CompleteLanguage) =>
  cached(`collator/${lang}`, () => new Intl.Collator(locales[lang])).compare;
