import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { answersIn, noAnswer, recordedClient, silence } from '../test/recorded.js';
import './diaspora-directory.js';

const meta: Meta = {
  title: 'Directory',
  component: 'diaspora-directory',
};
export default meta;

const directory = (client: ReturnType<typeof recordedClient>) =>
  html`<diaspora-directory mission="bj" no-url .client=${client}
    ><a href="https://kit.example/bj/directory">Diaspora directory of Benin</a></diaspora-directory
  >`;

export const Ready: StoryObj = {
  render: (_, { globals }) => directory(recordedClient(globals['language'])),
};

export const NothingFound: StoryObj = {
  render: (_, { globals }) => {
    const { nothingFound } = answersIn(globals['language']);
    return directory(recordedClient(globals['language'], { listProfiles: async () => nothingFound }));
  },
};

export const Loading: StoryObj = {
  render: (_, { globals }) => directory(recordedClient(globals['language'], { listProfiles: silence })),
};

export const NoAnswer: StoryObj = {
  render: (_, { globals }) => directory(recordedClient(globals['language'], { listProfiles: noAnswer })),
};
