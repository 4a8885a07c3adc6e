import { expect, it } from 'vitest';
import { quoted } from './quoted.js';

it.each([
  ['en', '“Ice”'],
  ['fr-DJ', '«\u00a0Ice\u00a0»'],
  ['ar', '«Ice»'],
  ['so', '“Ice”'],
])('a quotation in %s is %s', (lang, expected) => expect(quoted('Ice', lang)).toBe(expected));
