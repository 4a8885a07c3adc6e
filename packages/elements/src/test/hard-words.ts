import type { ProfileCard, Profiles, Spotlights } from '@diaspora-kit/contract';

/** Words that break layouts: long names, long words, an address, and the other direction. All made up. */
const hard = [
  {
    name: 'Marie-Françoise Houénoukpo Akplogan-Adjinakou de la Vallée Saint-Georges',
    text: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft, https://example.org/a/very/long/address/without/a/single/space/in/it',
    lang: 'fr',
  },
  {
    name: 'عبد الرحمن بن عبد العزيز الحسيني',
    text: 'مهندس تبريد. يساعد 12 تعاونية في Djibouti على اختيار معدات يمكن إصلاحها محلياً (من 2019 إلى اليوم).',
    lang: 'ar',
  },
  { name: 'Ō', text: 'Å.', lang: 'en' },
];

const wordsOf = (index: number) => hard[index % hard.length]!;

export const hardCard = (card: ProfileCard, index: number): ProfileCard => {
  const { name, text, lang } = wordsOf(index);
  return { ...card, name, headline: text, lang };
};

export const hardProfiles = (profiles: Profiles): Profiles => ({ ...profiles, items: profiles.items.map(hardCard) });

export const hardStories = (stories: Spotlights): Spotlights => ({
  ...stories,
  items: stories.items.map((story, index) => {
    const { name, text, lang } = wordsOf(index);
    return { ...story, name, quote: text, trade: text, lang };
  }),
});
