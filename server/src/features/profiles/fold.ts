/**
 * Brings a text to the form in which words are compared: without case, accents, Arabic vowel signs and tatweel; one form
 * for alef, ya, ha and hamza carriers, for Latin ligatures and barred letters, and for the Amharic letters that sound alike.
 * Used on what is stored and on what is typed. The rules, and the cases they were tested on, are in SEARCH.md.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .toLowerCase()
    .replace(/[آأإٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/ؤ/g, 'و')
    .replace(/ئ/g, 'ي')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/[đɖ]/g, 'd')
    .replace(/ɛ/g, 'e')
    .replace(/ɔ/g, 'o')
    .replace(/ı/g, 'i')
    .replace(/[\u1210-\u1217\u1280-\u1287]/g, (letter) => inSeries(letter, 0x1200))
    .replace(/[\u1220-\u1227]/g, (letter) => inSeries(letter, 0x1230))
    .replace(/[\u12d0-\u12d7]/g, (letter) => inSeries(letter, 0x12a0))
    .replace(/[\u1340-\u1347]/g, (letter) => inSeries(letter, 0x1338));
}

/** The same vowel in another Ethiopic series; the series are eight apart. */
const inSeries = (letter: string, series: number) => String.fromCharCode(series + (letter.charCodeAt(0) & 7));

/** Letters and figures of any script; everything else separates, the Ethiopic separators too. */
const wordPattern = /[\p{L}\p{N}]+/gu;

/** The words of a text as they are typed, folded; at most `max`, each of at most 40 signs. */
export function wordsOf(text: string, max = Infinity): string[] {
  const words: string[] = [];
  for (const [word] of fold(text).matchAll(wordPattern)) {
    if (words.length >= max) break;
    words.push(word.slice(0, 40));
  }
  return words;
}

/**
 * The words to store for a text: those typed, an Arabic word also without its article, and words joined over their
 * apostrophe (`N'Diaye` is found as `ndiaye`, `d'Ivoire` as `ivoire`).
 */
export function indexWordsOf(text: string): string[] {
  const words = new Set(wordsOf(text));
  for (const word of [...words])
    if (/^(ال|وال|بال|لل)[\u0600-\u06ff]{2,}/u.test(word)) words.add(word.replace(/^(وال|بال|ال|لل)/u, ''));
  // With `+` at the end instead of `*`, a long run of letters would be read again from each of its letters.
  for (const [joined] of text.matchAll(/\p{L}+(?:['’ʼ‘]\p{L}+)*/gu))
    if (/['’ʼ‘]/.test(joined)) for (const word of wordsOf(joined.replace(/['’ʼ‘]/g, ''))) words.add(word);
  return [...words];
}
