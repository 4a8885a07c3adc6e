import { formatAgo, formatDate, isolate } from '../format.js';

/** Words about an entry's standing, used by cards, pages and stories. */
export const common = {
  languageOwnName: 'English',
  person: 'Person',
  confirmed: (date: Date, now: Date) => `Confirmed ${formatAgo('en', date, now)}`,
  fading: (date: Date, now: Date) => `Last confirmed ${formatAgo('en', date, now)}`,
  faded: (date: Date) => `Not confirmed since ${formatDate('en', date)}`,
  listed: (year: string) => `From a public source read in ${year}, not confirmed by the organisation`,
  listedFaded: (date: Date) => `From a public source last read on ${formatDate('en', date)}`,
  listedBySource: (year: string, host: string) =>
    `Found in a public source (${host}), read in ${year}. The organisation has not confirmed this entry.`,
  claimed: 'Claimed by the organisation',
  claimedBy: {
    website: (date: Date) =>
      `Claimed by the organisation: a mail address at the domain of its website was verified on ${formatDate('en', date)}.`,
    staff: (date: Date) => `Claimed by the organisation: the mission checked this on ${formatDate('en', date)}.`,
  },
  foundInSource: (year: string, host: string) => `First found in a public source (${host}), read in ${year}.`,
  shownByPerson: (name: string, date: Date) =>
    `${isolate(name)} chose to show these fields on ${formatDate('en', date)} and can hide them at any time.`,
  shownByOrganisation: (date: Date) => `The organisation chose to show these fields on ${formatDate('en', date)}.`,
  openToRequests: 'Open to requests',
  fullNow: 'No free place now',
  fictional: 'Fictional',
  privacy: 'Privacy in plain words',
  from: 'from',
  livesIn: 'lives in',
  worksFrom: 'works from',
};
export type CommonText = typeof common;
