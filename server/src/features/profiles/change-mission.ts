import type { Deps } from '../../deps.js';
import type { Transaction } from '../../platform/db/database.js';
import { recordAudit } from '../audit/audit.store.js';
import { withdrawConsent } from '../consents/withdraw-consent.js';
import { saveMission, type MissionRecord } from '../missions/missions.store.js';
import { findProfileDraft, listProfileKeys } from './profiles.store.js';
import { publishProfile } from './save-profile.js';

/**
 * Changes how a mission treats entries, and shows every one of them anew in the same transaction. A stricter policy takes
 * away at once; a looser one shows what persons chose, never more.
 *
 * Who joined where no person is listed agreed to that: when such a mission begins to list persons, each is asked for
 * their consent again before they are shown.
 *
 * @returns how many entries it has, and how many persons must be asked again.
 */
export async function changeMission(
  deps: Pick<Deps, 'now' | 'newId' | 'sealer'>,
  tx: Transaction,
  mission: MissionRecord,
  change: Partial<Pick<MissionRecord, 'policy' | 'periods' | 'replyDays'>>,
  actor: string,
): Promise<{ entries: number; askAgain: number }> {
  const changed = { ...mission, ...change };
  const { slug } = mission;
  await saveMission(tx, changed, deps.now());
  const beginsToList = mission.policy === 'sheltered' && changed.policy !== 'sheltered';
  const keys = await listProfileKeys(tx, slug);
  let askAgain = 0;
  for (const key of keys) {
    const draft = (await findProfileDraft(tx, slug, key.id))!;
    const consent = { mission: slug, subject: key.id, purpose: 'listing', actor } as const;
    if (beginsToList && draft.kind === 'person' && (await withdrawConsent(deps, tx, consent))) askAgain++;
    await publishProfile(deps, tx, key, draft);
  }
  await recordAudit(deps, tx, {
    mission: slug,
    at: deps.now().toISOString(),
    actor,
    action: 'mission.changed',
    subject: slug,
  });
  return { entries: keys.length, askAgain };
}
