import type { MentoringFormat } from '@diaspora-kit/contract/vocabulary';
import type { Deps } from '../../deps.js';
import type { CorrectionWish } from '../corrections/correction.js';
import { listWaitingClaims } from '../claims/claims.store.js';
import { listReported } from '../contacts/contacts.store.js';
import { listOpenCorrections } from '../corrections/corrections.store.js';
import { listDoubtful } from '../entry/entry.store.js';
import { listUnsure } from '../freshness/list-unsure.js';
import { listScreening } from '../mentoring/mentoring.store.js';
import { listMissions } from '../missions/missions.store.js';
import { listOwnMatters } from './own-matters.store.js';

/** One thing that somebody waits for. Nothing of what they wrote. */
export interface QueueItem {
  kind: 'mentor-request' | 'correction' | 'claim' | 'report' | 'profile' | 'name';
  /** How they would like to talk, or what should happen to the entry. */
  wish: MentoringFormat | CorrectionWish | 'own' | 'look-at-message' | 'read-again' | 'look-at-name';
  /** The receipt of who waits; of an entry that staff should look at, its address: `bj/some-association`. */
  receipt: string;
  mission: string;
  /** Language to talk in, or that of the sender, BCP 47; `null` where nobody wrote. */
  language: string | null;
  createdAt: Date;
  /** What was promised. */
  dueAt: Date;
  overdue: boolean;
  /** Why it may not be a person's. */
  suspicion: string | null;
  /** The name that could pass for another's. */
  name?: string;
}

/**
 * Confirmed requests, open corrections, claims of entries, reported messages, entries whose public source should be read again, and those whose name should be
 * looked at before they are shown, oldest promise first.
 * Without a mission, those of all.
 *
 * @param actor who looks: what is their own, as `listOwnMatters` says, is left out.
 */
export async function listQueue(
  { db, now }: Pick<Deps, 'db' | 'now'>,
  mission?: string,
  actor = 'operator',
): Promise<QueueItem[]> {
  const own = await listOwnMatters(db, actor);
  const others = <R extends { id: string }>(records: R[]) => records.filter(({ id }) => !own.has(id));
  const requests = others(await listScreening(db, mission)).map((request) => ({
    kind: 'mentor-request' as const,
    wish: request.format,
    receipt: request.receipt,
    mission: request.mission,
    language: request.language,
    createdAt: request.createdAt,
    dueAt: request.answerBy ?? request.createdAt,
    suspicion: request.suspicion,
  }));
  const corrections = others(await listOpenCorrections(db, mission)).map((correction) => ({
    kind: 'correction' as const,
    wish: correction.wish,
    receipt: correction.receipt,
    mission: correction.mission,
    language: correction.lang,
    createdAt: correction.createdAt,
    dueAt: correction.dueAt,
    suspicion: null,
  }));
  const unsure = (await listUnsure({ db }, mission)).map(({ mission, slug, lastTrue, hideAt }) => ({
    kind: 'profile' as const,
    wish: 'read-again' as const,
    receipt: `${mission}/${slug}`,
    mission,
    language: null,
    createdAt: lastTrue,
    dueAt: hideAt,
    suspicion: null,
  }));
  const claims = others(await listWaitingClaims(db, mission)).map((claim) => ({
    kind: 'claim' as const,
    wish: 'own' as const,
    receipt: claim.receipt,
    mission: claim.mission,
    language: claim.lang,
    createdAt: claim.createdAt,
    dueAt: claim.dueAt ?? claim.createdAt,
    suspicion: claim.suspicion,
  }));
  const missions = new Map((await listMissions(db)).map((record) => [record.slug, record]));
  const promised = (mission: string, since: Date) =>
    new Date(since.getTime() + missions.get(mission)!.replyDays * 86_400_000);
  const reports = others(await listReported(db, mission)).map((contact) => ({
    kind: 'report' as const,
    wish: 'look-at-message' as const,
    receipt: contact.receipt,
    mission: contact.mission,
    language: contact.lang,
    createdAt: contact.reportedAt!,
    dueAt: promised(contact.mission, contact.reportedAt!),
    suspicion: null,
  }));
  const doubtful = others(await listDoubtful(db, mission)).map(({ mission, slug, name, doubt, since }) => ({
    kind: 'name' as const,
    wish: 'look-at-name' as const,
    receipt: `${mission}/${slug}`,
    mission,
    language: null,
    createdAt: since,
    dueAt: promised(mission, since),
    suspicion: doubt,
    name,
  }));
  return [...requests, ...corrections, ...claims, ...reports, ...unsure, ...doubtful]
    .map((item) => ({ ...item, overdue: item.dueAt < now() }))
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
}
