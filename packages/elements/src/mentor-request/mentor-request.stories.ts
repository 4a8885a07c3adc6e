import { ApiProblem } from '@diaspora-kit/contract/client';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { answersIn, noAnswer, recordedClient, silence } from '../test/recorded.js';
import './mentor-request.js';

const meta: Meta = {
  title: 'Mentor request',
  component: 'mentor-request',
};
export default meta;

const request = (client: ReturnType<typeof recordedClient>, mentor = '') =>
  html`<mentor-request mission="bj" mentor=${mentor} .client=${client}
    ><a href="https://kit.example/bj/mentoring/request">Ask a mentor</a></mentor-request
  >`;

/** Send it, and the receipt is shown. */
export const Ready: StoryObj = {
  render: (_, { globals }) => request(recordedClient(globals['language'])),
};

export const ToOneMentor: StoryObj = {
  render: (_, { globals }) => request(recordedClient(globals['language']), answersIn(globals['language']).profile.slug),
};

/** Send it, and everything is wrong. */
export const Refused: StoryObj = {
  render: (_, { globals }) =>
    request(
      recordedClient(globals['language'], {
        requestMentor: async () => {
          throw new ApiProblem(answersIn(globals['language']).refusal);
        },
      }),
    ),
};

export const OnlyOnOurOwnPage: StoryObj = {
  render: (_, { globals }) => {
    const { mission } = answersIn(globals['language']);
    const elsewhere = { ...mission, mentorRequest: { ...mission.mentorRequest, inHostPage: false } };
    return request(recordedClient(globals['language'], { getMission: async () => elsewhere }));
  },
};

export const Loading: StoryObj = {
  render: (_, { globals }) => request(recordedClient(globals['language'], { getMission: silence })),
};

export const NoAnswer: StoryObj = {
  render: (_, { globals }) => request(recordedClient(globals['language'], { getMission: noAnswer })),
};
