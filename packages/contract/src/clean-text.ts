/**
 * What may be kept of a text that a person typed: composed (NFC), without control, bidi-override, zero-width, tag and
 * unassigned characters, with at most four marks on a letter, and without blank runs at the ends. Line breaks stay.
 * ZERO WIDTH JOINER and NON-JOINER stay between letters, where Persian, Malayalam and others need them.
 */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{C}\n\u200c\u200d]/gu, '')
    .replace(/(?<![\p{L}\p{M}])[\u200c\u200d]|[\u200c\u200d](?![\p{L}\p{M}])/gu, '')
    .replace(/(\p{M}{4})\p{M}+/gu, '$1')
    .trim();
}

/** `cleanText` for a single line: line breaks become blanks, runs of blanks one. */
export function cleanLine(text: string): string {
  return cleanText(text.replace(/\s+/gu, ' '));
}
