/** Without 0 O 1 I L U: readable over the phone, and no words. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A uniformly random text of the alphabet. Bytes beyond the last full round of it are thrown away. */
export function randomCode(random: (bytes: number) => Uint8Array, length: number): string {
  const limit = 256 - (256 % alphabet.length);
  let code = '';
  while (code.length < length)
    for (const byte of random(length * 2)) {
      if (byte < limit && code.length < length) code += alphabet[byte % alphabet.length];
    }
  return code;
}

/** Whether a text can be the slug of a profile or a story; anything else is not even looked for. */
export const isSlug = (text: string): boolean => /^[a-z0-9-]{1,80}$/.test(text);

/** An identifier for rows and slugs: 16 characters, about 78 bits. */
export const randomId = (random: (bytes: number) => Uint8Array) => randomCode(random, 16).toLowerCase();
