/** Why staff should look at a name before it is shown. Nothing is refused for it. */
export type Doubt = 'mixed-scripts' | 'reserved-name';

/** Alphabets whose letters pass for each other. No name of any language mixes them within a word. */
const alphabets = ['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Cherokee', 'Coptic', 'Lisu'].map(
  (script) => new RegExp(`\\p{Script=${script}}`, 'u'),
);

/**
 * Letters of other alphabets, and signs, that look like a Latin letter of the reserved names; capitals stand for their
 * small letters too where these look alike. After Unicode Technical Standard 39, section 4: of its some 6,000 pairs, those
 * which these names can be written with.
 */
const lookalikes: Record<string, string> = {
  a: 'АΑᎪꓮɑαᴀ@4',
  d: 'ԁᎠꓓᴅɗđ',
  e: 'ЕΕᎬꓰεєᴇҽ℮3',
  f: 'ϜꓝꜰƒՔ',
  g: 'Ꮐꓖɡɢցԍ',
  i: 'ІΙᏆꓲӀıɪɩᎥl1|ǀ!',
  m: 'МΜᎷꓟⲘϺᴍɱ',
  n: 'ΝՈꓠⲚɴпηոռ',
  o: 'ОΟՕꓳⲞᎾᴏσჿ߀0',
  p: 'РΡᏢꓑⲢᴘ',
  r: 'гᏒꓣʀᴦⲅ',
  s: 'ЅᏚꓢꜱ$5',
  t: 'ТΤᎢꓔⲦᴛ',
  u: 'ՍꓴᴜʋυμՄս',
  z: 'ΖᏃꓜⲌᴢ',
};
const latinOf = new Map(
  Object.entries(lookalikes).flatMap(([letter, like]) => [...like].map((sign) => [sign, letter])),
);

/** Letters in boxes and discs, and those that flags are made of, which no normalisation opens. */
const framed = /[\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}\u{1f1e6}-\u{1f1ff}]/gu;
const frames = [0x1f150, 0x1f170, 0x1f1e6];
const unframed = (sign: string) => {
  const code = sign.codePointAt(0)!;
  return String.fromCharCode(0x41 + code - frames.findLast((first) => first <= code)!);
};

/** What a text looks like, in small Latin letters as far as it can be read as such: two texts that look alike have the same. */
function skeletonOf(text: string): string {
  return [
    ...text
      .replace(framed, unframed)
      .normalize('NFKD')
      .replace(/\p{M}|\u0640/gu, ''),
  ]
    .map((sign) => latinOf.get(sign) ?? latinOf.get(sign.toUpperCase()) ?? sign.toLowerCase())
    .join('')
    .replaceAll('rn', 'm')
    .replace(/[یى]/g, 'ي')
    .replaceAll('ک', 'ك')
    .replaceAll('ة', 'ه');
}

const wordsOf = (text: string) => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** Names that nobody but their owner may appear under, as whole words. */
const reservedWords = new Set(
  ['IOM', 'OIM', 'admin', 'administrator', 'administrateur', 'moderator', 'modérateur'].map(skeletonOf),
);
/** The same, in capitals only: `un` is an article and Onu a family name. */
const reservedInitials = new Set(['UN', 'ONU'].map(skeletonOf));
/** The same, as a run of letters. */
const reservedPhrases = [
  'International Organization for Migration',
  'International Organisation for Migration',
  'Organisation internationale pour les migrations',
  'Organización Internacional para las Migraciones',
  'United Nations',
  'Nations Unies',
  'المنظمة الدولية للهجرة',
  'الأمم المتحدة',
].map((phrase) => wordsOf(skeletonOf(phrase)).join(''));

/**
 * Whether a name could pass for another one: a word of letters from several alphabets, or the name of the mission's own
 * organisation or staff, however it is disguised. `null` for nearly everybody.
 */
export function doubtOf(name: string): Doubt | null {
  if (wordsIn(name).some(isMixed)) return 'mixed-scripts';
  const words = wordsOf(skeletonOf(name));
  const initials = words.filter((word) => [...word].length === 1).join('');
  if ([...words, initials].some((word) => reservedWords.has(word))) return 'reserved-name';
  const capitals = wordsIn(name).filter((word) => word === word.toUpperCase());
  if (capitals.some((word) => reservedInitials.has(skeletonOf(word)))) return 'reserved-name';
  const letters = words.join('');
  return reservedPhrases.some((phrase) => letters.includes(phrase)) ? 'reserved-name' : null;
}

const wordsIn = (text: string) => text.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);

const isMixed = (word: string) => alphabets.filter((alphabet) => alphabet.test(word)).length > 1;
