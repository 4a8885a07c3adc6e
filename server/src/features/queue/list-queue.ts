import type { MentoringFormat } from '@diaspora-kit/contract/vocabulary';
import type { Deps } from '../../deps.js';
import type { CorrectionWish } from '../corrections/correction.js';
import { listOpenCorrections } from '../corrections/corrections.store.js';
import { listScreening } from '../mentoring/mentoring.store.js';

/** One thing that somebody waits for. Nothing of what they wrote. */
export interface QueueItem {
  kind: 'mentor-request' | 'correction';
  /** How they would like to talk, or what should happen to the entry. */
  wish: MentoringFormat | CorrectionWish;
  receipt: string;
  mission: string;
  /** Language to talk in, or that of the sender. BCP 47. */
  language: string;
  createdAt: Date;
  /** What was promised. */
  dueAt: Date;
  overdue: boolean;
  /** Why it may not be a person's. */
  suspicion: string | null;
}

/** Confirmed requests and open corrections, oldest promise first. Without a mission, those of all. */
export async function listQueue({ db, now }: Pick<Deps, 'db' | 'now'>, mission?: string): Promise<QueueItem[]> {
  const requests = (await listScreening(db, mission)).map((request) => ({
    kind: 'mentor-request' as const,
    wish: request.format,
    receipt: request.receipt,
    mission: request.mission,
    language: request.language,
    createdAt: request.createdAt,
    dueAt: request.answerBy ?? request.createdAt,
    suspicion: request.suspicion,
  }));
  const corrections = (await listOpenCorrections(db, mission)).map((correction) => ({
    kind: 'correction' as const,
    wish: correction.wish,
    receipt: correction.receipt,
    mission: correction.mission,
    language: correction.lang,
    createdAt: correction.createdAt,
    dueAt: correction.dueAt,
    suspicion: null,
  }));
  return [...requests, ...corrections]
    .map((item) => ({ ...item, overdue: item.dueAt < now() }))
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
}
