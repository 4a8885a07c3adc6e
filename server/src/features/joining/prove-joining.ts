import type { Deps } from '../../deps.js';
import type { Reader, Transaction } from '../../platform/db/database.js';
import { tryCode } from '../../platform/mail/mail-code.js';
import { spendToken } from '../../platform/mail/mail-token.js';
import { addressIndex } from '../../platform/mail/outbox.js';
import { Problem } from '../../problem.js';
import { findMemberByAddress } from '../accounts/members.store.js';
import { proveAddress } from '../accounts/prove-address.js';
import { maskAddress } from '../accounts/whose-sign-in.js';
import { openSession } from '../accounts/sessions.store.js';
import { startEntry } from '../entry/start-entry.js';
import type { MissionRecord } from '../missions/missions.store.js';
import { forgetJoining } from './forget-joinings.js';
import type { JoiningRecord, JoiningWords } from './joining.js';
import { findJoining, findJoiningOf, openJoining } from './joining.store.js';
import { sendProof } from './send-proof.js';

/** What a browser shows of the joining it began. */
export interface JoiningInBrowser {
  receipt: string;
  browser: string | undefined;
}

/** Token of a member's session that the browser has: it ends with the new one. */
type OldSession = string | undefined;

/** @throws {Problem} `joining-not-here` alike for what is over, unknown, or was begun in another browser. */
export async function requireJoining(
  deps: Pick<Deps, 'db' | 'now'>,
  mission: MissionRecord,
  { receipt, browser }: JoiningInBrowser,
  db: Reader = deps.db,
): Promise<JoiningRecord> {
  const joining = browser && (await findJoiningOf(db, mission.slug, receipt, browser, deps.now()));
  if (!joining) throw new Problem('joining-not-here');
  return joining;
}

/**
 * Proves the address with the six digits, in the browser that asked for them, and answers the token of a session.
 *
 * @throws {Problem} `joining-not-here`, `code-wrong`; `code-expired` after three tries or ten minutes.
 */
export async function proveByCode(
  deps: Deps,
  mission: MissionRecord,
  typed: JoiningInBrowser & { code: string; session?: OldSession },
): Promise<string> {
  // A refusal is answered, not thrown, so that the try is counted.
  const outcome = await deps.db.transaction(async (tx): Promise<string | Problem> => {
    const joining = await requireJoining(deps, mission, typed, tx);
    const answer = await tryCode(deps, tx, joining.id, typed.code, deps.now());
    if (answer !== 'right') return new Problem(answer === 'wrong' ? 'code-wrong' : 'code-expired');
    const words = await wordsOf(deps, tx, joining);
    // Digits for a member's address are never mailed: whoever has them guessed.
    const known = await findMemberByAddress(tx, mission.slug, addressIndex(deps.sealer, words.address));
    return known ? new Problem('code-wrong') : admit(deps, tx, mission, joining, words, typed.session);
  });
  if (outcome instanceof Problem) throw outcome;
  return outcome;
}

/**
 * Proves the address with the link of the mail, in whatever browser it is pressed, and answers the token of a session.
 *
 * @throws {Problem} `link-expired`
 */
export function proveByToken(deps: Deps, mission: MissionRecord, token: string, session?: OldSession): Promise<string> {
  return deps.db.transaction(async (tx) => {
    const id = await spendToken(tx, mission.slug, 'join', token, deps.now());
    const joining = id && (await findJoining(tx, mission.slug, id));
    if (!joining) throw new Problem('link-expired');
    return admit(deps, tx, mission, joining, await wordsOf(deps, tx, joining), session);
  });
}

/**
 * Mails new digits, which makes the older ones useless. Answers the same when nothing is sent.
 *
 * @throws {Problem} `joining-not-here`
 */
export function sendProofAgain(deps: Deps, mission: MissionRecord, asked: JoiningInBrowser): Promise<void> {
  return deps.db.transaction(async (tx) => {
    const joining = await requireJoining(deps, mission, asked, tx);
    const key = (await deps.sealer.findKey(tx, joining.id))!;
    const { address } = await openJoining(tx, key, joining.id);
    await sendProof(deps, tx, mission, joining, { key, address });
  });
}

async function wordsOf(deps: Deps, tx: Transaction, { id }: JoiningRecord): Promise<JoiningWords> {
  return openJoining(tx, (await deps.sealer.findKey(tx, id))!, id);
}

/**
 * Whose space the link of a joining opens, for a browser that did not ask for it. `undefined` in the browser that asked.
 *
 * @throws {Problem} `link-expired`
 */
export async function whoseJoining(
  deps: Pick<Deps, 'db' | 'now' | 'sealer'>,
  mission: string,
  id: string,
  browser: string | undefined,
): Promise<string | undefined> {
  const joining = await findJoining(deps.db, mission, id);
  const key = joining && (await deps.sealer.findKey(deps.db, id));
  if (!key) throw new Problem('link-expired');
  const asked = browser && (await findJoiningOf(deps.db, mission, joining.receipt, browser, deps.now()));
  return asked ? undefined : maskAddress((await openJoining(deps.db, key, id)).address);
}

/** Makes a member of who proved their address, and an entry that only they see; one who is a member already has theirs. */
async function admit(
  deps: Deps,
  tx: Transaction,
  mission: MissionRecord,
  { id, kind, lang }: JoiningRecord,
  { address, ...first }: JoiningWords,
  insteadOf: OldSession,
): Promise<string> {
  const known = await findMemberByAddress(tx, mission.slug, addressIndex(deps.sealer, address));
  const member = await proveAddress(deps, tx, { mission: mission.slug, address, lang });
  if (!known) await startEntry(deps, tx, mission, member, { kind, ...first });
  await forgetJoining(tx, id);
  return openSession(deps, tx, { mission: mission.slug, member: member.id, desk: 'member', aal: 1, insteadOf });
}
