import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { MentorRequestInputSchema } from './mentoring.js';

const good = {
  idempotencyKey: 'k'.repeat(16),
  goal: 'Export shea butter',
  question: 'Which certificate does a buyer in France ask for first?',
  format: 'one-question',
  language: 'fr',
  name: 'Amina',
  address: ' amina@example.org ',
  consent: { version: '1', lang: 'fr' },
};

/** Pointer-like path and code of every complaint. */
const complaints = (input: object) =>
  v.safeParse(MentorRequestInputSchema, input).issues?.map((issue) => [v.getDotPath(issue), issue.message] as const) ??
  [];

describe('a mentor request', () => {
  it('is cleaned and completed', () => {
    const parsed = v.parse(MentorRequestInputSchema, { ...good, name: '  Amina\u202e\n D. ' });
    expect(parsed).toMatchObject({ address: 'amina@example.org', name: 'Amina D.', mentor: null, website: '' });
  });

  it.each([
    ['goal', { goal: 'x' }, 'too-short'],
    ['goal', { goal: '\u200b\u200b\u200b\u200b\u200b\u200b' }, 'required'],
    ['question', { question: 'Help?' }, 'too-short'],
    ['question', { question: 'a'.repeat(601) }, 'too-long'],
    ['format', { format: 'for-ever' }, 'not-in-list'],
    ['language', { language: 'français' }, 'not-in-list'],
    ['address', { address: 'amina' }, 'address-without-at'],
    ['address', { address: 'amina@example' }, 'not-an-address'],
    ['consent', { consent: true }, 'not-accepted'],
    ['idempotencyKey', { idempotencyKey: 'short' }, 'not-valid'],
  ])('is refused for a bad %s', (path, change, code) => {
    expect(complaints({ ...good, ...change })).toContainEqual([path, code]);
  });

  it('names everything that is missing at once', () =>
    expect(complaints({}).map(([path]) => path)).toEqual(Object.keys(good)));

  it('takes no field it does not know', () => expect(complaints({ ...good, staff: true })).not.toEqual([]));
});
