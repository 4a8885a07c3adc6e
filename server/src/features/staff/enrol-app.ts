import type { Deps } from '../../deps.js';
import type { Reader, Transaction } from '../../platform/db/database.js';
import { Problem } from '../../problem.js';
import { requireFreshProof } from '../accounts/require-fresh-proof.js';
import { recordAudit } from '../audit/audit.store.js';
import type { MissionRecord } from '../missions/missions.store.js';
import { confirmPending, dropPending, hasFactor, listFactors, openAuthenticator, setPending } from './factors.store.js';
import { mailStaff } from './mail-staff.js';
import { countTry, raise, type Session } from './prove-factor.js';
import { newRecoveryCodes } from './recovery-codes.js';
import { newAppSecret, stepOfCode } from './totp.js';

/** A session after a factor was added. */
export interface Enrolled {
  token: string;
  /** To be shown once; empty where the codes of an earlier factor go on working. */
  recoveryCodes: string[];
}

/**
 * The first factor can be set up after the mailed code; every other one takes a factor that is there already, given in the
 * last ten minutes. Who has only the mailbox adds nothing.
 *
 * @throws {Problem} `second-factor-needed`, `proof-needed`
 */
export async function requireEnrolment(deps: Pick<Deps, 'now'>, db: Reader, session: Session): Promise<void> {
  if (!hasFactor(await listFactors(db, session))) return;
  if (session.aal < 2) throw new Problem('second-factor-needed');
  requireFreshProof(session, deps.now());
}

/** Begins with a new secret for an app. Until a code of it was typed, it proves nothing. */
export async function beginApp(deps: Deps, session: Session): Promise<void> {
  await deps.db.transaction(async (tx) => {
    await requireEnrolment(deps, tx, session);
    const key = await deps.sealer.findKey(tx, session.member);
    if (!key) throw new Problem('signed-out');
    await setPending(tx, key, session, newAppSecret(deps));
  });
}

/** The secret to be put into the app; `undefined` when none was begun. */
export async function pendingSecret(deps: Deps, session: Session): Promise<string | undefined> {
  await requireEnrolment(deps, deps.db, session);
  const key = await deps.sealer.findKey(deps.db, session.member);
  return key && (await openAuthenticator(deps.db, key, session))?.pending;
}

/**
 * The app counts from now on, in place of an older one.
 *
 * @throws {Problem} `code-wrong`, `too-many-requests`, `second-factor-needed`, `proof-needed`
 */
export async function confirmApp(
  deps: Deps,
  mission: MissionRecord,
  session: Session,
  typed: string,
): Promise<Enrolled> {
  const outcome = await deps.db.transaction(async (tx): Promise<Enrolled | Problem> => {
    await requireEnrolment(deps, tx, session);
    const refusal = await countTry(deps, tx, session);
    if (refusal) return refusal;
    const key = await deps.sealer.findKey(tx, session.member);
    const app = key && (await openAuthenticator(tx, key, session));
    const step = app?.pending && (await stepOfCode(app.pending, typed, deps.now()));
    if (!key || !app?.pending || !step) return new Problem('code-wrong');
    await confirmPending(tx, key, session, app.pending, step);
    return finishEnrolment(deps, tx, mission, session);
  });
  if (outcome instanceof Problem) throw outcome;
  return outcome;
}

/**
 * What follows on every new factor: codes for its loss, a mail, a stronger session. An app whose setting up somebody else may
 * have begun is none.
 */
export async function finishEnrolment(
  deps: Deps,
  tx: Transaction,
  mission: MissionRecord,
  session: Session,
): Promise<Enrolled> {
  await dropPending(tx, session);
  const { recoveryCodes: left } = await listFactors(tx, session);
  const recoveryCodes = left === 0 ? await newRecoveryCodes(deps, tx, session) : [];
  await mailStaff(deps, tx, mission, session.member, 'factorAdded');
  await recordAudit(deps, tx, {
    mission: session.mission,
    at: deps.now().toISOString(),
    actor: session.member,
    action: 'staff.factor-added',
    subject: session.member,
  });
  return { token: await raise(deps, tx, session), recoveryCodes };
}
