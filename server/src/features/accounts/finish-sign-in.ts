import type { Deps } from '../../deps.js';
import type { Transaction } from '../../platform/db/database.js';
import { forgetCodeOf, tryCode } from '../../platform/mail/mail-code.js';
import { forgetTokensOf, spendToken } from '../../platform/mail/mail-token.js';
import { uncountMailOf } from '../../platform/mail/outbox.js';
import { Problem } from '../../problem.js';
import { recordAudit } from '../audit/audit.store.js';
import type { Desk } from './account.js';
import { findSession, openSession, renewSession } from './sessions.store.js';
import { closeSignIn, findSignIn, findSignInOf, type SignIn } from './sign-in.store.js';

export interface SignedIn {
  /** For the session's cookie. */
  token: string;
  desk: Desk;
  /** Name of the page the reader wanted to go to. */
  next: string;
}

/** Cookies of the browser that signs in. */
export interface Browser {
  /** The secret of the sign-in it began. */
  secret?: string | undefined;
  /** Tokens of its sessions. Proving the same address again renews the one of that desk, any other address ends it. */
  tokens: Partial<Record<Desk, string | undefined>>;
}

/**
 * Signs in with the six digits, in the browser that asked for them.
 *
 * @throws {Problem} `code-wrong`; `code-expired` after three tries, ten minutes, or in another browser.
 */
export async function finishByCode(deps: Deps, desk: Desk, browser: Browser, typed: string): Promise<SignedIn> {
  // A refusal is answered, not thrown, so that the try is counted.
  const outcome = await deps.db.transaction(async (tx): Promise<SignedIn | Problem> => {
    const signIn = browser.secret ? await findSignInOf(tx, desk, browser.secret, deps.now()) : undefined;
    if (!signIn) return new Problem('code-expired');
    const answer = await tryCode(deps, tx, signIn.id, typed, deps.now());
    if (answer === 'right' && signIn.member) return finish(deps, tx, { ...signIn, member: signIn.member }, browser);
    return new Problem(answer === 'wrong' || answer === 'right' ? 'code-wrong' : 'code-expired');
  });
  if (outcome instanceof Problem) throw outcome;
  return outcome;
}

/**
 * Signs in with the link of the mail, in whatever browser it is pressed.
 *
 * @throws {Problem} `link-expired`
 */
export function finishByToken(deps: Deps, mission: string, token: string, browser: Browser): Promise<SignedIn> {
  return deps.db.transaction(async (tx) => {
    const id = await spendToken(tx, mission, 'sign-in', token, deps.now());
    const signIn = id && (await findSignIn(tx, mission, id));
    if (!signIn || !signIn.member) throw new Problem('link-expired');
    return finish(deps, tx, { ...signIn, member: signIn.member }, browser);
  });
}

async function finish(
  deps: Deps,
  tx: Transaction,
  { id, mission, member, desk, next }: SignIn & { member: string },
  browser: Browser,
): Promise<SignedIn> {
  await closeSignIn(tx, id, deps.now());
  await forgetCodeOf(tx, id);
  await forgetTokensOf(tx, id);
  await uncountMailOf(tx, id);
  const now = deps.now();
  const held = browser.tokens[desk];
  const living = held ? await findSession(tx, desk, held, now) : undefined;
  // Staff prove themselves again with their second factor, never by mail alone.
  const renews = living?.member === member && desk === 'member';
  const token = renews
    ? await renewSession(deps, tx, living, 1)
    : await openSession(deps, tx, { mission, member, desk, aal: 1, insteadOf: held });
  await recordAudit(deps, tx, {
    mission,
    at: now.toISOString(),
    actor: member,
    action: renews ? 'member.proved-again' : 'member.signed-in',
    subject: member,
  });
  return { token, desk, next };
}
