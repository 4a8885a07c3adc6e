import type { CompleteLanguage } from '@diaspora-kit/contract/vocabulary';
import type { Deps } from '../../deps.js';
import type { Transaction } from '../../platform/db/database.js';
import { readFormToken, suspicionOf } from '../../platform/http/form-token.js';
import { countSubmission } from '../../platform/http/submission-limits.js';
import { addressIndex } from '../../platform/mail/outbox.js';
import { newReceipt } from '../../platform/receipts.js';
import { Problem } from '../../problem.js';
import { recordAudit } from '../audit/audit.store.js';
import type { MissionRecord } from '../missions/missions.store.js';
import { confirmUntil, provesWebsite } from './claim.rules.js';
import type { ParsedClaim } from './claim.js';
import { findClaimByIdempotency, insertClaim, isClaimReceiptTaken, type NewClaim } from './claims.store.js';
import { findClaimable } from './find-claimable.js';
import { sendClaimConfirmation } from './send-claim-confirmation.js';

/** Where a claim came from. */
export interface ClaimSource {
  /** The client's address as `createClientAddress` says; counted, never kept. */
  clientAddress: string;
  /** The signed time stamp of the form. */
  formToken: string;
}

/**
 * Takes the claim that a listed organisation is the sender's, and asks them by mail to confirm it. Answers the receipt.
 * What is said and done is the same whether or not the address was known before.
 *
 * @throws {Problem} `idempotency-key-reused`, `too-many-requests`, `profile-not-found`, `entry-claimed`, and `invalid-input`
 * for an address that proves nothing when nothing was written to staff.
 */
export async function startClaim(
  deps: Deps,
  mission: MissionRecord,
  slug: string,
  input: ParsedClaim,
  source: ClaimSource,
  lang: CompleteLanguage,
): Promise<string> {
  const { website } = await findClaimable(deps.db, mission.slug, slug);
  if (!provesWebsite(input.address, website) && input.message === '')
    throw new Problem('invalid-input', { errors: [{ pointer: '/message', code: 'required' }] });
  const taken = await deps.db.transaction((tx) => take(deps, tx, mission, slug, input, source, lang));
  if (taken instanceof Problem) throw taken;
  return taken;
}

/** Answers a refusal instead of throwing it, so that what was counted is committed. */
async function take(
  deps: Deps,
  tx: Transaction,
  mission: MissionRecord,
  slug: string,
  input: ParsedClaim,
  { clientAddress, formToken }: ClaimSource,
  lang: CompleteLanguage,
): Promise<string | Problem> {
  const now = deps.now();
  const idempotency = deps.sealer.digest('idempotency', input.idempotencyKey);
  const fingerprint = deps.sealer.digest('idempotency', JSON.stringify([slug, input.address, input.message]));
  const known = await findClaimByIdempotency(tx, mission.slug, idempotency);
  if (known) return known.fingerprint === fingerprint ? known.receipt : new Problem('idempotency-key-reused');
  const refusal = await countSubmission(deps, tx, { kind: 'claim', mission: mission.slug, clientAddress });
  if (refusal) return refusal;

  const { profile, website } = await findClaimable(tx, mission.slug, slug);
  const claim: NewClaim = {
    id: deps.newId(),
    mission: mission.slug,
    receipt: await newReceipt(deps, 'claim', mission.slug, (receipt) => isClaimReceiptTaken(tx, receipt)),
    state: 'unconfirmed',
    profile,
    idempotency,
    fingerprint,
    how: provesWebsite(input.address, website) ? 'website' : 'staff',
    lang,
    addressIndex: addressIndex(deps.sealer, input.address),
    suspicion: suspicionOf({ honeypot: input.website, age: readFormToken(deps, formToken) }),
    createdAt: now,
    expiresAt: confirmUntil({ createdAt: now }),
    words: { address: input.address, message: input.message || null },
  };
  const key = await deps.sealer.createKey(tx, mission.slug, claim.id);
  await insertClaim(tx, key, claim);
  await sendClaimConfirmation(deps, tx, mission, claim, { key, address: input.address });
  await recordAudit(deps, tx, {
    mission: mission.slug,
    at: now.toISOString(),
    actor: 'visitor',
    action: 'claim.received',
    subject: claim.id,
  });
  return claim.receipt;
}
