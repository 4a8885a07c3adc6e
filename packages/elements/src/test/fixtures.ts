import { routes } from '@diaspora-kit/contract/routes';
import type { Client, Mission, Profile, ProfileCard, Profiles, Spotlights } from '@diaspora-kit/contract';

/** Answers shaped as the contract says; `fixtures.test.ts` holds them to it. */
export const kit = 'https://kit.example';

const djibouti = { code: 'DJ', label: 'Djibouti' };
const france = { code: 'FR', label: 'France' };
const places = [
  { word: 'from', label: 'Djibouti' },
  { word: 'lives in', label: 'France' },
];

export const hodan: ProfileCard = {
  slug: 'k7m2p9',
  kind: 'person',
  kindLabel: 'Person',
  name: 'Hodan Warsama',
  initials: 'HW',
  photo: null,
  headline: 'Cold-chain engineer. Helps fish and dairy businesses choose equipment they can repair themselves.',
  lang: 'en',
  origin: [djibouti],
  residence: france,
  places,
  sectors: [{ code: 'A', label: 'Agriculture and fisheries' }],
  offers: [
    { code: 'mentoring', label: 'Mentoring' },
    { code: 'skills', label: 'Skills' },
    { code: 'technology', label: 'Technology' },
    { code: 'trade', label: 'Trade' },
  ],
  topics: [{ code: 'technology-choice', label: 'Choosing technology' }],
  languages: [{ code: 'fr', label: 'French' }],
  confirmedAt: '2026-11-08T09:00:00Z',
  standing: { state: 'fresh', label: 'Confirmed 2 weeks ago' },
  mentoring: { open: true, label: 'Open to requests' },
  fictional: true,
  fictionalLabel: 'Fictional',
  url: `${kit}/dj/directory/k7m2p9`,
};

export const bridge: ProfileCard = {
  ...hodan,
  slug: 'health-bridge',
  kind: 'organisation',
  kindLabel: 'Association',
  name: 'Health Bridge Djibouti–Canada',
  initials: null,
  photo: null,
  headline: 'Sends biomedical equipment with the people who know how to maintain it.',
  residence: { code: 'CA', label: 'Canada' },
  places: [
    { word: 'from', label: 'Djibouti' },
    { word: 'works from', label: 'Canada' },
  ],
  offers: [{ code: 'technology', label: 'Technology' }],
  topics: [],
  confirmedAt: null,
  standing: { state: 'listed', label: 'Listed from public sources, 4 May 2026' },
  mentoring: null,
  url: `${kit}/dj/directory/health-bridge`,
};

export const hodanInFull: Profile = {
  ...hodan,
  summary: { text: 'I grew up in Obock.\n\nWrite to me before you buy.', lang: 'en' },
  website: 'https://cold.example/',
  place: 'Bordeaux',
  facts: [
    { label: 'Sector', text: 'Agriculture and fisheries', url: null },
    { label: 'Languages', text: 'French', url: null },
    { label: 'Country', text: 'France', url: null },
    { label: 'Place', text: 'Bordeaux', url: null },
    { label: 'Website', text: 'cold.example', url: 'https://cold.example/' },
  ],
  askFirst: { text: 'What do you cool, how much, and how many hours of power a day?', lang: 'en' },
  source: null,
  shownBy: 'Hodan chose to show this on 8 November 2026.',
  correctionUrl: `${kit}/dj/correct/k7m2p9`,
  claimUrl: null,
  requestUrl: `${kit}/dj/mentoring/request?mentor=k7m2p9`,
  contactUrl: null,
  text: {
    askFirst: 'Tell me this first',
    ask: 'Ask Hodan Warsama a question',
    summary: 'In their own words',
    topics: 'Can help with',
    offers: 'Offers',
    write: 'Write to Hodan Warsama',
    claim: 'Is this your organisation?',
    correct: 'Correct or remove this entry',
  },
};

export const found: Profiles = {
  items: [hodan, bridge],
  total: 2,
  totalLabel: '2 entries',
  facets: {
    offer: [
      { code: 'mentoring', label: 'Mentoring', count: 1 },
      { code: 'technology', label: 'Technology', count: 2 },
    ],
    residence: [
      { code: 'FR', label: 'France', count: 1 },
      { code: 'CA', label: 'Canada', count: null, fewerThan: 5 },
    ],
  },
  facetLabels: [
    { name: 'offer', label: 'What they offer' },
    { name: 'sector', label: 'Sector' },
    { name: 'residence', label: 'Where they live' },
  ],
  applied: [],
  suggestion: null,
  drop: [],
  next: null,
  text: {
    search: 'What are you looking for?',
    searchHint: 'A skill, a sector, a country',
    find: 'Search',
    filters: 'Filters',
    remove: 'Remove',
    clear: 'Clear all',
    sortBy: 'Sort by',
    sort: [
      { code: 'freshness', label: 'Freshest first' },
      { code: 'name', label: 'By name' },
    ],
    more: 'Show more',
    share: 'Share this search',
    copied: 'Address copied',
    copy: 'Copy this address',
    full: 'Open the full directory',
    emptyTitle: 'No entry matches',
    emptyHint: 'Drop one of these:',
    askMission: 'Or ask the mission to look for you',
  },
  lang: 'en',
  url: `${kit}/dj/directory?lang=en`,
  askUrl: `${kit}/dj/mentoring/request`,
};

