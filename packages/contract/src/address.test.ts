import { describe, expect, it } from 'vitest';
import { isAddress } from './address.js';

describe('isAddress', () => {
  it.each([
    'amina@example.org',
    'a.b+c@sub.example.co',
    'o’neil@example.org',
    'مرحبا@مثال.إختبار',
    'x@xn--bcher-kva.example',
  ])('takes %s', (address) => expect(isAddress(address)).toBe(true));

  it.each([
    ['a second recipient', 'a@example.org, b@example.org'],
    ['a second recipient after a semicolon', 'a@example.org;b@example.org'],
    ['a header', 'a@example.org\r\nBcc: b@example.org'],
    ['a display name', 'A <a@example.org>'],
    ['a quoted local part', '"a b"@example.org'],
    ['a comment', 'a(b)@example.org'],
    ['an option of a mail program', '-oQ@example.org'],
    ['a bare host', 'root@localhost'],
    ['an address literal', 'a@[127.0.0.1]'],
    ['two at signs', 'a@b@example.org'],
    ['dots in a row', 'a..b@example.org'],
    ['a zero-width character', 'a\u200b@example.org'],
    ['a ligature that passes for two letters', 'ﬁona@example.org'],
    ['a sign that passes for a letter', 'a@\u212aenya.example'],
    ['letters of another width', 'a@ｅxample.org'],
    ['too much', `${'a'.repeat(60)}@${'b.'.repeat(100)}example.org`],
    ['nothing', ''],
  ])('refuses %s', (_, address) => expect(isAddress(address)).toBe(false));
});
