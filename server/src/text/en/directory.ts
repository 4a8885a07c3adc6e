import { plural } from '../format.js';

/** Words of the directory that page and widget share. */
export const directory = {
  title: 'Directory',
  search: 'What are you looking for?',
  searchHint: 'A skill, a sector, a country',
  entries: (count: number) => plural('en', count, { one: '# entry', other: '# entries' }),
  facets: {
    offer: 'What they offer',
    sector: 'Sector',
    residence: 'Where they are',
    region: 'Region of the world',
    topic: 'What to ask about',
    language: 'Language',
    kind: 'Person or organisation',
    origin: 'Country of origin',
  },
  kinds: { person: 'People', organisation: 'Organisations' },
  sorts: { freshness: 'Freshest first', name: 'By name' },
  didYouMean: (words: string) => `Did you mean “${words}”?`,
  emptyTitle: 'No entry matches all of this',
  emptyHint: 'Drop one of these:',
  emptyNothing: 'Try another word, or fewer words.',
  without: (label: string, count: number) =>
    plural('en', count, { one: `${label}: # entry without it`, other: `${label}: # entries without it` }),
  askMission: 'Or ask the mission to look for you',
};
export type DirectoryText = typeof directory;
