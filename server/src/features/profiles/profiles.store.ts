import type { MentoringFormat } from '@diaspora-kit/contract/vocabulary';
import type { Reader, Transaction } from '../../platform/db/database.js';
import type { ProfileDraft, ProfileText } from './profile.js';

export interface ProfileKey {
  id: string;
  slug: string;
}

interface Row {
  kind: ProfileDraft['kind'];
  state: ProfileDraft['state'];
  type: ProfileDraft['type'];
  slug: string;
  name: string;
  residence: string | null;
  place: string | null;
  website: string | null;
  visibility: string;
  confirmed_at: string | null;
  source_key: string | null;
  source_url: string | null;
  source_read_on: string | null;
  fictional: number;
  photo: string | null;
  paused_until: string | null;
  hidden_by: ProfileDraft['hiddenBy'];
  doubt: ProfileDraft['doubt'];
}

/** A private profile with everything in it, or `undefined`. */
export async function findProfileDraft(db: Reader, mission: string, id: string): Promise<ProfileDraft | undefined> {
  const row = await db.get<Row>('select * from profile where mission = ? and id = ?', [mission, id]);
  if (!row) return undefined;
  const texts = await db.all<{
    lang: string;
    headline: string | null;
    summary: string | null;
    ask_first: string | null;
  }>(
    'select lang, headline, summary, ask_first from profile_text where mission = ? and profile = ? order by position',
    [mission, id],
  );
  const codes = await db.all<{ vocabulary: keyof ProfileDraft['codes']; code: string }>(
    'select vocabulary, code from profile_code where mission = ? and profile = ? order by vocabulary, position',
    [mission, id],
  );
  const codesBy: ProfileDraft['codes'] = {};
  for (const { vocabulary, code } of codes) (codesBy[vocabulary] ??= []).push(code);
  const mentor = await db.get<{ capacity: number; formats: string; paused_until: string | null }>(
    'select capacity, formats, paused_until from mentor where mission = ? and profile = ?',
    [mission, id],
  );
  return {
    mission,
    kind: row.kind,
    state: row.state,
    hiddenBy: row.hidden_by,
    doubt: row.doubt,
    pausedUntil: row.paused_until,
    photo: row.photo,
    type: row.type,
    name: row.name,
    residence: row.residence,
    place: row.place,
    website: row.website,
    visibility: JSON.parse(row.visibility) as ProfileDraft['visibility'],
    confirmedAt: row.confirmed_at,
    sourceKey: row.source_key,
    sourceUrl: row.source_url,
    sourceReadOn: row.source_read_on,
    fictional: row.fictional === 1,
    texts: Object.fromEntries(
      texts.map(({ lang, headline, summary, ask_first }): [string, ProfileText] => [
        lang,
        { headline, summary, askFirst: ask_first },
      ]),
    ),
    codes: codesBy,
    mentor: mentor
      ? {
          capacity: mentor.capacity,
          formats: JSON.parse(mentor.formats) as MentoringFormat[],
          pausedUntil: mentor.paused_until,
        }
      : null,
  };
}

export const findProfileBySource = (db: Reader, mission: string, sourceKey: string) =>
  db.get<ProfileKey & { confirmed_at: string | null }>(
    'select id, slug, confirmed_at from profile where mission = ? and source_key = ?',
    [mission, sourceKey],
  );

export const isSlugTaken = async (db: Reader, mission: string, slug: string) =>
  (await db.get('select 1 from profile where mission = ? and slug = ?', [mission, slug])) !== undefined;

