import type { Client } from '@diaspora-kit/contract';
import { ApiProblem } from '@diaspora-kit/contract/client';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { hardCard, hardProfiles } from '../test/hard-words.js';
import { silence, type Answers } from '../test/recorded.js';
import { forEver, inside, setOnline, storyServer, type Network } from '../test/story-network.js';
import './diaspora-directory.js';

const meta: Meta = {
  title: 'Directory',
  component: 'diaspora-directory',
};
export default meta;

/** Everything the demonstration answers, except what the story changes. */
const state = (changes?: (answers: Answers) => Partial<Client>, waits?: typeof forEver): StoryObj => ({
  tags: ['!autodocs'],
  render: (_, { globals }) =>
    html`<diaspora-directory
      mission="bj"
      no-url
      .client=${storyServer(globals as { language: string; network: Network }, changes, waits)}
      ><a href="https://kit.example/bj/directory">Diaspora directory of Benin</a></diaspora-directory
    >`,
});

const press = (selector: string): NonNullable<StoryObj['play']> => {
  return async ({ canvasElement }) => (await inside(canvasElement, selector)).click();
};

export const Ready: StoryObj = { ...state(), tags: ['autodocs'] };

export const Loading = state(() => ({ listProfiles: silence }), forEver);

/** After four seconds, shortened here: the plain page may come sooner. */
export const Slow: StoryObj = {
  ...state(() => ({ listProfiles: silence })),
  globals: { network: 'slow' },
  play: async ({ canvasElement }) => void (await inside(canvasElement, '.dk-widget > p.dk-small')),
};

export const One = state(({ oneFound }) => ({ listProfiles: async () => oneFound }));

export const MoreToShow = state(({ profiles }) => ({ listProfiles: async () => ({ ...profiles, next: 'after' }) }));

export const NextPageDoesNotCome: StoryObj = {
  ...state(({ profiles }) => ({
    listProfiles: ({ after }) =>
      after ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve({ ...profiles, next: 'after' }),
  })),
  play: press('[part=more]'),
};

/** Says which filter to drop, and what that would find. */
export const NothingFound = state(({ nothingFound }) => ({ listProfiles: async () => nothingFound }));

export const AnotherSpelling = state(({ profiles }) => ({
  listProfiles: async () => ({ ...profiles, suggestion: { q: 'karité', label: 'karité ?' } }),
}));

/** In a column of a tablet's width they are closed at first. */
export const FiltersOpen: StoryObj = {
  ...state(),
  globals: { width: 'large' },
  play: press('[aria-controls=filters]'),
};

export const FiltersChosen: StoryObj = {
  ...state(({ profiles }) => {
    const applied = profiles.facetLabels.flatMap(({ name }) =>
      (profiles.facets[name] ?? []).slice(0, 2).map(({ code, label }) => ({ name, code, label })),
    );
    return { listProfiles: async () => ({ ...profiles, applied }) };
  }),
};

export const ProfileOpen: StoryObj = { ...state(), play: press('[part=card] h3 a') };

/** Its head is known from the card. */
export const ProfileLoading: StoryObj = {
  ...state(() => ({ getProfile: silence }), forEver),
  play: press('[part=card] h3 a'),
};

export const ProfileDoesNotCome: StoryObj = {
  ...state(() => ({ getProfile: () => Promise.reject(new TypeError('Failed to fetch')) })),
  play: press('[part=card] h3 a'),
};

/** Long names, words without a place to break, and the other direction. */
export const HardWords = state(({ profiles }) => ({ listProfiles: async () => hardProfiles(profiles) }));

export const HardWordsInAProfile: StoryObj = {
  ...state(({ profiles, profile }) => ({
    listProfiles: async () => hardProfiles(profiles),
    getProfile: async () => ({ ...profile, ...hardCard(profile, 0) }),
  })),
  play: press('[part=card] h3 a'),
};

export const ServerError: StoryObj = { ...state(), globals: { network: 'error' } };

export const NoAnswer = state(() => ({ listProfiles: () => Promise.reject(new TypeError('Failed to fetch')) }));

export const Offline: StoryObj = { ...state(), globals: { network: 'offline' } };

/** The cards stay, with the time at which they came. */
export const OfflineWithTheLastAnswer: StoryObj = {
  ...state(({ profiles }) => ({
    listProfiles: () =>
      navigator.onLine ? Promise.resolve(profiles) : Promise.reject(new TypeError('Failed to fetch')),
  })),
  play: async ({ canvasElement }) => {
    await inside(canvasElement, '[part=card]');
    setOnline(false);
    (await inside(canvasElement, '[part=search] button')).click();
    await inside(canvasElement, '[part=error]');
  },
};

/** Nothing but the link. */
export const NoSuchMission = state(({ unknownMission }) => ({
  listProfiles: () => Promise.reject(new ApiProblem(unknownMission)),
}));

/** A later server answers in a shape that this version does not know. */
export const NewerServer = state(({ profiles: { lang } }) => ({
  listProfiles: () => Promise.resolve({ lang, entries: [] } as never),
}));
