/**
 * Languages an entry can name, BCP 47: those most spoken in the countries of origin and of residence, each with a name in
 * every language of the kit (Unicode CLDR).
 */
export const spokenLanguages = [
  'aa', 'ak', 'am', 'ar', 'bm', 'bn', 'bs', 'byv', 'cs', 'da', 'de', 'din', 'dje', 'dyu', 'ee', 'el', 'en', 'es', 'et',
  'ewo', 'fa', 'ff', 'fi', 'fil', 'fon', 'fr', 'gaa', 'ha', 'he', 'hi', 'hr', 'ht', 'hu', 'id', 'ig', 'it', 'ja', 'ka',
  'kab', 'kea', 'kg', 'ko', 'kr', 'kri', 'ku', 'lg', 'ln', 'lua', 'luo', 'man', 'mfe', 'mg', 'mk', 'mos', 'ms', 'my',
  'ne', 'nl', 'no', 'nus', 'ny', 'om', 'pl', 'ps', 'pt', 'rn', 'ro', 'ru', 'rw', 'sg', 'sid', 'sn', 'so', 'sq', 'sr',
  'st', 'sv', 'sw', 'ta', 'tg', 'th', 'ti', 'tr', 'tzm', 'uk', 'umb', 'ur', 'uz', 'vi', 'wo', 'xh', 'yo', 'zh', 'zu',
] as const; // prettier-ignore
