import type { Deps } from '../../deps.js';
import { listMissions, saveMission, usualPeriods } from '../missions/missions.store.js';
import { shownFields, type ProfileDraft, type ProfileText, type ShownField } from '../profiles/profile.js';
import { saveProfile } from '../profiles/save-profile.js';
import { saveSpotlight } from '../spotlight/save-spotlight.js';
import { demonstration, type DemoOrganisation, type DemoPerson } from './demonstration-content.js';
import { importOrganisations, usuallyHeld } from './import-organisations.js';

/**
 * Fills a database without missions: thirteen missions, the public organisations, and people, organisations and stories
 * that are invented and marked so. Dates are counted back from now. Call it only where the demonstration was asked for.
 *
 * @returns how many missions it added; 0 where there was one already.
 */
export function loadDemonstration(deps: Pick<Deps, 'db' | 'now' | 'newId' | 'sealer'>): Promise<number> {
  const now = deps.now();
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
  return deps.db.transaction(async (tx) => {
    if ((await listMissions(tx)).length > 0) return 0;
    for (const [index, { name, office, lead, ...facts }] of demonstration.missions.entries()) {
      const texts = {
        en: { name: name.en, office: office.en, lead: lead.en },
        fr: { name: name.fr, office: office.fr, lead: lead.fr },
        ar: { name: name.ar, office: office.ar, lead: lead.ar },
      };
      await saveMission(tx, { ...facts, position: index + 1, periods: usualPeriods, texts }, now);
    }
    await importOrganisations(deps, tx, { file: demonstration.publicOrganisations, hold: usuallyHeld });

    const ids = new Map<string, string>();
    for (const entry of [...demonstration.people, ...demonstration.organisations]) {
      const said = daysAgo(entry.confirmedDaysAgo ?? 0);
      const isOwn = entry.confirmedDaysAgo !== undefined;
      const { id } = await saveProfile({ ...deps, now: () => said }, tx, toDraft(entry, said, daysAgo), {
        ...(isOwn && {
          consent: {
            textVersion: 'demonstration',
            textLang: entry.lang,
            text: demonstrationConsent,
            how: 'demonstration',
          },
        }),
      });
      ids.set(entry.key, id);
    }
    for (const { profile, daysAgo: days, mission, name, origin, residence, texts } of demonstration.spotlights)
      await saveSpotlight(deps, tx, {
        mission,
        profile: profile === null ? null : ids.get(profile)!,
        state: 'published',
        name,
        origin,
        residence,
        fictional: true,
        publishedAt: daysAgo(days).toISOString(),
        texts,
      });
    return demonstration.missions.length;
  });
}

/** Nobody real agreed to anything. */
const demonstrationConsent = 'Fictional: shown in the demonstration.';

/** The content names fields as an answer of the API does; a profile, as the vocabulary does. */
const fieldNames: Record<string, ShownField> = {
  sectors: 'sector',
  offers: 'offer',
  topics: 'topic',
  languages: 'language',
};

function toDraft(entry: DemoPerson | DemoOrganisation, said: Date, daysAgo: (days: number) => Date): ProfileDraft {
  const { mission, name, residence, place, confirmedDaysAgo } = entry;
  const person = 'type' in entry ? undefined : entry;
  const organisation = 'type' in entry ? entry : undefined;
  const hidden = new Set((person?.hidden ?? []).map((field) => fieldNames[field] ?? field));
  const listed = organisation?.listedDaysAgo;
  return {
    mission,
    kind: organisation ? 'organisation' : 'person',
    state: 'published',
    hiddenBy: null,
    doubt: null,
    pausedUntil: null,
    photo: null,
    type: organisation?.type ?? null,
    name,
    residence,
    place: place ?? null,
    website: null,
    visibility: Object.fromEntries(shownFields.map((field) => [field, hidden.has(field) ? 'staff' : 'public'])),
    confirmedAt: confirmedDaysAgo === undefined ? null : said.toISOString(),
    sourceKey: `demonstration/${entry.key}`,
    sourceUrl: listed === undefined ? null : 'https://www.example.org/',
    sourceReadOn: listed === undefined ? null : daysAgo(listed).toISOString().slice(0, 10),
    fictional: true,
    texts: textsOf(entry, person?.mentor?.askFirst),
    codes: {
      origin: entry.origin,
      sector: entry.sectors,
      offer: entry.offers,
      topic: entry.topics,
      language: entry.languages,
    },
    mentor: person?.mentor
      ? { capacity: person.mentor.capacity, formats: person.mentor.formats, pausedUntil: null }
      : null,
  };
}

function textsOf(
  { lang, headline, summary, translations = {} }: DemoPerson | DemoOrganisation,
  askFirst: NonNullable<DemoPerson['mentor']>['askFirst'] | undefined,
): ProfileDraft['texts'] {
  const questions: Record<string, string> = askFirst
    ? { [askFirst.lang]: askFirst.text, ...askFirst.translations }
    : {};
  const all = { [lang]: { headline, summary }, ...translations };
  return Object.fromEntries(
    Object.entries(all).map(([language, text]): [string, ProfileText] => [
      language,
      { headline: text.headline, summary: text.summary ?? null, askFirst: questions[language] ?? null },
    ]),
  );
}
