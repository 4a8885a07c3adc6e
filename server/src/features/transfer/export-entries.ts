import type { Reader } from '../../platform/db/database.js';
import type { Listing } from '../profiles/listing.js';
import { writeTable } from './write-table.js';

const columns = [
  'address', 'kind', 'last_confirmed', 'name', 'headline', 'residence', 'place', 'origin', 'sectors', 'offers', 'topics',
  'languages', 'website', 'export',
] as const; // prettier-ignore

interface ExportedEntries {
  file: string;
  /** Identifiers of the entries in it. */
  profiles: string[];
}

/**
 * The entries of a mission as a CSV file: of each what everybody may read. What is not shown is not in it, not even as a line, since an
 * organisation's address is its name; and of nobody a mail address.
 *
 * @param id of the request; every row ends with it, so that a copy says where it came from.
 */
export async function exportEntries(
  db: Reader,
  { mission, origin, id }: { mission: string; origin: string; id: string },
): Promise<ExportedEntries> {
  const rows = await db.all<{
    id: string;
    slug: string;
    kind: string;
    confirmed_at: string | null;
    body: string;
  }>(
    `select profile.id, profile.slug, profile.kind, profile.confirmed_at, listing.body
     from profile join listing on listing.profile = profile.id
     where profile.mission = ? order by profile.slug`,
    [mission],
  );
  const file = writeTable([
    columns,
    ...rows.map(({ slug, kind, confirmed_at, body }) => {
      const shown = JSON.parse(body) as Listing;
      const cells: Record<(typeof columns)[number], string | null | undefined> = {
        address: `${origin}/${mission}/directory/${slug}`,
        kind,
        last_confirmed: confirmed_at?.slice(0, 10),
        name: shown.name,
        headline: shown.langs.map((lang) => shown.texts[lang]?.headline).find(Boolean),
        residence: shown.residence,
        place: shown.place,
        origin: shown.origin.join(' '),
        sectors: shown.sectors.join(' '),
        offers: shown.offers.join(' '),
        topics: shown.topics.join(' '),
        languages: shown.languages.join(' '),
        website: shown.website,
        export: id,
      };
      return columns.map((column) => cells[column] ?? '');
    }),
  ]);
  return { file, profiles: rows.map((row) => row.id) };
}
