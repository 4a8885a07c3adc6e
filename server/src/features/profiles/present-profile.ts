import type { Label, Places, Profile, ProfileCard } from '@diaspora-kit/contract';
import type { CompleteLanguage } from '@diaspora-kit/contract/vocabulary';
import type { Deps } from '../../deps.js';
import type { PhotoSize } from '../../platform/media/read-photo.js';
import { formatList, languageName, placeName, textOf } from '../../text/index.js';
import type { MissionRecord } from '../missions/missions.store.js';
import { missionUrl } from '../missions/present-mission.js';
import type { Listing, ListingText } from './listing.js';
import type { ListedProfile } from './listing.store.js';
import { standingOf } from './standing.rules.js';

/** Label of a code of the directory in a language; an unknown code is its own label. */
export function labelOf(facet: string, code: string, lang: CompleteLanguage): string {
  const { vocabulary, directory } = textOf(lang);
  const lists: Record<string, Record<string, string>> = {
    kind: directory.kinds,
    sector: vocabulary.sectors,
    offer: vocabulary.offers,
    topic: vocabulary.topics,
  };
  if (facet === 'language') return languageName(lang, code);
  const list = lists[facet] ?? {};
  return Object.hasOwn(list, code) ? list[code]! : placeName(lang, code);
}

const labels = (facet: string, codes: string[], lang: CompleteLanguage): Label[] =>
  codes.map((code) => ({ code, label: labelOf(facet, code, lang) }));

/** One field in the reader's language, else in the first language that has it, with that language. */
function textIn(
  listing: Listing,
  field: keyof ListingText,
  lang: CompleteLanguage,
): { text: string; lang: string } | null {
  for (const candidate of [lang, ...listing.langs]) {
    const text = listing.texts[candidate]?.[field];
    if (text) return { text, lang: candidate };
  }
  return null;
}

/** Two letters of a Latin name; one where letters are joined or stand alone, as in Arabic and Ethiopic. */
function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/u).filter((word) => /^\p{L}/u.test(word));
  const letters = words.map((word) => [...word][0]!.toLocaleUpperCase());
  return /^\p{Script=Latin}/u.test(letters[0] ?? '') ? letters.slice(0, 2).join('') : (letters[0] ?? '·');
}

/** From where, to where. Who is where they come from has one place. */
export function placesOf(
  kind: ProfileCard['kind'],
  origin: Label[],
  residence: Label | null,
  lang: CompleteLanguage,
): Places {
  const { from, livesIn, worksFrom } = textOf(lang).common;
  const elsewhere = origin.filter(({ code }) => code !== residence?.code).map(({ label }) => label);
  return [
    { word: from, label: formatList(lang, elsewhere) },
    { word: kind === 'person' ? livesIn : worksFrom, label: residence?.label ?? '' },
  ].filter(({ label }) => label);
}

/** Sides in which an avatar is offered, in pixels: a browser takes what its screen needs. */
const photoSides: readonly PhotoSize[] = [96, 320];

/** Where a photograph is served, below an address. */
export function photoAt(base: string, { photo }: Pick<Listing, 'photo'>): ProfileCard['photo'] {
  if (photo === null) return null;
  const url = (side: PhotoSize) => `${base}/media/${photo}-${side}.webp`;
  return {
    url: url(320),
    srcset: photoSides.map((side) => `${url(side)} ${side}w`).join(', '),
    width: 320,
    height: 320,
  };
}