export const stories: Spotlights = {
  items: ['cold-rooms', 'night-school', 'port-pilots'].map((slug, index) => ({
    slug,
    lang: 'en',
    title: `Story ${index + 1}`,
    quote: 'I came back with a suitcase of thermometers, and stayed for the fish market.',
    name: 'Hodan Warsama',
    trade: 'Cold-chain engineer',
    origin: djibouti,
    residence: france,
    places,
    publishedAt: '2026-11-01T09:00:00Z',
    fictional: true,
    fictionalLabel: 'Fictional',
    picture: { url: 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"/>', width: 720, height: 360 },
    url: `${kit}/dj/spotlight/${slug}`,
    action: { label: 'Ask Hodan a question', url: `${kit}/dj/mentoring/request?mentor=k7m2p9` },
  })),
  lang: 'en',
  url: `${kit}/dj/spotlight`,
  text: {
    title: 'Stories',
    empty: 'No story yet.',
    readStory: 'Read the story',
    all: 'Open the page of stories',
    carousel: 'carousel',
    slide: 'slide',
    previous: 'Previous story',
    next: 'Next story',
  },
};

export const mission: Mission = {
  slug: 'dj',
  name: 'Diaspora Djibouti',
  office: 'IOM mission in Djibouti',
  country: djibouti,
  languages: [
    { code: 'fr', label: 'Français' },
    { code: 'en', label: 'English' },
  ],
  lang: 'en',
  listsPersons: true,
  demonstration: true,
  urls: {
    home: `${kit}/dj`,
    directory: `${kit}/dj/directory`,
    spotlight: `${kit}/dj/spotlight`,
    mentoring: `${kit}/dj/mentoring`,
    mentorRequest: `${kit}/dj/mentoring/request`,
    join: `${kit}/dj/join`,
    privacy: `${kit}/dj/privacy`,
  },
  join: {
    title: 'Be found by someone from home',
    intro: 'Two minutes and four answers.',
    pointsTitle: 'What joining means',
    points: ['You look at it first.', 'You choose who sees each line.'],
    needs: { title: 'Still looked for', intro: 'Few can be asked about this:', topics: ['Research'] },
    seesTitle: 'Who sees what',
    whoSees: [
      { label: 'Everybody', text: 'The name you choose.' },
      { label: 'Nobody', text: 'Your mail address.' },
    ],
    never: 'We never ask for an identity document.',
    button: 'Join',
    ownPage: 'Opens our own page: nothing is typed here.',
    url: `${kit}/dj/join?lang=en`,
  },
  mentorRequest: {
    inHostPage: true,
    title: 'Ask a question',
    intro: 'One question, answered by somebody who has done it.',
    steps: { question: 'Your question', format: 'How to talk', contact: 'How we reach you' },
    fields: {
      goal: { label: 'What are you trying to do?', hint: 'In one line' },
      question: { label: 'Your question', hint: 'As concrete as you can' },
      format: { label: 'How would you like to talk?', hint: null },
      language: { label: 'In which language?', hint: null },
      name: { label: 'What should we call you?', hint: 'A first name is enough' },
      address: { label: 'Your e-mail address', hint: 'Only to confirm and to answer' },
    },
    formats: [
      { code: 'one-question', label: 'One question', hint: 'One answer by mail' },
      { code: 'three-conversations', label: 'Three conversations', hint: 'Over a month or two' },
    ],
    languages: [
      { code: 'fr', label: 'French' },
      { code: 'en', label: 'English' },
    ],
    consent: { version: '2026-11', lang: 'en', text: 'The mission may read this and pass it to the mentor.' },
    send: 'Send my question',
    sending: 'Sending',
    keep: {
      label: 'Keep a draft of the question on this device',
      hint: 'Without your name and address. Not on a shared device.',
    },
    privacy: 'Privacy in plain words',
    asking: 'You are asking',
    withoutName: 'Ask without naming a mentor',
    closed: {
      label: 'This mentor cannot be asked now',
      hint: 'Ask without a name, and the mission looks for somebody who can answer.',
    },
    anew: 'Send as a new question',
    ownPage: 'Write on our own page instead',
    next: [{ label: 'You confirm by mail', when: 'within two days' }],
    nextTitle: 'What happens next',
  },
};

/** A server that answers as told. What is not told fails the test that needs it. */
export function fakeClient(answers: Partial<Client>): Client {
  const unexpected = Object.keys(routes).map((name) => [
    name,
    () => Promise.reject(new Error(`The test did not expect ${name}.`)),
  ]);
  return { ...Object.fromEntries(unexpected), ...answers };
}
