import type { CompleteLanguage, FacetName } from '@diaspora-kit/contract/vocabulary';
import type { Reader, Transaction } from '../../platform/db/database.js';

/** How much a mission lets be shown of persons. Internal: its name never leaves the server. */
export type Policy = 'open' | 'careful' | 'sheltered';

/** How long a mission trusts an entry that nobody confirms. */
export interface Periods {
  /** Months until it fades: it is ranked last and says so. A month before, its owner is asked. At least 2. */
  confirmMonths: number;
  /** Days from there until nobody is shown it. */
  hideDays: number;
  /** Months from there until it is erased. */
  eraseMonths: number;
}

export const usualPeriods: Periods = { confirmMonths: 12, hideDays: 30, eraseMonths: 6 };

export interface MissionText {
  /** `Diaspora Djibouti`. */
  name: string;
  /** `IOM mission in Djibouti`. */
  office: string;
  /** One sentence under the title of the mission's page. */
  lead: string;
}

export interface MissionRecord {
  slug: string;
  /** Order on the kit's first page. */
  position: number;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** First the mission's own. */
  languages: CompleteLanguage[];
  policy: Policy;
  /** Searches offered on the mission's page. */
  often: { kind: FacetName; code: string }[];
  /** Days within which a confirmed request is read. */
  replyDays: number;
  periods: Periods;
  texts: Record<CompleteLanguage, MissionText>;
}

/** First segments of the kit's own addresses, which no mission can have. */
export const reservedSlugs = [
  'account',
  'api',
  'console',
  'dev',
  'embed',
  'health',
  'metrics',
  'oembed',
  'problems',
  'v1',
];

interface Row {
  slug: string;
  position: number;
  country: string;
  languages: string;
  policy: Policy;
  often: string;
  reply_days: number;
  confirm_months: number;
  hide_days: number;
  erase_months: number;
  texts: string;
}

const select = `
  select mission.slug, mission.position, mission.country, mission.languages, mission.policy, mission.often, mission.reply_days,
         mission.confirm_months, mission.hide_days, mission.erase_months,
         (select json_group_object(lang, json_object('name', name, 'office', office, 'lead', lead))
            from mission_text where mission_text.mission = mission.slug) as texts
  from mission`;

const toRecord = (row: Row): MissionRecord => ({
  slug: row.slug,
  position: row.position,
  country: row.country,
  languages: JSON.parse(row.languages) as CompleteLanguage[],
  policy: row.policy,
  often: JSON.parse(row.often) as MissionRecord['often'],
  replyDays: row.reply_days,
  periods: { confirmMonths: row.confirm_months, hideDays: row.hide_days, eraseMonths: row.erase_months },
  texts: JSON.parse(row.texts) as MissionRecord['texts'],
});

export async function findMission(db: Reader, slug: string): Promise<MissionRecord | undefined> {
  const row = await db.get<Row>(`${select} where mission.slug = ?`, [slug]);
  return row && toRecord(row);
}

export async function listMissions(db: Reader): Promise<MissionRecord[]> {
  return (await db.all<Row>(`${select} order by mission.position, mission.slug`)).map(toRecord);
}

/** Adds a mission, or brings its facts up to date. */
export async function saveMission(tx: Transaction, mission: MissionRecord, now: Date): Promise<void> {
  const { slug } = mission;
  await tx.run(
    `insert into mission (slug, position, country, languages, policy, often, reply_days,
       confirm_months, hide_days, erase_months, created_at)
     values (:slug, :position, :country, :languages, :policy, :often, :replyDays,
       :confirmMonths, :hideDays, :eraseMonths, :now)
     on conflict (slug) do update set position = excluded.position, country = excluded.country,
       languages = excluded.languages, policy = excluded.policy, often = excluded.often, reply_days = excluded.reply_days,
       confirm_months = excluded.confirm_months, hide_days = excluded.hide_days, erase_months = excluded.erase_months`,
    {
      slug,
      position: mission.position,
      country: mission.country,
      languages: JSON.stringify(mission.languages),
      policy: mission.policy,
      often: JSON.stringify(mission.often),
      replyDays: mission.replyDays,
      ...mission.periods,
      now: now.toISOString(),
    },
  );
  for (const [lang, { name, office, lead }] of Object.entries(mission.texts))
    await tx.run('insert or replace into mission_text (mission, lang, name, office, lead) values (?, ?, ?, ?, ?)', [
      slug,
      lang,
      name,
      office,
      lead,
    ]);
  await bumpPublicVersion(tx, slug);
}

/** Call it with every change that a public answer can show: etags and cached answers stand on it. */
export async function bumpPublicVersion(tx: Transaction, mission: string): Promise<void> {
  await tx.run(
    `insert into public_version (mission, version) values (?, 1)
     on conflict (mission) do update set version = version + 1`,
    [mission],
  );
}
