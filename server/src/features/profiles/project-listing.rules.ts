import type { Policy } from '../missions/missions.store.js';
import type { Listing, ListingText } from './listing.js';
import type { ProfileDraft, ShownField } from './profile.js';

/**
 * The one way from a private profile to a public one. Answers `undefined` when nothing of it may be public.
 *
 * A person needs a live consent, and a mission that lists persons. The policy can only take away from what the person
 * chose: under `careful` the place is a country.
 *
 * @param consentedAt when the owner agreed to be shown, RFC 3339; `null` without a live consent.
 */
export function projectListing(profile: ProfileDraft, policy: Policy, consentedAt: string | null): Listing | undefined {
  const isPerson = profile.kind === 'person';
  if (profile.state !== 'published') return undefined;
  if (isPerson && (policy === 'sheltered' || consentedAt === null)) return undefined;

  const shows = (field: ShownField) => profile.visibility[field] === 'public';
  const codes = (field: 'origin' | 'sector' | 'offer' | 'topic' | 'language') =>
    shows(field) ? (profile.codes[field] ?? []) : [];
  const offers = codes('offer');
  const mentoring = profile.mentor && shows('mentoring') ? { formats: profile.mentor.formats } : null;

  const texts: Record<string, ListingText> = {};
  for (const [lang, { headline, summary, askFirst }] of Object.entries(profile.texts)) {
    const text = {
      headline: shows('headline') ? headline : null,
      summary: shows('summary') ? summary : null,
      askFirst: mentoring ? askFirst : null,
    };
    if (text.headline || text.summary || text.askFirst) texts[lang] = text;
  }

  return {
    kind: profile.kind,
    type: profile.type,
    name: profile.name,
    langs: Object.keys(texts),
    texts,
    origin: codes('origin'),
    residence: shows('residence') ? profile.residence : null,
    place: shows('place') && (!isPerson || policy === 'open') ? profile.place : null,
    sectors: codes('sector'),
    offers,
    topics: codes('topic'),
    languages: codes('language'),
    website: shows('website') ? profile.website : null,
    confirmedAt: profile.confirmedAt,
    consentedAt,
    source:
      profile.sourceUrl && profile.sourceReadOn && !profile.confirmedAt
        ? { url: profile.sourceUrl, readOn: profile.sourceReadOn }
        : null,
    mentoring,
    fictional: profile.fictional,
  };
}