/** Writes a profile's private rows, replacing those of the same id. */
export async function writeProfile(
  tx: Transaction,
  { id, slug }: ProfileKey,
  draft: ProfileDraft,
  now: Date,
): Promise<void> {
  const { mission } = draft;
  await tx.run(
    `insert into profile (id, mission, slug, kind, state, type, name, residence, place, website, visibility, confirmed_at,
       source_key, source_url, source_read_on, fictional, photo, paused_until, hidden_by, hidden_at, doubt, created_at, updated_at)
     values (:id, :mission, :slug, :kind, :state, :type, :name, :residence, :place, :website, :visibility, :confirmedAt,
       :sourceKey, :sourceUrl, :sourceReadOn, :fictional, :photo, :pausedUntil, :hiddenBy, iif(:hiddenBy is null, null, :now), :doubt, :now, :now)
     on conflict (id) do update set kind = excluded.kind, state = excluded.state, type = excluded.type, name = excluded.name,
       residence = excluded.residence, place = excluded.place, website = excluded.website, visibility = excluded.visibility,
       confirmed_at = excluded.confirmed_at, source_key = excluded.source_key, source_url = excluded.source_url,
       source_read_on = excluded.source_read_on, fictional = excluded.fictional, photo = excluded.photo, paused_until = excluded.paused_until,
       hidden_at = iif(excluded.hidden_by is null, null, coalesce(hidden_at, excluded.hidden_at)), hidden_by = excluded.hidden_by,
       doubt = excluded.doubt,
       aged = iif(excluded.confirmed_at is confirmed_at and excluded.source_read_on is source_read_on, aged, 0), updated_at = excluded.updated_at`,
    {
      id,
      mission,
      slug,
      kind: draft.kind,
      state: draft.state,
      type: draft.type,
      name: draft.name,
      residence: draft.residence,
      place: draft.place,
      website: draft.website,
      visibility: JSON.stringify(draft.visibility),
      confirmedAt: draft.confirmedAt,
      sourceKey: draft.sourceKey,
      sourceUrl: draft.sourceUrl,
      sourceReadOn: draft.sourceReadOn,
      fictional: draft.fictional,
      photo: draft.photo,
      pausedUntil: draft.pausedUntil,
      hiddenBy: draft.hiddenBy,
      doubt: draft.doubt,
      now: now.toISOString(),
    },
  );
  await tx.run('delete from profile_text where profile = ?', [id]);
  for (const [position, [lang, text]] of Object.entries(draft.texts).entries())
    await tx.run(
      'insert into profile_text (mission, profile, lang, position, headline, summary, ask_first) values (?, ?, ?, ?, ?, ?, ?)',
      [mission, id, lang, position, text.headline, text.summary, text.askFirst],
    );
  await tx.run('delete from profile_code where profile = ?', [id]);
  for (const [vocabulary, codes] of Object.entries(draft.codes))
    for (const [position, code] of codes.entries())
      await tx.run('insert into profile_code (mission, profile, vocabulary, code, position) values (?, ?, ?, ?, ?)', [
        mission,
        id,
        vocabulary,
        code,
        position,
      ]);
  if (!draft.mentor) await tx.run('delete from mentor where profile = ?', [id]);
  else
    await tx.run(
      'insert or replace into mentor (profile, mission, capacity, formats, paused_until) values (?, ?, ?, ?, ?)',
      [id, mission, draft.mentor.capacity, JSON.stringify(draft.mentor.formats), draft.mentor.pausedUntil],
    );
}

/** Every profile of a mission, in whatever state. */
export const listProfileKeys = (db: Reader, mission: string) =>
  db.all<ProfileKey>('select id, slug from profile where mission = ? order by id', [mission]);

export const findProfileKey = (db: Reader, mission: string, id: string) =>
  db.get<ProfileKey>('select id, slug from profile where mission = ? and id = ?', [mission, id]);

/** Identifier of a profile in whatever state. */
export async function findProfileId(db: Reader, mission: string, slug: string): Promise<string | undefined> {
  return (await db.get<{ id: string }>('select id from profile where mission = ? and slug = ?', [mission, slug]))?.id;
}

/** Slug of a profile in whatever state. */
export async function findProfileSlug(db: Reader, mission: string, id: string): Promise<string | undefined> {
  return (await db.get<{ slug: string }>('select slug from profile where mission = ? and id = ?', [mission, id]))?.slug;
}
