import type { Deps } from '../../deps.js';
import type { Transaction } from '../../platform/db/database.js';
import { queueMail } from '../../platform/mail/outbox.js';
import { proveAddress } from '../accounts/prove-address.js';
import { recordAudit } from '../audit/audit.store.js';
import type { MissionRecord } from '../missions/missions.store.js';
import { insertProfileOwner, type ProfileOwner } from '../profiles/profile-owner.store.js';
import { findProfileDraft, findProfileKey } from '../profiles/profiles.store.js';
import { publishProfile } from '../profiles/save-profile.js';
import { claimMail } from './claim-mails.js';
import { deletedOn } from './claim.rules.js';
import type { ClaimRecord } from './claim.js';
import { listWaitingClaimsOf, markClaimDecided, openClaim } from './claims.store.js';

/**
 * Makes whoever claimed an entry its owner, and shows how that was verified. They are told, and so is everybody else who
 * waits for the same entry. The caller has made sure that it belongs to nobody.
 */
export async function grant(
  deps: Deps,
  tx: Transaction,
  mission: MissionRecord,
  claim: ClaimRecord,
  { actor, verified }: { actor: string; verified: ProfileOwner['verified'] },
): Promise<void> {
  const { id, profile, lang } = claim;
  const { address } = await openClaim(tx, (await deps.sealer.findKey(tx, id))!, id);
  const member = await proveAddress(deps, tx, { mission: mission.slug, address, lang });
  await insertProfileOwner(tx, {
    profile,
    mission: mission.slug,
    member: member.id,
    verified,
    verifiedAt: deps.now(),
  });
  const [key, draft] = [
    (await findProfileKey(tx, mission.slug, profile))!,
    (await findProfileDraft(tx, mission.slug, profile))!,
  ];
  await publishProfile(deps, tx, key, draft);
  await decide(deps, tx, mission, claim, { state: 'granted', actor });
  for (const other of await listWaitingClaimsOf(tx, mission.slug, profile))
    if (other.id !== id) await refuse(deps, tx, mission, other, { actor });
}

/** Ends a claim without making anybody an owner. They are told, with staff's own words if there are any. */
export const refuse = (
  deps: Deps,
  tx: Transaction,
  mission: MissionRecord,
  claim: ClaimRecord,
  { actor, answer }: { actor: string; answer?: string | undefined },
): Promise<void> => decide(deps, tx, mission, claim, { state: 'refused', actor, answer });

interface Decision {
  state: 'granted' | 'refused';
  actor: string;
  answer?: string | undefined;
}

async function decide(
  deps: Deps,
  tx: Transaction,
  mission: MissionRecord,
  claim: ClaimRecord,
  { state, actor, answer }: Decision,
): Promise<void> {
  const now = deps.now();
  await markClaimDecided(tx, claim.id, { state, now, expiresAt: deletedOn(now) });
  await mailClaimant(deps, tx, mission, claim, state === 'granted' ? { state } : { state, answer });
  await recordAudit(deps, tx, {
    mission: mission.slug,
    at: now.toISOString(),
    actor,
    action: `claim.${state}`,
    subject: claim.id,
  });
}

type News =
  { state: 'waiting'; answerBy: Date } | { state: 'granted' } | { state: 'refused'; answer?: string | undefined };

/** Tells whoever claimed where it stands, and leads them to what they can do now. */
export async function mailClaimant(
  deps: Deps,
  tx: Transaction,
  mission: MissionRecord,
  { id, lang, receipt, profile }: ClaimRecord,
  news: News,
): Promise<void> {
  const key = await deps.sealer.findKey(tx, id);
  if (!key) return;
  const { address } = await openClaim(tx, key, id);
  const slug = (await findProfileKey(tx, mission.slug, profile))?.slug;
  const page = {
    waiting: `${mission.slug}/claim/${receipt}?lang=${lang}`,
    granted: `account/sign-in?mission=${mission.slug}&next=entry&lang=${lang}`,
    refused: slug ? `${mission.slug}/directory/${slug}/correct?lang=${lang}` : `${mission.slug}?lang=${lang}`,
  }[news.state];
  await queueMail(deps, tx, {
    mission: mission.slug,
    owner: id,
    key,
    template: `claim-${news.state}`,
    lang,
    to: address,
    ...claimMail(mission, lang, receipt, { ...news, url: `${deps.origin}/${page}` }),
  });
}
