import type { CompleteLanguage } from '@diaspora-kit/contract/vocabulary';
import type { Deps } from '../../deps.js';
import type { Transaction } from '../../platform/db/database.js';
import { readFormToken, suspicionOf } from '../../platform/http/form-token.js';
import { countSubmission } from '../../platform/http/submission-limits.js';
import { addressIndex } from '../../platform/mail/outbox.js';
import { newReceipt } from '../../platform/receipts.js';
import { Problem } from '../../problem.js';
import { recordAudit } from '../audit/audit.store.js';
import { newSecret } from '../accounts/sessions.store.js';
import type { MissionRecord } from '../missions/missions.store.js';
import { joiningHours, type ParsedJoining } from './joining.js';
import {
  bindBrowser,
  findJoiningByIdempotency,
  insertJoining,
  isJoiningReceiptTaken,
  type NewJoining,
} from './joining.store.js';
import { sendProof } from './send-proof.js';

/** Where a joining came from. */
export interface JoiningSource {
  /** The client's address as `createClientAddress` says; counted, never kept. */
  clientAddress: string;
  /** The signed time stamp of the form. */
  formToken: string;
  /** Secret that the browser has from an earlier joining. */
  browser?: string | undefined;
}

export interface JoiningReceipt {
  receipt: string;
  /** To keep in the browser that asked: only there do the six digits work. */
  browser: string;
}

/**
 * Takes the first step of somebody who wants to join, and asks them by mail to prove their address. What the answer says,
 * and the work done for it, are the same whether or not the address is known, and for what looks like spam.
 *
 * @throws {Problem} `idempotency-key-reused`, `too-many-requests`
 */
export async function join(
  deps: Deps,
  mission: MissionRecord,
  input: ParsedJoining,
  source: JoiningSource,
  lang: CompleteLanguage,
): Promise<JoiningReceipt> {
  const browser = source.browser ?? newSecret(deps);
  const taken = await deps.db.transaction((tx) => take(deps, tx, mission, input, { ...source, browser }, lang));
  if (taken instanceof Problem) throw taken;
  return { receipt: taken, browser };
}

/** Answers a refusal instead of throwing it, so that what was counted is committed. */
async function take(
  deps: Deps,
  tx: Transaction,
  mission: MissionRecord,
  input: ParsedJoining,
  { clientAddress, formToken, browser }: JoiningSource & { browser: string },
  lang: CompleteLanguage,
): Promise<string | Problem> {
  const { kind, name, residence, headline, address } = input;
  const words = { name, residence, headline, address };
  const idempotency = deps.sealer.digest('idempotency', input.idempotencyKey);
  const fingerprint = deps.sealer.digest('idempotency', JSON.stringify([kind, words]));
  const known = await findJoiningByIdempotency(tx, mission.slug, idempotency);
  if (known) {
    if (known.fingerprint !== fingerprint) return new Problem('idempotency-key-reused');
    await bindBrowser(tx, known.id, browser);
    return known.receipt;
  }

  const refusal = await countSubmission(deps, tx, { kind: 'joining', mission: mission.slug, clientAddress });
  if (refusal) return refusal;

  const now = deps.now();
  const joining: NewJoining = {
    id: deps.newId(),
    mission: mission.slug,
    receipt: await newReceipt(deps, 'joining', mission.slug, (receipt) => isJoiningReceiptTaken(tx, receipt)),
    idempotency,
    fingerprint,
    kind,
    lang,
    browser,
    words,
    addressIndex: addressIndex(deps.sealer, address),
    suspicion: suspicionOf({ honeypot: input.website, age: readFormToken(deps, formToken) }),
    createdAt: now,
    expiresAt: new Date(now.getTime() + joiningHours * 3_600_000),
  };
  const key = await deps.sealer.createKey(tx, mission.slug, joining.id);
  await insertJoining(tx, key, joining);
  await sendProof(deps, tx, mission, joining, { key, address });
  await recordAudit(deps, tx, {
    mission: mission.slug,
    at: now.toISOString(),
    actor: 'visitor',
    action: 'joining.received',
    subject: joining.id,
  });
  return joining.receipt;
}
