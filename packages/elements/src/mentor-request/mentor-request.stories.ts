import type { Client } from '@diaspora-kit/contract';
import { ApiProblem } from '@diaspora-kit/contract/client';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { hardCard } from '../test/hard-words.js';
import { silence, type Answers } from '../test/recorded.js';
import { forEver, inside, setOnline, storyServer, type Network } from '../test/story-network.js';
import './mentor-request.js';

const meta: Meta = {
  title: 'Mentor request',
  component: 'mentor-request',
};
export default meta;

/** Everything the demonstration answers, except what the story changes; asked of somebody by name where there is one. */
const state = (
  changes?: (answers: Answers) => Partial<Client>,
  { waits, mentor = '' }: { waits?: typeof forEver; mentor?: string } = {},
): StoryObj => ({
  tags: ['!autodocs'],
  render: (_, { globals }) =>
    html`<mentor-request
      mission="bj"
      mentor=${mentor}
      .client=${storyServer(globals as { language: string; network: Network }, changes, waits)}
      ><a href="https://kit.example/bj/mentoring/request">Ask a mentor</a></mentor-request
    >`,
});

const named = { mentor: 'somebody' };
const refusing = (problem: ApiProblem['problem']) => () => Promise.reject(new ApiProblem(problem));

/** Presses the button, and waits for what comes of it. */
const send = (comes: string): NonNullable<StoryObj['play']> => {
  return async ({ canvasElement }) => {
    (await inside(canvasElement, '[part=submit]')).click();
    await inside(canvasElement, comes);
  };
};

export const Ready: StoryObj = { ...state(), tags: ['autodocs'] };

export const Loading = state(() => ({ getMission: silence }), { waits: forEver });

/** After four seconds, shortened here: the plain page may come sooner. */
export const Slow: StoryObj = {
  ...state(() => ({ getMission: silence })),
  globals: { network: 'slow' },
  play: async ({ canvasElement }) => void (await inside(canvasElement, '.dk-widget > p.dk-small')),
};

export const ToOneMentor = state(({ profile }) => ({ getProfile: async () => profile }), named);

/** Long names, words without a place to break. */
export const ToAHardName = state(
  ({ profile }) => ({ getProfile: async () => ({ ...profile, ...hardCard(profile, 0) }) }),
  named,
);

/** Offers to ask without a name. */
export const MentorIsFull = state(
  ({ profile }) => ({
    getProfile: async () => ({ ...profile, requestUrl: null, mentoring: null }),
  }),
  named,
);

export const NoSuchMentor = state(({ unknownMentor }) => ({ getProfile: refusing(unknownMentor) }), named);

/** A note with a link to each field, and the mistake beside each field. */
export const Refused: StoryObj = {
  ...state(({ refusal }) => ({ requestMentor: refusing(refusal) })),
  play: send('[part=error]'),
};

export const Sending: StoryObj = {
  ...state(() => ({ requestMentor: silence }), { waits: forEver }),
  play: send('[part=submit][aria-disabled=true]'),
};

/** Leaves by itself when the connection comes back. */
export const OfflineWhileSending: StoryObj = {
  ...state(() => ({ requestMentor: () => Promise.reject(new TypeError('Failed to fetch')) })),
  play: async (context) => {
    await inside(context.canvasElement, '[part=submit]');
    setOnline(false);
    await send('[part=error]')(context);
  },
};

export const NoAnswerToTheQuestion: StoryObj = {
  ...state(() => ({ requestMentor: () => Promise.reject(new TypeError('Failed to fetch')) })),
  play: send('[part=error]'),
};

export const Receipt: StoryObj = { ...state(), play: send('[part=receipt]') };

/** Where the strictest preset is in force nothing may be typed in a host page. */
export const OnlyOnOurOwnPage = state(({ mission }) => ({
  getMission: async () => ({ ...mission, mentorRequest: { ...mission.mentorRequest, inHostPage: false } }),
}));

export const ServerError: StoryObj = { ...state(), globals: { network: 'error' } };

export const NoAnswer = state(() => ({ getMission: () => Promise.reject(new TypeError('Failed to fetch')) }));

export const Offline: StoryObj = { ...state(), globals: { network: 'offline' } };

/** Nothing but the link. */
export const NoSuchMission = state(({ unknownMission }) => ({ getMission: refusing(unknownMission) }));

/** A later server answers in a shape that this version does not know. */
export const NewerServer = state(({ mission: { lang } }) => ({
  getMission: () => Promise.resolve({ lang, form: {} } as never),
}));
