import type { Client, Mission, Profile } from '@diaspora-kit/contract';
import { ApiProblem, createClient } from '@diaspora-kit/contract/client';

/** What the form is made of. */
export interface FormAnswer {
  lang: string;
  facts: Mission;
  /** The mentor asked, where one is named and listed. */
  profile: Profile | undefined;
  /** Why the mentor named is not known, in the server's words. */
  unknown: string | undefined;
}

/**
 * @param slug Of the mentor asked; empty where none is named.
 * @param facts Where the mission's facts come from, when not from `server`.
 */
export async function loadForm(
  server: Client,
  scope: Parameters<Client['getMission']>[0],
  slug: string,
  signal: AbortSignal,
  facts: Client = server,
): Promise<FormAnswer> {
  const [mission, who] = await Promise.all([
    facts.getMission(scope, { signal }),
    slug ? server.getProfile({ ...scope, slug }, { signal }).catch(whyNotListed) : undefined,
  ]);
  const answer = { lang: mission.lang, facts: mission };
  return typeof who === 'string'
    ? { ...answer, profile: undefined, unknown: who }
    : { ...answer, profile: who, unknown: undefined };
}

function whyNotListed(error: unknown): string {
  if (error instanceof ApiProblem && error.problem.code === 'profile-not-found') return error.problem.title;
  throw error;
}

/** Asks past the browser's cache. */
export const freshServer = (api: string): Client =>
  createClient({
    origin: api.replace(/\/+$/, ''),
    fetch: (input, init) => fetch(input, { ...init, cache: 'no-cache' }),
  });
