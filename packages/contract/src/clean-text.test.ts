import { describe, expect, it } from 'vitest';
import { names } from '../test/names.js';
import { cleanLine, cleanText } from './clean-text.js';
import { doubtOf } from './doubt.js';

describe('cleanText', () => {
  it('composes letters, also those that something unseen held apart', () => {
    expect(cleanText('e\u0301')).toBe('é');
    expect(cleanText('e\u200b\u0301')).toBe('é');
  });

  it('keeps paragraphs, whatever their line ends', () =>
    expect(cleanText('a\r\n\r\nb\rc\u2028d\u0085e')).toBe('a\n\nb\nc\nd\ne'));

  it.each([
    ['bidi controls', 'safe\u202egnp.exe\u2066\u061c\u200f', 'safegnp.exe'],
    ['tags', 'a\u{e0041}\u{e0042}b', 'ab'],
    ['controls', 'a\u0000\u0007\u001bb', 'ab'],
    ['zero-width signs', 'a\u200b\u2060\ufeff\u00adb', 'ab'],
    ['private and unassigned characters, and half of a pair', '\ue000\u{f0000}\u0378\ud800ab', 'ab'],
    ['blank letters', '\u3164\u115f\uffa0\u2800\u17b4', ''],
    ['what could carry a hidden message', 'a\ufe01\u{e0102}\u034f\u{e01ef}', 'a'],
  ])('removes %s', (_, text, clean) => expect(cleanText(text)).toBe(clean));

  it('parts words at a tab', () => expect(cleanText('a\tb')).toBe('a b'));

  it('keeps a joiner between letters that join and nowhere else', () => {
    expect(cleanText('\u200cمی\u200cخواهم 1\u200c2')).toBe('می\u200cخواهم 12');
    expect(cleanText('ad\u200dm\u200cin')).toBe('admin');
  });

  it('leaves four marks stacked on a letter, whatever stands between them', () => {
    expect(cleanText(`x${'\u0316'.repeat(50)}`)).toBe(`x${'\u0316'.repeat(4)}`);
    const parted = cleanText(`ب${'\u0316\u200c'.repeat(50)}`);
    expect([...parted].filter((sign) => sign === '\u0316')).toHaveLength(4);
  });

  it('changes nothing of the names of real people, and doubts none', () => {
    const all = Object.values(names).flat();
    expect(Object.keys(names).length).toBeGreaterThanOrEqual(20);
    expect(new Set(all).size).toBeGreaterThanOrEqual(300);
    for (const name of all) expect([cleanLine(name), doubtOf(name)]).toEqual([name.normalize('NFC'), null]);
  });
});

describe('cleanLine', () => {
  it('is one line without blank runs', () => expect(cleanLine('  a\n\t b\u2003c \u0085d')).toBe('a b c d'));
});

/** What makes careless patterns go back and forth. Half a million characters: anything but one pass would not end in time. */
const hostile = [' ', '\t\n', 'a\u0316', '\u0316', '\u200c', 'م\u200c', '\u200d\u0316', 'rn', 'I.', '.', 'Aа', '\r', '\u{e0041}'].map(
  (part) => [part, part.repeat(500_000 / part.length)] as const,
); // prettier-ignore

describe.each(hostile)('half a million characters of %j', (_, text) => {
  it('are cleaned once and for all', () => {
    const clean = cleanText(text);
    expect(cleanText(clean)).toBe(clean);
    expect(cleanLine(text)).not.toMatch(/\s\s/u);
  });

  it('are doubted or not', () => expect([null, 'mixed-scripts', 'reserved-name']).toContain(doubtOf(text)));
});
