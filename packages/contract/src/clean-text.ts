/** Scripts that write ZERO WIDTH JOINER and NON-JOINER within words. */
const joining =
  '\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Nko}\\p{Script=Adlam}\\p{Script=Mongolian}\\p{Script=Devanagari}' +
  '\\p{Script=Bengali}\\p{Script=Gurmukhi}\\p{Script=Gujarati}\\p{Script=Oriya}\\p{Script=Tamil}\\p{Script=Telugu}' +
  '\\p{Script=Kannada}\\p{Script=Malayalam}\\p{Script=Sinhala}\\p{Script=Myanmar}\\p{Script=Khmer}';

/** Controls, surrogates, private and unassigned characters, and whatever has no width and no shape. */
const unseen = /(?![\n\u200c\u200d\u180b-\u180d\u180f])[\p{C}\p{Default_Ignorable_Code_Point}]/gu;
/** Signs that end a letter of these scripts; a joiner after one gives it its final form, as in Malayalam. */
const virama = '\\u094d\\u09cd\\u0a4d\\u0acd\\u0b4d\\u0bcd\\u0c4d\\u0ccd\\u0d4d\\u0dca';
const strayJoiner = new RegExp(
  `(?<![${joining}])[\u200c\u200d]|(?:\u200c|(?<![${virama}])\u200d)(?![${joining}])`,
  'gu',
);
const strayVariant = /(?<!\p{Script=Mongolian})[\u180b-\u180d\u180f]/gu;

/** Marks above or below one letter that are kept. */
const marksMax = 4;
const stacked = /[\p{Mn}\p{Me}]/u;

/**
 * What may be kept of a text that a person typed: composed (NFC), without control, bidi-override, zero-width, tag and
 * unassigned characters and blank letters, with at most four marks stacked on a letter, and without blank runs at the
 * ends. Line breaks stay. Joiners stay between letters of scripts that need them, such as Persian and Malayalam. Cleaning
 * a clean text changes nothing, and takes time in proportion to its length.
 */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[\t\v\f\u2800]/g, ' ')
    .replace(unseen, '')
    .replace(/([\u200c\u200d])[\u200c\u200d]+/g, '$1')
    .replace(strayJoiner, '')
    .replace(strayVariant, '')
    .replace(/\p{M}{5,}/gu, fewerMarks)
    .normalize('NFC')
    .trim();
}

function fewerMarks(run: string): string {
  let kept = 0;
  return [...run].filter((mark) => !stacked.test(mark) || ++kept <= marksMax).join('');
}

/** `cleanText` for a single line: line breaks become blanks, runs of blanks one. */
export function cleanLine(text: string): string {
  return cleanText(cleanText(text).replace(/\s+/gu, ' '));
}
