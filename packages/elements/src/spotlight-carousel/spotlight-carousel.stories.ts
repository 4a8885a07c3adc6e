import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { answersIn, noAnswer, recordedClient, silence } from '../test/recorded.js';
import './spotlight-carousel.js';

const meta: Meta = {
  title: 'Spotlight',
  component: 'spotlight-carousel',
};
export default meta;

const carousel = (client: ReturnType<typeof recordedClient>) =>
  html`<spotlight-carousel mission="bj" .client=${client}
    ><a href="https://kit.example/bj/spotlight">Stories from the diaspora of Benin</a></spotlight-carousel
  >`;

export const Ready: StoryObj = {
  render: (_, { globals }) => carousel(recordedClient(globals['language'])),
};

export const Empty: StoryObj = {
  render: (_, { globals }) => {
    const { spotlights } = answersIn(globals['language']);
    return carousel(
      recordedClient(globals['language'], { listSpotlights: async () => ({ ...spotlights, items: [] }) }),
    );
  },
};

export const Loading: StoryObj = {
  render: (_, { globals }) => carousel(recordedClient(globals['language'], { listSpotlights: silence })),
};

export const NoAnswer: StoryObj = {
  render: (_, { globals }) => carousel(recordedClient(globals['language'], { listSpotlights: noAnswer })),
};
