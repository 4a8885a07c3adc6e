import type { Deps } from '../../deps.js';
import type { Transaction } from '../../platform/db/database.js';
import { countAgainst } from '../../platform/limits.js';
import { forgetCodeOf, tryCode } from '../../platform/mail/mail-code.js';
import { forgetTokensOf, spendToken } from '../../platform/mail/mail-token.js';
import { tidyReceipt } from '../../platform/receipts.js';
import { Problem } from '../../problem.js';
import { recordAudit } from '../audit/audit.store.js';
import type { MissionRecord } from '../missions/missions.store.js';
import { findProfileOwner } from '../profiles/profile-owner.store.js';
import { findProfileDraft } from '../profiles/profiles.store.js';
import { answerBy, confirmUntil, provesWebsite } from './claim.rules.js';
import type { ClaimRecord } from './claim.js';
import { findClaim, findClaimByReceipt, markClaimWaiting, openClaim } from './claims.store.js';
import { grant, mailClaimant, refuse } from './decide-claim.js';
import { sendClaimConfirmationAgain } from './send-claim-confirmation.js';

/**
 * Confirms a claim with the link from its mail, and answers its receipt.
 *
 * @throws {Problem} `link-expired`
 */
export function confirmClaimByToken(deps: Deps, mission: MissionRecord, token: string): Promise<string> {
  return deps.db.transaction(async (tx) => {
    const id = await spendToken(tx, mission.slug, 'confirm-claim', token, deps.now());
    const claim = id && (await findClaim(tx, mission.slug, id));
    if (!claim) throw new Problem('link-expired');
    await confirm(deps, tx, mission, claim);
    return claim.receipt;
  });
}

/**
 * Most digits that are tried in a day for one entry, and for all of a mission: however many claims somebody makes with an
 * address that is not theirs, they do not guess themselves an organisation. The link of the mail works all the same.
 */
const digitsADay = { ofEntry: 15, ofMission: 150 };

async function mayTryDigits(deps: Deps, tx: Transaction, { mission, profile }: ClaimRecord): Promise<boolean> {
  const count = (name: keyof typeof digitsADay, subject: string) =>
    countAgainst(
      deps,
      tx,
      { name: `claim-digits/${name}`, count: digitsADay[name], seconds: 86_400 },
      mission,
      subject,
    );
  return (await count('ofEntry', profile)).allowed && (await count('ofMission', '')).allowed;
}

/**
 * Confirms a claim with its receipt and the six digits from its mail, and answers the receipt. After the fifth wrong try
 * the digits are worth nothing, and new ones leave by mail.
 *
 * @throws {Problem} `request-not-found`, `code-wrong`, `code-expired`
 */
export async function confirmClaimByCode(
  deps: Deps,
  mission: MissionRecord,
  typed: { receipt: string; code: string },
): Promise<string> {
  // A refusal is answered, not thrown, so that the try is counted.
  const outcome = await deps.db.transaction(async (tx): Promise<string | Problem> => {
    const claim = await findClaimByReceipt(tx, mission.slug, tidyReceipt(mission.slug, typed.receipt, 'claim'));
    if (!claim) return new Problem('request-not-found');
    if (claim.state !== 'unconfirmed') return claim.receipt;
    if (confirmUntil(claim) <= deps.now()) return new Problem('request-not-found');
    if (!(await mayTryDigits(deps, tx, claim))) return new Problem('code-expired');
    switch (await tryCode(deps, tx, claim.id, typed.code, deps.now())) {
      case 'right':
        await confirm(deps, tx, mission, claim);
        return claim.receipt;
      case 'wrong':
        return new Problem('code-wrong');
      case 'burnt':
        await sendClaimConfirmationAgain(deps, tx, mission, claim);
        return new Problem('code-expired');
      case 'none':
        return new Problem('code-expired');
    }
  });
  if (outcome instanceof Problem) throw outcome;
  return outcome;
}

/**
 * The address is proven: an address at the website's domain makes its holder the owner at once, any other one waits for
 * staff. What has become somebody else's meanwhile is refused.
 */
async function confirm(deps: Deps, tx: Transaction, mission: MissionRecord, claim: ClaimRecord): Promise<void> {
  const { id, profile } = claim;
  await forgetCodeOf(tx, id);
  await forgetTokensOf(tx, id);
  await recordAudit(deps, tx, {
    mission: mission.slug,
    at: deps.now().toISOString(),
    actor: 'visitor',
    action: 'claim.confirmed',
    subject: id,
  });
  const draft = await findProfileDraft(tx, mission.slug, profile);
  const isFree = (await findProfileOwner(tx, mission.slug, profile)) === undefined;
  if (!draft || !isFree) return refuse(deps, tx, mission, claim, { actor: 'system' });
  const { address } = await openClaim(tx, (await deps.sealer.findKey(tx, id))!, id);
  if (provesWebsite(address, draft.website))
    return grant(deps, tx, mission, claim, { actor: 'system', verified: 'website' });
  const dueAt = answerBy(deps.now());
  await markClaimWaiting(tx, id, dueAt);
  await mailClaimant(deps, tx, mission, claim, { state: 'waiting', answerBy: dueAt });
}
