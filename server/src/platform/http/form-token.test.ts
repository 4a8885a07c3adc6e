import { expect, it } from 'vitest';
import { createSealer } from '../seal/sealer.js';
import { issueFormToken, readFormToken, suspicionOf } from './form-token.js';

function deps(seed = 7) {
  let now = new Date('2030-01-01T00:00:00Z');
  return {
    now: () => now,
    sealer: createSealer(new Uint8Array(32).fill(seed)),
    wait: (seconds: number) => void (now = new Date(now.getTime() + seconds * 1000)),
  };
}

it('says how long ago a form was shown, up to a day', () => {
  const clock = deps();
  const token = issueFormToken(clock);
  expect(readFormToken(clock, token)).toBe(0);
  clock.wait(24 * 3600);
  expect(readFormToken(clock, token)).toBe(86_400);
  clock.wait(1);
  expect(readFormToken(clock, token)).toBe(undefined);
});

it('says nothing of a token that is forged, moved in time, or made with another key', () => {
  const clock = deps();
  const [shownAt, signature] = issueFormToken(clock).split('.');
  clock.wait(60);
  const earlier = (parseInt(shownAt!, 36) - 60_000).toString(36);
  for (const token of ['', '.', 'x', shownAt!, `${shownAt}.`, `${earlier}.${signature}`, issueFormToken(deps(8))])
    expect(readFormToken(clock, token), token).toBe(undefined);
});

it.each([
  ['', 3, null],
  ['', 2.9, 'too-fast'],
  ['', undefined, 'too-fast'],
  ['https://spam.example', 60, 'honeypot'],
  [' ', undefined, 'honeypot'],
] as const)('suspects a hidden field “%s” after %s seconds of: %s', (honeypot, age, suspicion) => {
  expect(suspicionOf({ honeypot, age })).toBe(suspicion);
});
