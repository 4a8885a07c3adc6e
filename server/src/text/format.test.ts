import { expect, it } from 'vitest';
import {
  formatAgo,
  formatDate,
  formatDay,
  formatInstant,
  formatMoment,
  languageName,
  placeName,
  plural,
} from './index.js';

const first = new Date('2030-01-01T14:20:00Z');

it('writes dates as each language does, with Latin figures in Arabic', () => {
  expect(formatDate('en', first)).toBe('1 January 2030');
  expect(formatDate('fr', first)).toBe('1er janvier 2030');
  expect(formatDate('fr', new Date('2030-01-21T00:00:00Z'))).toBe('21 janvier 2030');
  expect(formatDay('fr', first)).toBe('mardi 1er janvier');
  expect(formatDate('ar', first)).toBe('1 يناير 2030');
  expect(formatDay('ar', first)).toBe('الثلاثاء 1 يناير');
  expect(formatMoment('en', first)).toBe('1 January at 14:20 UTC');
});

it.each(['en', 'fr', 'ar'] as const)('says midnight in %s as the start of a day', (lang) => {
  const midnight = new Date('2030-01-01T00:05:00Z');
  for (const words of [formatMoment(lang, midnight), formatInstant(lang, midnight)]) expect(words).toContain('00:05');
});

it.each([
  [0, 'today'], [1, 'yesterday'], [9, '9 days ago'], [20, '2 weeks ago'], [100, '3 months ago'], [-3, 'today'],
])('%i days are %s', (days, words) => {
  expect(formatAgo('en', new Date(first.getTime() - days * 86_400_000), first)).toBe(words);
}); // prettier-ignore

it('names places and languages, and leaves an unknown code alone', () => {
  expect([placeName('fr', 'BJ'), placeName('ar', '155'), placeName('en', 'nowhere')]).toEqual([
    'Bénin',
    'غرب أوروبا',
    'nowhere',
  ]);
  expect([placeName('fr', 'CD'), placeName('ar', 'BJ')]).toEqual(['RD Congo', 'بنن']);
  expect([languageName('fr', 'fon'), languageName('en', 'not a code')]).toEqual(['Fon', 'not a code']);
});

it('takes the plural form of the language', () => {
  const forms = { one: 'بطاقة واحدة', two: 'بطاقتان', few: '# بطاقات', other: '# بطاقة' };
  expect([1, 2, 5, 11, 100].map((count) => plural('ar', count, forms))).toEqual([
    'بطاقة واحدة',
    'بطاقتان',
    '5 بطاقات',
    '11 بطاقة',
    '100 بطاقة',
  ]);
});
