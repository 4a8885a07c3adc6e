import { completeLanguages, type FacetName } from '@diaspora-kit/contract/vocabulary';
import { languageName, placeName, textOf } from '../../text/index.js';
import { fold, indexWordsOf, wordsOf } from './fold.js';
import type { Listing } from './listing.js';
import { regionsOf } from './regions.js';

/** The codes a listing is filtered and counted by. */
export function codesOf(listing: Listing): Record<FacetName, string[]> {
  return {
    kind: [listing.kind],
    origin: listing.origin,
    residence: listing.residence ? [listing.residence] : [],
    region: listing.residence ? regionsOf(listing.residence) : [],
    sector: listing.sectors,
    offer: listing.offers,
    topic: listing.topics,
    language: listing.languages,
  };
}

/** Whatever of a listing can be found by words: its own texts, and the labels of its codes in every complete language. */
function searchableTexts(listing: Listing): string[] {
  const own = Object.values(listing.texts).flatMap(({ headline, summary }) => [headline ?? '', summary ?? '']);
  const labels = completeLanguages.flatMap((lang) => {
    const { vocabulary } = textOf(lang);
    const places = [
      ...listing.origin,
      ...(listing.residence ? [listing.residence, ...regionsOf(listing.residence)] : []),
    ];
    return [
      ...listing.sectors.map((code) => vocabulary.sectors[code as keyof typeof vocabulary.sectors]),
      ...listing.offers.map((code) => vocabulary.offers[code as keyof typeof vocabulary.offers]),
      ...listing.topics.map((code) => vocabulary.topics[code as keyof typeof vocabulary.topics]),
      ...(listing.type ? [vocabulary.organisationTypes[listing.type]] : []),
      ...places.map((code) => placeName(lang, code)),
      ...listing.languages.map((code) => languageName(lang, code)),
    ];
  });
  return [listing.name, listing.place ?? '', ...own, ...labels];
}

/** The word that keeps a search within its mission. Longer than a reader's word can be told apart from. */
export const missionWord = (mission: string) => `xmission${mission.replaceAll('-', '')}`;

/** The folded words to store for full text. */
export const indexTextOf = (mission: string, listing: Listing): string =>
  [missionWord(mission), ...new Set(searchableTexts(listing).flatMap(indexWordsOf))].join(' ');

/** Shortest word that a typing error is mended to. */
const shortestMendable = 4;

/** Words of the listing, folded, with the form in which to suggest them. */
export function vocabularyOf(listing: Listing): Map<string, string> {
  const words = new Map<string, string>();
  for (const text of searchableTexts(listing))
    for (const [shown] of text.normalize('NFC').matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
      const word = fold(shown);
      if (word.length >= shortestMendable && wordsOf(word).length === 1 && !words.has(word))
        words.set(word, shown.toLowerCase());
    }
  return words;
}
