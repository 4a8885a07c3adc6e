import type { Reader } from '../../platform/db/database.js';
import type { Listing } from '../profiles/listing.js';
import { writeTable } from './write-table.js';

const columns = [
  'address', 'kind', 'state', 'last_confirmed', 'name', 'headline', 'residence', 'place', 'origin', 'sectors', 'offers', 'topics',
  'languages', 'website',
] as const; // prettier-ignore

/**
 * Every entry of a mission as a CSV file: of each what everybody may read, its state and when it was last confirmed. Of one that is
 * not shown nothing else is in it, and of nobody a mail address.
 */
export async function exportEntries(db: Reader, mission: string): Promise<string> {
  const rows = await db.all<{
    slug: string;
    kind: string;
    state: string;
    confirmed_at: string | null;
    body: string | null;
  }>(
    `select profile.slug, profile.kind, profile.state, profile.confirmed_at, listing.body
     from profile left join listing on listing.profile = profile.id
     where profile.mission = ? order by profile.slug`,
    [mission],
  );
  return writeTable([
    columns,
    ...rows.map(({ slug, kind, state, confirmed_at, body }) => {
      const shown = body === null ? undefined : (JSON.parse(body) as Listing);
      const cells: Record<(typeof columns)[number], string | null | undefined> = {
        address: `/${mission}/directory/${slug}`,
        kind,
        state,
        last_confirmed: confirmed_at?.slice(0, 10),
        name: shown?.name,
        headline: shown?.langs.map((lang) => shown.texts[lang]?.headline).find(Boolean),
        residence: shown?.residence,
        place: shown?.place,
        origin: shown?.origin.join(' '),
        sectors: shown?.sectors.join(' '),
        offers: shown?.offers.join(' '),
        topics: shown?.topics.join(' '),
        languages: shown?.languages.join(' '),
        website: shown?.website,
      };
      return columns.map((column) => cells[column] ?? '');
    }),
  ]);
}
