import type { ProblemCode } from '@diaspora-kit/contract/problems';
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { Problem } from '../../problem.js';
import { photoBytesMax } from '../media/read-photo.js';

/** What may be sent to an address. */
export interface BodyAllowance {
  /** Most bytes. */
  bytes: number;
  /** Longest time from the first byte of the request to the last, in ms. */
  sendingMs: number;
  refusal: ProblemCode;
}

const ordinary: BodyAllowance = { bytes: 64 * 1024, sendingMs: 10_000, refusal: 'body-too-large' };

/** The one address that takes files, with room for the form around them and time for a slow telephone. */
export const photoPath = '/account/entry/photo';
const photo: BodyAllowance = {
  bytes: photoBytesMax + ordinary.bytes,
  sendingMs: 180_000,
  refusal: 'photo-too-large',
};

/** The longest that sending anything may take, in ms. */
export const sendingMsMax = Math.max(ordinary.sendingMs, photo.sendingMs);

export const allowanceOf = (method: string, path: string): BodyAllowance =>
  method === 'POST' && path === photoPath ? photo : ordinary;

const limits = new Map(
  [ordinary, photo].map((allowance) => {
    const onError = () => {
      throw new Problem(allowance.refusal);
    };
    return [allowance, bodyLimit({ maxSize: allowance.bytes, onError })];
  }),
);

/**
 * Refuses what is larger than its address takes, whether or not it says so beforehand.
 *
 * @throws {Problem} `body-too-large`, `photo-too-large`
 */
export const limitBody: MiddlewareHandler = (c, next) => limits.get(allowanceOf(c.req.method, c.req.path))!(c, next);
