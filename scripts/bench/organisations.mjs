/** Made-up organisations for the measurements of the API. */

export const words = [
  'bridge',
  'river',
  'harvest',
  'clinic',
  'market',
  'school',
  'solar',
  'harbour',
  'garden',
  'workshop',
];
export const places = ['GB', 'SE', 'DE', 'US', 'ES', 'FR', 'NO', 'IT', 'SN', 'CH'];
export const sectors = ['A', 'C', 'F', 'G', 'J', 'M', 'P', 'Q', 'R', 'S'];
const offers = ['mentoring', 'skills', 'trade', 'investment', 'volunteering', 'philanthropy'];

/** 10,000 names of two syllables each of which is a consonant and a vowel: as many words as a large directory has. */
const syllables = [...'bcdfghjklmnprstvwxyz'].flatMap((consonant) => [...'aeiou'].map((vowel) => consonant + vowel));
export const family = (index) =>
  `${syllables[index % syllables.length]}${syllables[Math.floor(index / syllables.length) % syllables.length]}`;

const columns =
  'name,kind,origin_countries,residence_country,city,languages,sectors,offers,website,summary_en,summary_fr,source,retrieved';

/**
 * A file as `import organisations` takes it. Each word stands in a fifth of the entries, each place in a tenth, each
 * sector in a fifth: more than in life, where a common word has less to count.
 *
 * @param {string} country ISO 3166-1 alpha-2, the origin of them all.
 */
export function organisationsTable(entries, country) {
  const rows = [columns];
  for (let index = 0; index < entries; index++) {
    const pick = (list, every) => list[Math.floor(index / every) % list.length];
    const first = pick(words, 1);
    // Whoever shares a family name and the first word, ten thousand entries later, differs in the second.
    const second = words[(Math.floor(index / 10) + Math.floor(index / 10_000)) % words.length];
    rows.push(
      [
        `${family(index)} ${first} and ${second}`,
        'association',
        country,
        pick(places, 7),
        '',
        'en',
        `${pick(sectors, 3)};${pick(sectors, 11)}`,
        `${pick(offers, 5)};${pick(offers, 13)}`,
        '',
        `Runs a ${second} with partners in ${pick(places, 7)}.`,
        '',
        `https://example.org/${index}`,
        '2026-11-22',
      ].join(','),
    );
  }
  return `${rows.join('\n')}\n`;
}
