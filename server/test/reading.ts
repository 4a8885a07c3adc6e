import { expect } from 'vitest';
import type { CompleteLanguage } from '@diaspora-kit/contract/vocabulary';
import { textOf } from '../src/text/index.js';

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };

/** What a reader meets of a page: its words, and the words in its attributes. */
export const wordsOf = (html: string): string =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replace(
      /<[^>]*>/g,
      (tag) =>
        ` ${[...tag.matchAll(/ (?:aria-label|content|title|alt)="([^"]*)"/g)].map(([, value]) => value).join(' ')} `,
    )
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity]!)
    .replace(/[ \n]+/g, ' ');

/** Every fixed sentence of a language's catalogue. */
function sentencesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(sentencesOf) : [];
}

/** English sentences on a page that its language says differently. Short ones are left out: they stand in other words too. */
export function englishIn(html: string, lang: CompleteLanguage): string[] {
  const words = wordsOf(html);
  const own = new Set([...sentencesOf(textOf(lang)), textOf('en').common.languageOwnName]);
  const letters = /[\p{L}\p{N}]/u;
  return sentencesOf(textOf('en')).filter((sentence) => {
    if (sentence.length < 6 || own.has(sentence)) return false;
    const at = words.indexOf(sentence);
    return at >= 0 && !letters.test(words[at - 1] ?? '') && !letters.test(words[at + sentence.length] ?? '');
  });
}

/** Fails when a page says something in English that it should not, or leaves a hole. */
export function expectOwnWords(html: string, lang: CompleteLanguage): void {
  expect(wordsOf(html)).not.toMatch(/undefined|\[object|\bnull\b|NaN/);
  expect(englishIn(html, lang)).toEqual([]);
}
