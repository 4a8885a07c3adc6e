import type { Policy } from '../features/missions/missions.store.js';
import { UsageError } from './command.js';

const meanings: Record<Policy, string> = {
  open: 'a chosen name, country, and region if chosen',
  careful: 'a first name or pseudonym, and country',
  sheltered: 'no person is listed, searchable or counted',
};

/** The policies and what they mean, for `--help`. */
export const policies = Object.entries(meanings)
  .map(([name, what]) => `${name} (${what})`)
  .join('; ');

/** @throws {UsageError} there is no such policy. */
export function readPolicy(typed: string): Policy {
  if (!Object.hasOwn(meanings, typed)) throw new UsageError(`--policy is one of ${Object.keys(meanings).join(', ')}.`);
  return typed as Policy;
}
