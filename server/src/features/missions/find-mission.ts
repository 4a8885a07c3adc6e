import { completeLanguages, type CompleteLanguage } from '@diaspora-kit/contract/vocabulary';
import type { Reader } from '../../platform/db/database.js';
import { Problem } from '../../problem.js';
import { findMission, type MissionRecord } from './missions.store.js';

/** @throws {Problem} `mission-not-found` */
export async function requireMission(db: Reader, slug: string): Promise<MissionRecord> {
  const mission = /^[a-z][a-z0-9-]{1,39}$/.test(slug) ? await findMission(db, slug) : undefined;
  if (!mission) throw new Problem('mission-not-found');
  return mission;
}

/** The language asked for by `?lang=`, else the mission's first, else English. */
export function languageOf(asked: string | undefined, mission?: MissionRecord): CompleteLanguage {
  return completeLanguages.find((lang) => lang === asked) ?? mission?.languages[0] ?? 'en';
}
