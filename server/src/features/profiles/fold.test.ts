import { expect, it } from 'vitest';
import { indexWordsOf } from './fold.js';

it('joins words over their apostrophe', () => {
  expect(indexWordsOf('N’Diaye, rock’, d’Ivoire')).toEqual(['n', 'diaye', 'rock', 'd', 'ivoire', 'ndiaye', 'divoire']);
});

// No clock: what read each letter again for every letter before it would still be reading when the test runner gives up.
it.each([
  ['a', ['a'.repeat(40)]],
  ['é', ['e'.repeat(40)]],
  ['ا', ['ا'.repeat(40)]],
  ['ሐ', ['ሀ'.repeat(40)]],
  ['a’', ['a', 'a'.repeat(40)]],
  ['ﷺ', ['صلي', 'الله', 'عليه', 'وسلمصلي', 'وسلم', 'له']],
])('reads 64 KB of %s once, and keeps 40 signs of a word', (letter, words) => {
  expect(indexWordsOf(letter.repeat(65_536 / letter.length))).toEqual(words);
});
