import type { Reader, Transaction } from '../../platform/db/database.js';

/** The words of a story in one language. */
export interface StoryText {
  title: string;
  /** First person, without quotation marks. */
  quote: string;
  trade: string;
  /** Paragraphs. */
  body: string[];
}

export interface StoryRecord {
  id: string;
  mission: string;
  slug: string;
  /** The profile it is about. The story is public only while that profile is. */
  profile: string | null;
  state: 'published' | 'held';
  name: string;
  /** ISO 3166-1 alpha-2. */
  origin: string;
  residence: string | null;
  fictional: boolean;
  /** RFC 3339, UTC. */
  publishedAt: string;
  texts: Record<string, StoryText>;
}

/** A story as the public sees it, with the listing of the profile it is about. */
export interface PublicStory {
  slug: string;
  name: string;
  origin: string;
  residence: string | null;
  fictional: boolean;
  publishedAt: string;
  texts: Record<string, StoryText>;
  profile: { slug: string; mentorOpen: boolean } | null;
}

interface Row {
  slug: string;
  name: string;
  origin: string;
  residence: string | null;
  fictional: number;
  published_at: string;
  texts: string;
  profile_slug: string | null;
  mentor_open: number | null;
}

const select = `
  select spotlight.slug, spotlight.name, spotlight.origin, spotlight.residence, spotlight.fictional, spotlight.published_at,
         listing.slug as profile_slug, listing.mentor_open,
         (select json_group_object(lang, json_object('title', title, 'quote', quote, 'trade', trade, 'body', json(body)))
            from spotlight_text where spotlight_text.spotlight = spotlight.id) as texts
  from spotlight left join listing on listing.mission = spotlight.mission and listing.profile = spotlight.profile
  where spotlight.mission = ? and spotlight.state = 'published' and (spotlight.profile is null or listing.id is not null)`;

const toStory = (row: Row): PublicStory => ({
  slug: row.slug,
  name: row.name,
  origin: row.origin,
  residence: row.residence,
  fictional: row.fictional === 1,
  publishedAt: row.published_at,
  texts: JSON.parse(row.texts) as PublicStory['texts'],
  profile: row.profile_slug === null ? null : { slug: row.profile_slug, mentorOpen: row.mentor_open === 1 },
});

/** Published stories, newest first. */
export async function listStories(db: Reader, mission: string): Promise<PublicStory[]> {
  return (await db.all<Row>(`${select} order by spotlight.published_at desc, spotlight.slug`, [mission])).map(toStory);
}

export async function findStory(db: Reader, mission: string, slug: string): Promise<PublicStory | undefined> {
  const row = await db.get<Row>(`${select} and spotlight.slug = ?`, [mission, slug]);
  return row && toStory(row);
}

export async function writeStory(tx: Transaction, story: StoryRecord): Promise<void> {
  await tx.run(
    `insert into spotlight (id, mission, slug, profile, state, name, origin, residence, fictional, published_at)
     values (:id, :mission, :slug, :profile, :state, :name, :origin, :residence, :fictional, :publishedAt)
     on conflict (id) do update set profile = excluded.profile, state = excluded.state, name = excluded.name,
       origin = excluded.origin, residence = excluded.residence, fictional = excluded.fictional, published_at = excluded.published_at`,
    {
      id: story.id,
      mission: story.mission,
      slug: story.slug,
      profile: story.profile,
      state: story.state,
      name: story.name,
      origin: story.origin,
      residence: story.residence,
      fictional: story.fictional,
      publishedAt: story.publishedAt,
    },
  );
  await tx.run('delete from spotlight_text where spotlight = ?', [story.id]);
  for (const [lang, { title, quote, trade, body }] of Object.entries(story.texts))
    await tx.run(
      'insert into spotlight_text (mission, spotlight, lang, title, quote, trade, body) values (?, ?, ?, ?, ?, ?, ?)',
      [story.mission, story.id, lang, title, quote, trade, JSON.stringify(body)],
    );
}
