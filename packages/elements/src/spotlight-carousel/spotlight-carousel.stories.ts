import type { Client } from '@diaspora-kit/contract';
import { ApiProblem } from '@diaspora-kit/contract/client';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { hardStories } from '../test/hard-words.js';
import { silence, type Answers } from '../test/recorded.js';
import { forEver, inside, setOnline, storyServer, type Network } from '../test/story-network.js';
import './spotlight-carousel.js';

const meta: Meta = {
  title: 'Spotlight',
  component: 'spotlight-carousel',
};
export default meta;

/** Everything the demonstration answers, except what the story changes. */
const state = (changes?: (answers: Answers) => Partial<Client>, waits?: typeof forEver): StoryObj => ({
  tags: ['!autodocs'],
  render: (_, { globals }) =>
    html`<spotlight-carousel
      mission="bj"
      .client=${storyServer(globals as { language: string; network: Network }, changes, waits)}
      ><a href="https://kit.example/bj/spotlight">Stories from the diaspora of Benin</a></spotlight-carousel
    >`,
});

const only = (count: number) =>
  state(({ spotlights }) => ({
    listSpotlights: async () => ({ ...spotlights, items: spotlights.items.slice(0, count) }),
  }));

export const Ready: StoryObj = { ...state(), tags: ['autodocs'] };

export const Loading = state(() => ({ listSpotlights: silence }), forEver);

/** After four seconds, shortened here: the plain page may come sooner. */
export const Slow: StoryObj = {
  ...state(() => ({ listSpotlights: silence })),
  globals: { network: 'slow' },
  play: async ({ canvasElement }) => void (await inside(canvasElement, '.dk-widget > p.dk-small')),
};

/** Without controls. */
export const One = only(1);

export const Two = only(2);

/** Side by side in a wide column. */
export const Three = only(3);

export const Empty = only(0);

/** Long names, words without a place to break, and the other direction. */
export const HardWords = state(({ spotlights }) => ({ listSpotlights: async () => hardStories(spotlights) }));

export const ServerError: StoryObj = { ...state(), globals: { network: 'error' } };

export const NoAnswer = state(() => ({ listSpotlights: () => Promise.reject(new TypeError('Failed to fetch')) }));

export const Offline: StoryObj = { ...state(), globals: { network: 'offline' } };

/** The stories stay, with the time at which they came. */
export const OfflineWithTheLastAnswer: StoryObj = {
  ...state(({ spotlights }) => ({
    listSpotlights: () =>
      navigator.onLine ? Promise.resolve(spotlights) : Promise.reject(new TypeError('Failed to fetch')),
  })),
  play: async ({ canvasElement, globals }) => {
    await inside(canvasElement, '[part=slide]');
    setOnline(false);
    // The same language by another name: asked again.
    canvasElement.querySelector('spotlight-carousel')!.lang = `${globals['language']}-x-again`;
    await inside(canvasElement, '[part=error]');
  },
};

/** Nothing but the link. */
export const NoSuchMission = state(({ unknownMission }) => ({
  listSpotlights: () => Promise.reject(new ApiProblem(unknownMission)),
}));

/** A later server answers in a shape that this version does not know. */
export const NewerServer = state(({ spotlights: { lang } }) => ({
  listSpotlights: () => Promise.resolve({ lang, stories: [] } as never),
}));
