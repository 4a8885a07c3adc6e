import { expect, it } from 'vitest';
import { backoff, earliestSend } from './mail-pace.js';

const start = new Date('2030-01-01T00:00:00Z');
const minutes = (n: number) => new Date(start.getTime() + n * 60_000);

it('waits a minute after the first failure, then twice as long each time, at most six hours', () => {
  expect([1, 2, 3, 9, 10, 50].map((attempts) => backoff(attempts) / 60_000)).toEqual([1, 2, 4, 256, 360, 360]);
});

it('sends to an address three mails at once, five in a day, and the others later in their order', () => {
  const times: Date[] = [];
  for (let i = 0; i < 14; i++) times.unshift(earliestSend(times.slice(0, 6), start));
  expect(times.reverse().map((time) => (time.getTime() - start.getTime()) / 60_000)).toEqual([
    0, 0, 0, 15, 15, 1440, 1440, 1440, 1455, 1455, 2880, 2880, 2880, 2895,
  ]);
});

it('starts afresh when the earlier mails are long ago', () => {
  expect(earliestSend([minutes(2), minutes(1), minutes(0)], minutes(15))).toEqual(minutes(15));
  expect(earliestSend([minutes(2), minutes(1), minutes(0)], minutes(14))).toEqual(minutes(15));
});
