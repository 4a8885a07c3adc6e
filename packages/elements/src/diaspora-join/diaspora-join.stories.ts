import type { Client } from '@diaspora-kit/contract';
import { ApiProblem } from '@diaspora-kit/contract/client';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { silence, type Answers } from '../test/recorded.js';
import { forEver, inside, storyServer, type Network } from '../test/story-network.js';
import './diaspora-join.js';

const meta: Meta = {
  title: 'Join',
  component: 'diaspora-join',
};
export default meta;

/** Everything the demonstration answers, except what the story changes. */
const state = (changes?: (answers: Answers) => Partial<Client>, waits?: typeof forEver): StoryObj => ({
  tags: ['!autodocs'],
  render: (_, { globals }) =>
    html`<diaspora-join
      mission="bj"
      .client=${storyServer(globals as { language: string; network: Network }, changes, waits)}
      ><a href="https://kit.example/bj/join">Join the diaspora of Benin</a></diaspora-join
    >`,
});

export const Ready: StoryObj = { ...state(), tags: ['autodocs'] };

export const Loading = state(() => ({ getMission: silence }), forEver);

/** After four seconds, shortened here: the plain page may come sooner. */
export const Slow: StoryObj = {
  ...state(() => ({ getMission: silence })),
  globals: { network: 'slow' },
  play: async ({ canvasElement }) => void (await inside(canvasElement, '.dk-widget > p.dk-small')),
};

/** Words without a place to break. */
export const HardWords = state(({ mission }) => ({
  getMission: async () => ({
    ...mission,
    join: {
      ...mission.join,
      title: 'Donaudampfschifffahrtsgesellschaftskapitänsmütze'.repeat(2),
      points: mission.join.points.map((point) => point.repeat(4)),
    },
  }),
}));

export const ServerError: StoryObj = { ...state(), globals: { network: 'error' } };

export const NoAnswer = state(() => ({ getMission: () => Promise.reject(new TypeError('Failed to fetch')) }));

export const Offline: StoryObj = { ...state(), globals: { network: 'offline' } };

/** Nothing but the link. */
export const NoSuchMission = state(({ unknownMission }) => ({
  getMission: () => Promise.reject(new ApiProblem(unknownMission)),
}));

/** A later server answers in a shape that this version does not know. */
export const NewerServer = state(({ mission: { lang } }) => ({
  getMission: () => Promise.resolve({ lang, joining: [] } as never),
}));
