import { isDeepStrictEqual } from 'node:util';
import type { MissionRecord } from '../missions/missions.store.js';
import { shownFields, type ProfileDraft } from '../profiles/profile.js';
import { identityOf, sourceKeyOf } from '../profiles/source-key.js';
import type { OrganisationRow, Refusal } from './organisation-row.rules.js';

/** An organisation that a mission has already. */
export interface KnownOrganisation {
  id: string;
  slug: string;
  draft: ProfileDraft;
  /** Whether it has an owner: what they wrote is theirs, published or not. */
  isOwned: boolean;
}

/** What an import does about one row in one mission. */
export type Step =
  | { action: 'add'; row: OrganisationRow; draft: ProfileDraft }
  | { action: 'update'; row: OrganisationRow; draft: ProfileDraft; id: string; slug: string }
  /** Nothing to do: it is there as the row says, or its owner has confirmed other facts or taken it back, or it came in another way. */
  | { action: 'unchanged' | 'confirmed-by-owner' | 'listed-already'; row: OrganisationRow; slug: string }
  /** It was erased because somebody wanted it: it does not come back from where it was found. */
  | { action: 'erased'; row: OrganisationRow };

/** Two entries that are probably one organisation under two names: the same website and country. Both are kept. */
export interface Likeness {
  row: OrganisationRow;
  /** `line 12`, or the slug of the entry. */
  other: string;
}

/** Website and country, where there is a website. */
function siteOf({ website, residence }: { website: string | null; residence: string | null }): string | undefined {
  if (!website || !URL.canParse(website)) return undefined;
  return `${new URL(website).hostname.replace(/^www\./, '')}/${residence ?? ''}`;
}

/** Parts rows that repeat an earlier one from the rest. */
export function findRepeats(rows: readonly OrganisationRow[]): { rows: OrganisationRow[]; refusals: Refusal[] } {
  const first = new Map<string, OrganisationRow>();
  const refusals: Refusal[] = [];
  for (const row of rows) {
    const identity = identityOf(row);
    const earlier = first.get(identity);
    if (!earlier) first.set(identity, row);
    else
      refusals.push({
        line: row.line,
        column: 'name',
        value: row.name,
        mend: `It repeats line ${earlier.line}: the same name and country. Keep one.`,
      });
  }
  return { rows: [...first.values()], refusals };
}

/** Rows of one mission: those that name its country, and those that name none. */
export const belongsTo = (row: OrganisationRow, mission: Pick<MissionRecord, 'country'>) =>
  row.origins.length === 0 || row.origins.includes(mission.country);

/**
 * Decides what happens to each row in one mission. A profile that its owner confirmed or took back is never overwritten; one that was
 * held or hidden stays so.
 *
 * @param hold whether new entries are for staff only.
 * @param isErased whether the organisation with a source key was erased.
 */
export function planImport(
  mission: Pick<MissionRecord, 'slug' | 'languages'>,
  rows: readonly OrganisationRow[],
  known: readonly KnownOrganisation[],
  hold: boolean,
  isErased: (sourceKey: string) => boolean,
): { steps: Step[]; likenesses: Likeness[] } {
  const bySource = new Map(known.map((entry) => [entry.draft.sourceKey, entry]));
  const byIdentity = new Map(known.map((entry) => [identityOf(entry.draft), entry]));
  const bySite = new Map(known.map((entry) => [siteOf(entry.draft), { key: entry.draft.sourceKey, at: entry.slug }]));
  const likenesses: Likeness[] = [];
  const steps = rows.map((row): Step => {
    const sourceKey = sourceKeyOf(row);
    const site = siteOf(row);
    const like = site === undefined ? undefined : bySite.get(site);
    if (like && like.key !== sourceKey) likenesses.push({ row, other: like.at });
    else if (site !== undefined) bySite.set(site, { key: sourceKey, at: `line ${row.line}` });

    const entry = bySource.get(sourceKey);
    if (!entry) {
      const twin = byIdentity.get(identityOf(row));
      if (twin) return { action: 'listed-already', row, slug: twin.slug };
      if (isErased(sourceKey)) return { action: 'erased', row };
      return {
        action: 'add',
        row,
        draft: toDraft(mission, row, { state: hold ? 'held' : 'published', hiddenBy: null }),
      };
    }
    const { id, slug, isOwned } = entry;
    // Only its owner takes its source away, when they take it back.
    if (isOwned || entry.draft.confirmedAt !== null || entry.draft.sourceUrl === null)
      return { action: 'confirmed-by-owner', row, slug };
    const draft = toDraft(mission, row, standingAfter(entry.draft, row, hold), entry.draft.sourceReadOn);
    return isDeepStrictEqual(draft, entry.draft)
      ? { action: 'unchanged', row, slug }
      : { action: 'update', row, draft, id, slug };
  });
  return { steps, likenesses };
}

/** What time alone has hidden comes back when its source was read again; what staff hid stays hidden. */
function standingAfter(
  { state, hiddenBy, sourceReadOn }: ProfileDraft,
  row: OrganisationRow,
  hold: boolean,
): Pick<ProfileDraft, 'state' | 'hiddenBy'> {
  const comesBack = hiddenBy === 'time' && row.retrieved > (sourceReadOn ?? '');
  if (state === 'hidden' && !comesBack) return { state, hiddenBy };
  return { state: hold ? 'held' : comesBack ? 'published' : state, hiddenBy: null };
}

/** What a public source says may be seen by everybody; nobody has confirmed it. */
function toDraft(
  mission: Pick<MissionRecord, 'slug' | 'languages'>,
  row: OrganisationRow,
  standing: Pick<ProfileDraft, 'state' | 'hiddenBy'>,
  readOn: string | null = null,
): ProfileDraft {
  const { headlines } = row;
  const texts = mission.languages.flatMap((lang) => {
    const headline = lang === 'ar' ? undefined : headlines[lang];
    return headline === undefined ? [] : [[lang, { headline, summary: null, askFirst: null }] as const];
  });
  const codes = { origin: row.origins, sector: row.sectors, offer: row.offers, language: row.languages };
  return {
    mission: mission.slug,
    kind: 'organisation',
    ...standing,
    doubt: null,
    pausedUntil: null,
    photo: null,
    type: row.type,
    name: row.name,
    residence: row.residence,
    place: row.city,
    website: row.website,
    visibility: Object.fromEntries(shownFields.map((field) => [field, 'public'])),
    confirmedAt: null,
    sourceKey: sourceKeyOf(row),
    sourceUrl: row.source,
    // Staff may have read the source again since the file was made.
    sourceReadOn: readOn !== null && readOn > row.retrieved ? readOn : row.retrieved,
    fictional: false,
    texts: Object.fromEntries(texts),
    codes: Object.fromEntries(Object.entries(codes).filter(([, list]) => list.length > 0)),
    mentor: null,
  };
}
