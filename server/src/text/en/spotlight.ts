import { isolate } from '../format.js';

/** Words of the stories that page and widget share. */
export const spotlight = {
  title: 'Stories',
  empty: 'No story yet.',
  readStory: 'Read the story',
  askPerson: (name: string) => `Ask ${isolate(name)} a question`,
  readEntry: (name: string) => `See the entry of ${isolate(name)}`,
  searchLike: 'See who else can help',
  consent: (name: string) => `${isolate(name)} read this story and agreed to its publication.`,
  all: 'Open the page of stories',
  carousel: 'carousel',
  slide: 'slide',
  previous: 'Previous story',
  next: 'Next story',
};
export type SpotlightText = typeof spotlight;
