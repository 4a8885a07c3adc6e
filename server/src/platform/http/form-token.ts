import type { Deps } from '../../deps.js';

/** Age within which a form is sent by a person, in seconds. */
const minimumAge = 3;
const maximumAge = 24 * 3600;

type TokenDeps = Pick<Deps, 'now' | 'sealer'>;

/** A signed time stamp for a hidden field of a form: says when the form was shown. */
export function issueFormToken({ now, sealer }: TokenDeps): string {
  const shownAt = now().getTime().toString(36);
  return `${shownAt}.${sealer.digest('form', shownAt)}`;
}

/** Seconds since the form was shown; `undefined` when the token is not one of ours or older than a day. */
export function readFormToken({ now, sealer }: TokenDeps, token: string): number | undefined {
  const [shownAt = '', signature] = token.split('.');
  if (signature !== sealer.digest('form', shownAt)) return undefined;
  const age = (now().getTime() - parseInt(shownAt, 36)) / 1000;
  return age >= 0 && age <= maximumAge ? age : undefined;
}

/** Why a submission does not look like a person's. */
export type Suspicion = 'honeypot' | 'too-fast';

export interface SubmissionSigns {
  /** Content of the field that people do not see. */
  honeypot: string;
  /** Seconds between showing the form and sending it; `undefined` when that cannot be told. */
  age: number | undefined;
}

export function suspicionOf({ honeypot, age }: SubmissionSigns): Suspicion | null {
  if (honeypot !== '') return 'honeypot';
  return age === undefined || age < minimumAge ? 'too-fast' : null;
}
