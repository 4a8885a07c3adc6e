import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText } from './clean-text.js';

describe('cleanText', () => {
  it('composes letters', () => expect(cleanText('e\u0301')).toBe('é'));

  it('keeps paragraphs, whatever their line ends', () => expect(cleanText('a\r\n\r\nb\rc')).toBe('a\n\nb\nc'));

  it('removes what could turn or hide text', () =>
    expect(cleanText('safe\u202egnp.exe\u2066\u200b\u{e0041}\u0000')).toBe('safegnp.exe'));

  it('keeps a non-joiner between letters and nowhere else', () =>
    expect(cleanText('\u200cمی\u200cخواهم 1\u200c2')).toBe('می\u200cخواهم 12'));

  it('leaves four marks on a letter', () =>
    expect(cleanText(`x${'\u0316'.repeat(50)}`)).toBe(`x${'\u0316'.repeat(4)}`));
});

describe('cleanLine', () => {
  it('is one line without blank runs', () => expect(cleanLine('  a\n\t b\u2003c ')).toBe('a b c'));
});
