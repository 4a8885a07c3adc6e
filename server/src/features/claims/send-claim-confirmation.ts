import type { Deps } from '../../deps.js';
import type { Transaction } from '../../platform/db/database.js';
import { issueCode } from '../../platform/mail/mail-code.js';
import { issueToken } from '../../platform/mail/mail-token.js';
import { nextSlot, queueMail } from '../../platform/mail/outbox.js';
import type { DataKey } from '../../platform/seal/sealer.js';
import type { MissionRecord } from '../missions/missions.store.js';
import { confirmClaimMail } from './claim-mails.js';
import { confirmUntil } from './claim.rules.js';
import type { ClaimRecord } from './claim.js';
import { openClaim } from './claims.store.js';

export type ClaimToConfirm = Pick<ClaimRecord, 'id' | 'lang' | 'createdAt' | 'suspicion'>;

/**
 * Makes the code and the link of a claim and mails them, at the pace at which one address may be written to. Whoever filled
 * in the hidden field gets a code like everybody, and no mail.
 */
export async function sendClaimConfirmation(
  deps: Deps,
  tx: Transaction,
  mission: MissionRecord,
  claim: ClaimToConfirm,
  { key, address }: { key: DataKey; address: string },
): Promise<void> {
  const { id, lang } = claim;
  const until = confirmUntil(claim);
  const subject = { mission: mission.slug, subject: id, expiresAt: until };
  const code = await issueCode(deps, tx, subject);
  const token = await issueToken(deps, tx, { ...subject, purpose: 'confirm-claim' });
  if (claim.suspicion === 'honeypot') return;
  const url = `${deps.origin}/${mission.slug}/go/${token}?lang=${lang}`;
  await queueMail(deps, tx, {
    mission: mission.slug,
    owner: id,
    key,
    template: 'claim-confirm',
    lang,
    to: address,
    ...confirmClaimMail(mission, lang, { code, url, until }),
    paced: true,
  });
}

/** Mails a new code, which makes the older one useless, unless that address has had enough mail for now. */
export async function sendClaimConfirmationAgain(
  deps: Deps,
  tx: Transaction,
  mission: MissionRecord,
  claim: ClaimToConfirm,
): Promise<void> {
  const key = await deps.sealer.findKey(tx, claim.id);
  if (!key || claim.suspicion === 'honeypot' || confirmUntil(claim) <= deps.now()) return;
  const { address } = await openClaim(tx, key, claim.id);
  if ((await nextSlot(deps, tx, address, deps.now())) > deps.now()) return;
  await sendClaimConfirmation(deps, tx, mission, claim, { key, address });
}
