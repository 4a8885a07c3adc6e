import type { Deps } from '../../deps.js';
import type { Tombstone } from '../../platform/db/erased-file.js';
import type { Transaction } from '../../platform/db/database.js';
import { forgetTokensOf, issueToken } from '../../platform/mail/mail-token.js';
import { monthsAfter } from '../../platform/time.js';
import { mailMember } from '../accounts/mail-member.js';
import { findMember } from '../accounts/members.store.js';
import { recordAudit } from '../audit/audit.store.js';
import { eraseEntry } from '../erasure/erase-member.js';
import { settleErasure } from '../erasure/erase-rows.js';
import { listMissions, type MissionRecord } from '../missions/missions.store.js';
import { ageingFrom, type Ageing } from '../profiles/age.js';
import { findProfileDraft } from '../profiles/profiles.store.js';
import { publishProfile } from '../profiles/save-profile.js';
import { ageingMail, type AgeingMail } from './freshness-mails.js';
import { dueStep, oldestUndisturbed } from './freshness.rules.js';
import { findAgeing, hideByTime, listAgeing, markAged, type AgeingEntry } from './freshness.store.js';

/**
 * Takes every entry that nobody confirms one step on: asks its owner, lets it fade, hides it, erases it. One transaction
 * for each entry, so that a run can end anywhere and be begun again. Where there is no owner, staff see it in the queue.
 * Nothing is erased while the mission looks at a message to it or of its owner.
 *
 * In the demonstration only entries of real members age: the others are as old as they are meant to be seen.
 *
 * @returns how many entries went a step.
 */
export async function ageEntries(deps: Deps): Promise<number> {
  let steps = 0;
  for (const mission of await listMissions(deps.db)) {
    const before = oldestUndisturbed(mission.periods, deps.now());
    for (const entry of await listAgeing(deps.db, mission.slug, { before, ownedOnly: deps.demo })) {
      if (stepOf(deps, mission, entry) === undefined) continue;
      const tombstones = await deps.db.transaction((tx) => goOn(deps, tx, mission, entry.id));
      if (tombstones.length > 0) await settleErasure(deps, tombstones);
      steps++;
    }
  }
  return steps;
}

const actionOf = { ask: 'profile.asked', fade: 'profile.faded', hide: 'profile.hidden-by-time' } as const;

function stepOf({ now }: Pick<Deps, 'now'>, { periods }: MissionRecord, entry: AgeingEntry) {
  const step = dueStep(ageingFrom(entry.lastTrue, periods), entry, periods, now());
  return step === 'erase' && entry.reported ? undefined : step;
}

/** Looks again within the transaction: the owner may have confirmed it a moment ago. */
async function goOn(deps: Deps, tx: Transaction, mission: MissionRecord, profile: string): Promise<Tombstone[]> {
  const entry = await findAgeing(tx, mission.slug, profile);
  const step = entry && stepOf(deps, mission, entry);
  if (!step) return [];
  if (step === 'erase') return eraseEntry(deps, tx, { mission: mission.slug, profile, actor: 'system' });
  const now = deps.now();
  const ageing = ageingFrom(entry.lastTrue, mission.periods);
  if (step === 'ask') {
    await markAged(tx, mission.slug, profile, 1, now);
    await ask(deps, tx, mission, entry, 'ask', ageing);
  } else if (step === 'fade') {
    await markAged(tx, mission.slug, profile, 2, now);
    await showAnew(deps, tx, entry);
    await ask(deps, tx, mission, entry, 'askAgain', ageing);
  } else {
    await markAged(tx, mission.slug, profile, 3, now);
    await hideByTime(tx, mission.slug, profile, now);
    await showAnew(deps, tx, entry);
    const eraseAt = monthsAfter(now, mission.periods.eraseMonths);
    await ask(deps, tx, mission, entry, 'hidden', { ...ageing, eraseAt });
  }
  await recordAudit(deps, tx, {
    mission: mission.slug,
    at: now.toISOString(),
    actor: 'system',
    action: actionOf[step],
    subject: profile,
  });
  return [];
}

async function showAnew(deps: Deps, tx: Transaction, { id, slug, mission }: AgeingEntry): Promise<void> {
  await publishProfile(deps, tx, { id, slug }, (await findProfileDraft(tx, mission, id))!);
}

/** Mails the owner a link that confirms, good until the entry is erased. An earlier one stops working. */
async function ask(
  deps: Deps,
  tx: Transaction,
  mission: MissionRecord,
  { id, owner, lastTrue }: AgeingEntry,
  kind: AgeingMail,
  ageing: Ageing,
): Promise<void> {
  const member = owner === null ? undefined : await findMember(tx, mission.slug, owner);
  if (!member) return;
  await forgetTokensOf(tx, id);
  const token = await issueToken(deps, tx, {
    mission: mission.slug,
    purpose: 'still-true',
    subject: id,
    expiresAt: ageing.eraseAt,
  });
  const { lang } = member;
  const urls = {
    confirm: `${deps.origin}/${mission.slug}/go/${token}`,
    signIn: `${deps.origin}/account/sign-in?${new URLSearchParams({ lang, mission: mission.slug, next: 'entry' })}`,
  };
  const mail = ageingMail({ mission, lang }, kind, { ...ageing, lastTrue }, urls);
  await mailMember(deps, tx, member, `still-true-${kind === 'askAgain' ? 'again' : kind}`, mail);
}
