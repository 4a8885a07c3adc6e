import type { Policy } from '../missions/missions.store.js';
import type { Listing, ListingText } from './listing.js';
import { audienceOf } from './audience.js';
import { audiences, type ProfileDraft, type ShownField } from './profile.js';

/** Who looks, from everybody to the owner alone. Each sees what those before see, and what is meant for them. */
export const viewers = ['visitor', 'member', 'accepted', 'staff', 'owner'] as const;
export type Viewer = (typeof viewers)[number];

export interface Projection {
  viewer: Viewer;
  policy: Policy;
  /** When the owner agreed to be shown, RFC 3339; `null` without a live consent. */
  consentedAt: string | null;
  /** How its owner proved that it is theirs, where they did not make it themselves. */
  claimed?: Listing['claimed'] | undefined;
  /** The present instant: a pause ends by itself. */
  now: Date;
}

/**
 * The one way from a private profile to what anybody is shown of it. Answers `undefined` when they may not know that it
 * is there.
 *
 * Who is not its owner or staff needs a published profile that is not paused, with a live consent, or a public source for an
 * organisation. Under `sheltered` a person is shown to no visitor and no member. A policy only takes away.
 */
export function projectListing(profile: ProfileDraft, projection: Projection): Listing | undefined {
  const { viewer, consentedAt } = projection;
  if (!isShown(profile, projection)) return undefined;
  const shows = (field: ShownField) => maySee(profile, field, projection);
  const codes = (field: 'origin' | 'sector' | 'offer' | 'topic' | 'language') =>
    shows(field) ? (profile.codes[field] ?? []) : [];
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
    place: shows('place') ? profile.place : null,
    sectors: codes('sector'),
    offers: offersOf(profile, codes('offer'), mentoring !== null),
    topics: codes('topic'),
    languages: codes('language'),
    website: shows('website') ? profile.website : null,
    confirmedAt: profile.confirmedAt,
    consentedAt,
    source:
      profile.sourceUrl && profile.sourceReadOn && !profile.confirmedAt
        ? { url: profile.sourceUrl, readOn: profile.sourceReadOn }
        : null,
    claimed: (profile.sourceUrl && projection.claimed) || null,
    mentoring,
    photo: shows('photo') ? profile.photo : null,
    contact: viewer !== 'owner' && shows('contact'),
    fictional: profile.fictional,
  };
}

/** Mentoring is a field of its own: who shows it offers it, and who keeps it does not let the other offers tell. */
function offersOf({ mentor }: ProfileDraft, offers: string[], showsMentoring: boolean): string[] {
  if (!mentor) return offers;
  const others = offers.filter((offer) => offer !== 'mentoring');
  return showsMentoring ? ['mentoring', ...others] : others;
}

function isShown(profile: ProfileDraft, { viewer, policy, consentedAt, now }: Projection): boolean {
  if (viewer === 'owner' || viewer === 'staff') return true;
  if (profile.state !== 'published' || isPaused(profile, now)) return false;
  const isPerson = profile.kind === 'person';
  if (consentedAt === null && (isPerson || profile.sourceUrl === null)) return false;
  return !(isPerson && policy === 'sheltered' && viewer !== 'accepted');
}

/** Whether a viewer may see a field of a profile that they may know of. */
function maySee(profile: ProfileDraft, field: ShownField, { viewer, policy }: Projection): boolean {
  const audience = audienceOf(policy, profile.kind, field, profile.visibility[field]);
  return audiences.indexOf(audience) <= viewers.indexOf(viewer);
}

/** Whether its owner asked that nobody sees it until a day that has not come. */
export const isPaused = ({ pausedUntil }: Pick<ProfileDraft, 'pausedUntil'>, now: Date): boolean =>
  pausedUntil !== null && pausedUntil > now.toISOString().slice(0, 10);
