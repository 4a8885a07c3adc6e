import { cleanLine, cleanText, line } from '@diaspora-kit/contract';
import {
  completeLanguages,
  mentoringFormats,
  offers,
  organisationTypes,
  sectors,
  topics,
} from '@diaspora-kit/contract/vocabulary';
import * as v from 'valibot';
import type { Policy } from '../missions/missions.store.js';
import { audiencesOf } from '../profiles/audience.js';
import { shownFields, type ProfileDraft } from '../profiles/profile.js';
import { countries } from '../profiles/regions.js';
import { spokenLanguages } from './languages.js';

/** Characters after cleaning, or how many may be chosen. */
export const entryLimits = {
  name: { min: 2, max: 60 },
  headline: { min: 0, max: 140 },
  summary: { min: 0, max: 2000 },
  askFirst: { min: 0, max: 300 },
  place: { min: 0, max: 60 },
  website: { min: 0, max: 200 },
  origin: { min: 0, max: 5 },
  language: { min: 0, max: 8 },
  capacity: { min: 1, max: 10 },
} as const;

/** Offers that are chosen by name; mentoring has questions of its own. */
export const otherOffers = offers.filter((offer) => offer !== 'mentoring');

const optional = (clean: (text: string) => string, max: number) =>
  v.pipe(
    v.optional(v.string(), ''),
    v.transform(clean),
    v.maxLength(max, 'too-long'),
    v.transform((text) => text || null),
  );

const CountrySchema = v.pipe(
  v.string('not-in-list'),
  v.check((code) => countries.has(code), 'not-in-list'),
);

/** Values of a list, each once; what was left empty is none. */
const several = <Schema extends v.GenericSchema<string, string>>(item: Schema, max: number) =>
  v.pipe(
    v.optional(v.array(v.string()), []),
    v.transform((values) => [...new Set(values.filter((value) => value !== ''))]),
    v.array(item, 'not-in-list'),
    v.maxLength(max, 'too-long'),
  );

const orNull = <Schema extends v.GenericSchema<string, string>>(schema: Schema) =>
  v.pipe(
    v.optional(v.string(), ''),
    v.transform((text) => text.trim() || null),
    v.nullable(schema),
  );

/** An address that begins with `https://` and names a host; nothing that signs in somewhere. */
function isWebsite(text: string): boolean {
  if (!/^https:\/\/[^\s]+$/i.test(text) || !URL.canParse(text)) return false;
  const { hostname, username, password } = new URL(text);
  return hostname.includes('.') && username === '' && password === '';
}

const WebsiteSchema = v.pipe(
  v.string(),
  v.maxLength(entryLimits.website.max, 'too-long'),
  v.check(isWebsite, 'not-a-website'),
  v.transform((text) => new URL(text).href),
);

/** Languages in which an entry's words can be typed: those it has, then all that the kit speaks. */
export const languagesOfTexts = ({ texts }: Pick<ProfileDraft, 'texts'>): string[] => [
  ...new Set([...Object.keys(texts), ...completeLanguages]),
];

/** Languages an entry can name: those it has, and those of the list. */
export const languagesToName = ({ codes }: Pick<ProfileDraft, 'codes'>): string[] => [
  ...new Set([...(codes.language ?? []), ...spokenLanguages]),
];

/**
 * What the owner of an entry can say of it, each value under the name of its field: `headline.fr`, `see.headline`. Whose
 * entry it is, its state, its kind and what was verified are no fields of it: what else is sent is left out.
 */
export function entrySchema(policy: Policy, draft: Pick<ProfileDraft, 'kind' | 'texts' | 'codes'>) {
  const { kind } = draft;
  const langs = languagesOfTexts(draft);
  const audience = (field: (typeof shownFields)[number]) => v.picklist(audiencesOf(policy, kind, field), 'not-in-list');
  const words = langs.flatMap((lang) => [
    [`headline.${lang}`, optional(cleanLine, entryLimits.headline.max)] as const,
    [`summary.${lang}`, optional(cleanText, entryLimits.summary.max)] as const,
    [`askFirst.${lang}`, optional(cleanText, entryLimits.askFirst.max)] as const,
  ]);
  return v.pipe(
    v.object({
      name: line(entryLimits.name.min, entryLimits.name.max),
      type: orNull(v.picklist(organisationTypes, 'not-in-list')),
      ...(Object.fromEntries(words) as Record<
        `${'headline' | 'summary' | 'askFirst'}.${string}`,
        (typeof words)[number][1]
      >),
      origin: several(CountrySchema, entryLimits.origin.max),
      residence: orNull(CountrySchema),
      place: optional(cleanLine, entryLimits.place.max),
      sector: several(v.picklist(sectors, 'not-in-list'), sectors.length),
      offer: several(v.picklist(otherOffers, 'not-in-list'), otherOffers.length),
      topic: several(v.picklist(topics, 'not-in-list'), topics.length),
      language: several(v.picklist(languagesToName(draft), 'not-in-list'), entryLimits.language.max),
      website: orNull(WebsiteSchema),
      mentor: v.optional(v.picklist(['yes', 'no'], 'not-in-list'), 'no'),
      capacity: v.pipe(
        v.optional(v.string(), '1'),
        v.transform((text) => (/^\d{1,3}$/.test(text.trim()) ? Number(text) : NaN)),
        v.integer('out-of-range'),
        v.minValue(entryLimits.capacity.min, 'out-of-range'),
        v.maxValue(entryLimits.capacity.max, 'out-of-range'),
      ),
      formats: several(v.picklist(mentoringFormats, 'not-in-list'), mentoringFormats.length),
      ...(Object.fromEntries(shownFields.map((field) => [`see.${field}`, audience(field)])) as Record<
        `see.${(typeof shownFields)[number]}`,
        ReturnType<typeof audience>
      >),
    }),
    v.forward(
      v.partialCheck(
        [['mentor'], ['formats']],
        ({ mentor, formats }) => mentor === 'no' || formats.length > 0,
        'required',
      ),
      ['formats'],
    ),
  );
}

/** What is typed once for each language. */
type Words = Partial<Record<`${'headline' | 'summary' | 'askFirst'}.${string}`, string | null>>;

export type EntryInput = v.InferOutput<ReturnType<typeof entrySchema>> & Words;