/** A listed profile as a card shows it, field by field. */
export function presentCard(
  deps: Deps,
  mission: MissionRecord,
  listed: ListedProfile,
  lang: CompleteLanguage,
): ProfileCard {
  const { slug, listing, mentorOpen } = listed;
  const { common, vocabulary } = textOf(lang);
  const headline = textIn(listing, 'headline', lang);
  const origin = labels('origin', listing.origin, lang);
  const [residence = null] = labels('residence', listing.residence ? [listing.residence] : [], lang);
  return {
    slug,
    kind: listing.kind,
    kindLabel: listing.kind === 'person' ? common.person : vocabulary.organisationTypes[listing.type ?? 'association'],
    name: listing.name,
    initials: listing.kind === 'person' ? initialsOf(listing.name) : null,
    photo: photoAt(`${deps.origin}/${mission.slug}`, listing),
    headline: headline?.text ?? null,
    lang: headline?.lang ?? null,
    origin,
    residence,
    places: placesOf(listing.kind, origin, residence, lang),
    sectors: labels('sector', listing.sectors, lang),
    offers: labels('offer', listing.offers, lang),
    topics: labels('topic', listing.topics, lang),
    languages: labels('language', listing.languages, lang),
    confirmedAt: listing.confirmedAt,
    standing: standingOf(listing, mission.periods, lang, deps.now()),
    mentoring:
      mentorOpen === null ? null : { open: mentorOpen, label: mentorOpen ? common.openToRequests : common.fullNow },
    fictional: listing.fictional,
    fictionalLabel: listing.fictional ? common.fictional : null,
    url: missionUrl(deps.origin, mission.slug, `/directory/${slug}`, lang),
  };
}

/** A listed profile as its own page shows it. */
export function presentProfile(
  deps: Deps,
  mission: MissionRecord,
  listed: ListedProfile,
  lang: CompleteLanguage,
): Profile {
  const { slug, listing, mentorOpen } = listed;
  const { common, claims, contacts, directory, spotlight } = textOf(lang);
  const { profile: words } = directory;
  const { source, claimed } = listing;
  const host = source ? new URL(source.url).host : '';
  const shownBy = () => {
    const claim = claimed && common.claimedBy[claimed.how](new Date(claimed.at));
    if (!listing.consentedAt || source) return claim;
    const date = new Date(listing.consentedAt);
    const shown =
      listing.kind === 'person' ? common.shownByPerson(listing.name, date) : common.shownByOrganisation(date);
    return claim ? `${claim} ${shown}` : shown;
  };
  const sourceLabel = (year: string) => (claimed ? common.foundInSource : common.listedBySource)(year, host);
  const card = presentCard(deps, mission, listed, lang);
  const fact = (label: string, text: string | null | undefined, url: string | null = null) =>
    text ? [{ label, text, url }] : [];
  const inLine = (labels: Label[]) => labels.map(({ label }) => label).join(' · ');
  return {
    ...card,
    summary: textIn(listing, 'summary', lang),
    website: listing.website,
    place: listing.place,
    facts: [
      ...fact(words.sectors, inLine(card.sectors)),
      ...fact(words.languages, inLine(card.languages)),
      ...fact(words.residence, card.residence?.label),
      ...fact(words.place, listing.place),
      ...fact(words.website, listing.website && hostOf(listing.website), listing.website),
    ],
    askFirst: textIn(listing, 'askFirst', lang),
    source: source && { url: source.url, host, label: sourceLabel(source.readOn.slice(0, 4)) },
    shownBy: shownBy(),
    correctionUrl: missionUrl(deps.origin, mission.slug, `/directory/${slug}/correct`, lang),
    claimUrl:
      listing.kind === 'organisation' && source && !claimed
        ? missionUrl(deps.origin, mission.slug, `/directory/${slug}/claim`, lang)
        : null,
    requestUrl: mentorOpen
      ? `${deps.origin}/${mission.slug}/mentoring/request?${new URLSearchParams({ mentor: slug, lang })}`
      : null,
    contactUrl: listing.contact ? missionUrl(deps.origin, mission.slug, `/directory/${slug}/contact`, lang) : null,
    text: {
      askFirst: words.askFirst,
      ask: spotlight.askPerson(listing.name),
      summary: listing.kind === 'person' ? words.ownWords : words.about,
      topics: words.topics,
      offers: words.offers,
      write: contacts.write(listing.name),
      claim: claims.link,
      correct: words.correct,
    },
  };
}

const hostOf = (url: string) => new URL(url).host.replace(/^www\./, '');

/** Slugs of the persons among some cards: what the read budget counts. */
export const personsIn = (cards: readonly Pick<ProfileCard, 'kind' | 'slug'>[]): string[] =>
  cards.filter(({ kind }) => kind === 'person').map(({ slug }) => slug);
