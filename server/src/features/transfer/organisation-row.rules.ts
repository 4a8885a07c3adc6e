import { cleanLine } from '@diaspora-kit/contract';
import { offers, organisationTypes, sectors, type OrganisationType } from '@diaspora-kit/contract/vocabulary';

/** Columns of the file, in any order. */
export const columns = [
  'name', 'kind', 'origin_countries', 'residence_country', 'city', 'languages', 'sectors', 'offers', 'website',
  'summary_en', 'summary_fr', 'source', 'retrieved',
] as const; // prettier-ignore
export type Column = (typeof columns)[number];

/** A cell that cannot be imported, and what to do about it. */
export interface Refusal {
  line: number;
  column: string;
  /** As it stands in the file, shortened, safe to print. */
  value: string;
  mend: string;
}

/** An organisation as a row gives it, checked. */
export interface OrganisationRow {
  line: number;
  name: string;
  type: OrganisationType;
  /** ISO 3166-1 alpha-2; empty when it is for everybody. */
  origins: string[];
  residence: string | null;
  city: string | null;
  languages: string[];
  sectors: string[];
  offers: string[];
  website: string | null;
  headlines: Partial<Record<'en' | 'fr', string>>;
  source: string;
  /** `2026-11-22`. */
  retrieved: string;
}

/** @param countries every ISO 3166-1 alpha-2 code. */
export function readRow(
  line: number,
  cells: Readonly<Record<string, string>>,
  countries: ReadonlySet<string>,
): { row: OrganisationRow } | { refusals: Refusal[] } {
  const refusals: Refusal[] = [];
  const refuse = (column: Column, mend: string) =>
    refusals.push({ line, column, value: printable(cells[column] ?? ''), mend });

  const text = (column: Column, max: number): string | null => {
    const value = cells[column] ?? '';
    const clean = cleanLine(value);
    if (value.includes('\0')) refuse(column, 'Remove the NUL character.');
    else if (clean.length > max) refuse(column, `Shorten it to ${max} characters; it has ${clean.length}.`);
    return clean === '' ? null : clean;
  };
  const required = <T>(column: Column, value: T | null): T | null => {
    if (value === null && !refusals.some((refusal) => refusal.column === column)) refuse(column, 'Fill it in.');
    return value;
  };
  const codes = (column: Column, isCode: (code: string) => boolean, mend: string): string[] => {
    const given = (cells[column] ?? '').split(';').map((code) => code.trim()).filter(Boolean); // prettier-ignore
    const unknown = given.filter((code) => !isCode(code));
    if (unknown.length > 0) refuse(column, mend);
    else if (given.length > 20) refuse(column, 'Keep at most 20 codes.');
    return [...new Set(given)];
  };
  const address = (column: Column): string | null => {
    const value = text(column, 500);
    if (value !== null && !isWebAddress(value))
      refuse(column, 'Write an address that begins with http:// or https://.');
    return value;
  };
  const oneOf = (list: readonly string[]) =>
    `Use ${list.length < 12 ? list.join(', ') : `${list[0]} to ${list.at(-1)}`}.`;
  const country = 'Use two capital letters of ISO 3166-1, such as BJ.';

  const name = required('name', text('name', 160));
  const type = required('kind', text('kind', 40));
  if (type !== null && !isOneOf(organisationTypes, type)) refuse('kind', oneOf(organisationTypes));
  const residence = text('residence_country', 40);
  if (residence !== null && !countries.has(residence)) refuse('residence_country', country);
  const source = required('source', address('source'));
  const retrieved = required('retrieved', text('retrieved', 10));
  if (retrieved !== null && !isDay(retrieved)) refuse('retrieved', 'Write the day as 2026-11-22.');
  const headlines = { en: text('summary_en', 140), fr: text('summary_fr', 140) };

  const row = {
    line,
    name,
    type,
    origins: codes('origin_countries', (code) => countries.has(code), `${country} Part several with semicolons.`),
    residence,
    city: text('city', 80),
    languages: codes('languages', isLanguage, 'Use BCP 47 codes such as fr or pt-BR, parted by semicolons.'),
    sectors: codes('sectors', (code) => isOneOf(sectors, code), `${oneOf(sectors)} They are sections of ISIC Rev.4.`),
    offers: codes('offers', (code) => isOneOf(offers, code), oneOf(offers)),
    website: address('website'),
    headlines: Object.fromEntries(Object.entries(headlines).filter(([, headline]) => headline !== null)),
    source,
    retrieved,
  };
  return refusals.length > 0 ? { refusals } : { row: row as OrganisationRow };
}

/** At most 60 characters on one line, without anything a terminal would act on. */
export function printable(value: string): string {
  const line = cleanLine(value.slice(0, 200));
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

const isOneOf = <Code extends string>(list: readonly Code[], code: string): code is Code =>
  (list as readonly string[]).includes(code);

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && hostname.includes('.') && username === '' && password === '';
}

function isLanguage(code: string): boolean {
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/.test(code)) return false;
  const [language = ''] = code.split('-');
  return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(language) !== undefined;
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
