/** Words of the stories that page and widget share. */
export const spotlight = {
  title: 'Stories',
  empty: 'No story yet. The first ones are being written.',
  readStory: 'Read the story',
  askPerson: (name: string) => `Ask ${name} a question`,
  readEntry: (name: string) => `See the entry of ${name}`,
  searchLike: 'See who else can help',
  consent: (name: string) => `${name} read this story and agreed to its publication.`,
};
export type SpotlightText = typeof spotlight;
