import type { Deps } from '../../deps.js';
import type { Transaction } from '../../platform/db/database.js';
import { countAgainst } from '../../platform/limits.js';
import { Problem } from '../../problem.js';
import type { SessionRecord } from '../accounts/account.js';
import { renewSession } from '../accounts/sessions.store.js';
import { recordAudit } from '../audit/audit.store.js';
import type { MissionRecord } from '../missions/missions.store.js';
import { openAuthenticator, takeStep } from './factors.store.js';
import { mailStaff } from './mail-staff.js';
import { useRecoveryCode } from './recovery-codes.js';
import { stepOfCode } from './totp.js';

/** Codes that can be typed for one person. Six digits and five tries leave a guesser one chance in 66,000 each quarter. */
const tries = { name: 'second-factor', count: 5, seconds: 15 * 60 };

export type Session = Pick<SessionRecord, 'id' | 'mission' | 'member' | 'aal' | 'provedAt'>;

/**
 * Raises a session with the code that the app shows now.
 *
 * @returns the session's new token.
 * @throws {Problem} `code-wrong`, also for a code that was taken before; `too-many-requests`
 */
export const proveByApp = (deps: Deps, session: Session, typed: string): Promise<string> =>
  prove(deps, session, async (tx) => {
    const key = await deps.sealer.findKey(tx, session.member);
    const app = key && (await openAuthenticator(tx, key, session));
    if (!app?.secret) return false;
    const step = await stepOfCode(app.secret, typed, deps.now());
    return step !== undefined && (await takeStep(tx, session, step));
  });

/**
 * Raises a session with one of the codes noted down for the day the factor is lost. It works once; its owner is told.
 *
 * @returns the session's new token.
 * @throws {Problem} `code-wrong`, `too-many-requests`
 */
export const proveByRecoveryCode = (
  deps: Deps,
  mission: MissionRecord,
  session: Session,
  typed: string,
): Promise<string> =>
  prove(deps, session, async (tx) => {
    if (!(await useRecoveryCode(deps, tx, session, typed))) return false;
    await mailStaff(deps, tx, mission, session.member, 'recoveryUsed');
    return true;
  });

/**
 * Counts a try of whatever can be guessed.
 *
 * @returns the refusal, to be returned from the transaction, so that the try is counted.
 */
export async function countTry(deps: Deps, tx: Transaction, session: Session): Promise<Problem | undefined> {
  const { allowed, retryAfter } = await countAgainst(deps, tx, tries, session.mission, session.member);
  return allowed ? undefined : new Problem('too-many-requests', { retryAfter });
}

/** A session as it is after a second factor: stronger, and under another token. */
export async function raise(deps: Deps, tx: Transaction, session: Session): Promise<string> {
  const { mission, member } = session;
  await recordAudit(deps, tx, {
    mission,
    at: deps.now().toISOString(),
    actor: member,
    action: 'staff.proved',
    subject: member,
  });
  return renewSession(deps, tx, session, 2);
}

async function prove(deps: Deps, session: Session, isRight: (tx: Transaction) => Promise<boolean>): Promise<string> {
  const outcome = await deps.db.transaction(
    async (tx) =>
      (await countTry(deps, tx, session)) ??
      ((await isRight(tx)) ? raise(deps, tx, session) : new Problem('code-wrong')),
  );
  if (outcome instanceof Problem) throw outcome;
  return outcome;
}
