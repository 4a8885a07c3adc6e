import { expect, it } from 'vitest';
import { indexWordsOf } from './fold.js';

it('joins words over their apostrophe', () => {
  expect(indexWordsOf('N’Diaye, rock’, d’Ivoire')).toEqual(['n', 'diaye', 'rock', 'd', 'ivoire', 'ndiaye', 'divoire']);
});

it('reads 64 KB of any letters in no time', () => {
  for (const letter of ['a', 'ا', 'ሐ', 'ﷺ', 'a’', 'é']) {
    const startedAt = performance.now();
    indexWordsOf(letter.repeat(65_536 / letter.length));
    expect(performance.now() - startedAt, letter).toBeLessThan(1000);
  }
});
