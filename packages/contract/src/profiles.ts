import * as v from 'valibot';
import { LabelSchema, LangSchema, PlacesSchema } from './mission.js';
import { cleanLine } from './clean-text.js';
import { facetNames, kinds, sortOrders } from './vocabulary.js';

/** A code as it may stand in an address. An unknown one is no error: it finds nothing, and the answer says so. */
const CodeSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,40}$/, 'not-valid'));

/** One value or several: `?sector=Q&sector=P`. Several in one group mean "any of these". */
const CodesSchema = v.optional(
  v.pipe(
    v.union(
      [
        v.pipe(
          CodeSchema,
          v.transform((code) => [code]),
        ),
        v.array(CodeSchema),
      ],
      'not-valid',
    ),
    v.maxLength(20, 'too-long'),
  ),
);

/** Longest search text that is read; the rest is left out. */
export const searchTextMax = 200;

export const ProfilesQuerySchema = v.object({
  /** What the reader typed. Never refused: what cannot be searched is left out. */
  q: v.optional(
    v.fallback(
      v.pipe(
        v.string(),
        v.transform((text) => cleanLine(text.slice(0, searchTextMax))),
      ),
      '',
    ),
  ),
  kind: CodesSchema,
  origin: CodesSchema,
  /** ISO 3166-1 alpha-2 country, or UN M49 region. */
  residence: CodesSchema,
  /** UN M49 region of residence. */
  region: CodesSchema,
  sector: CodesSchema,
  offer: CodesSchema,
  topic: CodesSchema,
  language: CodesSchema,
  sort: v.optional(v.picklist(sortOrders, 'not-in-list'), 'freshness'),
  /** Entries in one answer, 1 to 50. */
  limit: v.optional(
    v.pipe(
      v.union(
        [v.number(), v.pipe(v.string(), v.regex(/^\d{1,4}$/, 'out-of-range'), v.transform(Number))],
        'out-of-range',
      ),
      v.integer('out-of-range'),
      v.minValue(1, 'out-of-range'),
      v.maxValue(50, 'out-of-range'),
    ),
    20,
  ),
  /** `next` of the answer before. */
  after: v.optional(v.pipe(v.string(), v.maxLength(500, 'too-long'))),
  lang: LangSchema,
});
export type ProfilesQuery = v.InferInput<typeof ProfilesQuerySchema>;
export type ParsedProfilesQuery = v.InferOutput<typeof ProfilesQuerySchema>;

/** How sure we are of an entry, as a state and as words. */
const StandingSchema = v.strictObject({
  /**
   * `fresh`: confirmed in the last 11 months. `fading`: 11 to 12. `faded`: longer ago.
   * `listed`: found in a public source, not confirmed by the organisation, which may have claimed it since.
   */
  state: v.picklist(['fresh', 'fading', 'faded', 'listed']),
  /** `Confirmed 3 months ago`. */
  label: v.string(),
});

/** A photograph, cut to a square. */
const PhotoSchema = v.strictObject({
  url: v.string(),
  /** The same in several widths: `…-96.webp 96w, …-320.webp 320w`. */
  srcset: v.string(),
  /** Of `url`, in pixels. */
  width: v.number(),
  height: v.number(),
});

/** One entry of the directory as a card shows it. Written out field by field; strict, so that a test fails on a stray field. */
export const ProfileCardSchema = v.strictObject({
  slug: v.string(),
  kind: v.picklist(kinds),
  /** `Person`, or the type of the organisation. */
  kindLabel: v.string(),
  name: v.string(),
  /** One or two letters for the picture of a person; `null` for organisations. */
  initials: v.nullable(v.string()),
  /** `null` for the drawn picture, made of the slug and the initials. */
  photo: v.nullable(PhotoSchema),
  /** One sentence of at most 140 characters. */
  headline: v.nullable(v.string()),
  /** Language of the headline, BCP 47. */
  lang: v.nullable(v.string()),
  /** Countries of origin. */
  origin: v.array(LabelSchema),
  /** Country of residence, or of the seat. */
  residence: v.nullable(LabelSchema),
  places: PlacesSchema,
  sectors: v.array(LabelSchema),
  offers: v.array(LabelSchema),
  topics: v.array(LabelSchema),
  languages: v.array(LabelSchema),
  /** RFC 3339, UTC: when the person or organisation last said that this is true. */
  confirmedAt: v.nullable(v.string()),
  standing: StandingSchema,
  /** Set when this is a mentor: whether a request is possible now. */
  mentoring: v.nullable(v.strictObject({ open: v.boolean(), label: v.string() })),
  /** Invented for the demonstration. */
  fictional: v.boolean(),
  /** The word for it, where it is. */
  fictionalLabel: v.nullable(v.string()),
  /** The page of this entry on the kit's own origin. */
  url: v.string(),
});
export type ProfileCard = v.InferOutput<typeof ProfileCardSchema>;

export const ProfileSchema = v.strictObject({
  ...ProfileCardSchema.entries,
  /** In their own words; blank lines part paragraphs. */
  summary: v.nullable(v.strictObject({ text: v.string(), lang: v.string() })),
  website: v.nullable(v.string()),
  /** City or region, if chosen. */
  place: v.nullable(v.string()),
  /** Sectors, languages, places and website as lines to show, each with its name; what is not public has none. */
  facts: v.array(v.strictObject({ label: v.string(), text: v.string(), url: v.nullable(v.string()) })),
  /** What the mentor asks to be told first. */
  askFirst: v.nullable(v.strictObject({ text: v.string(), lang: v.string() })),
  /** Where an organisation was found that did not list itself. */
  source: v.nullable(v.strictObject({ url: v.string(), host: v.string(), label: v.string() })),
  /** Who chose to show this, and when. */
  shownBy: v.nullable(v.string()),
  /** Where to ask for a correction or for removal. */
  correctionUrl: v.string(),
  /** Where an organisation that did not list itself can say that this is it; `null` for everybody else. */
  claimUrl: v.nullable(v.string()),
  /** Where to ask this mentor; `null` when there is nobody to ask. */
  requestUrl: v.nullable(v.string()),
  /** Where to write to the owner of this entry; `null` when they take no messages. */
  contactUrl: v.nullable(v.string()),
  /** Words around all this, in the reader's language. */
  text: v.strictObject({
    askFirst: v.string(),
    ask: v.string(),
    summary: v.string(),
    topics: v.string(),
    offers: v.string(),
    /** Label of the way to `contactUrl`. */
    write: v.string(),
    /** Label of the way to `claimUrl`. */
    claim: v.string(),
    correct: v.string(),
  }),
});
export type Profile = v.InferOutput<typeof ProfileSchema>;

/** A number, or `null` with `fewerThan` where a small number must not show. */
const countEntries = { count: v.nullable(v.number()), fewerThan: v.optional(v.number()) };

export const FacetValueSchema = v.strictObject({ ...LabelSchema.entries, ...countEntries });
export type FacetValue = v.InferOutput<typeof FacetValueSchema>;

export const FacetNameSchema = v.picklist(facetNames);

export const ProfilesSchema = v.strictObject({
  items: v.array(ProfileCardSchema),
  total: v.nullable(v.number()),
  fewerThan: v.optional(v.number()),
  /** `38 entries`, in the reader's language. */
  totalLabel: v.string(),
  /** Counts of a group ignore the group's own filter. Groups without a value are left out. */
  facets: v.partial(
    v.strictObject(
      Object.fromEntries(facetNames.map((name) => [name, v.array(FacetValueSchema)])) as Record<
        (typeof facetNames)[number],
        v.ArraySchema<typeof FacetValueSchema, undefined>
      >,
    ),
  ),
  /** Name of each facet group, in the order in which to show them. */
  facetLabels: v.array(v.strictObject({ name: FacetNameSchema, label: v.string() })),
  /** Filters in force, with labels, for the chips. */
  applied: v.array(v.strictObject({ name: FacetNameSchema, ...LabelSchema.entries })),
  /** Another spelling that would find something. */
  suggestion: v.nullable(v.strictObject({ q: v.string(), label: v.string() })),
  /** When nothing was found: each single filter (or the text) without which something would be. */
  drop: v.array(
    v.strictObject({
      name: v.picklist(['q', ...facetNames]),
      code: v.nullable(v.string()),
      /** `Sweden: 12 entries without it`. */
      label: v.string(),
      total: v.number(),
    }),
  ),
  /** Cursor of the next answer, or `null`. */
  next: v.nullable(v.string()),
  /** Words of the search form and around its answer, in the reader's language. */
  text: v.strictObject({
    search: v.string(),
    searchHint: v.string(),
    find: v.string(),
    filters: v.string(),
    remove: v.string(),
    clear: v.string(),
    sortBy: v.string(),
    sort: v.array(LabelSchema),
    more: v.string(),
    share: v.string(),
    copied: v.string(),
    copy: v.string(),
    full: v.string(),
    emptyTitle: v.string(),
    emptyHint: v.string(),
    askMission: v.string(),
  }),
  lang: v.string(),
  /** The same search as a page on the kit's own origin. */
  url: v.string(),
  /** Where the mission can be asked to look. */
  askUrl: v.string(),
});
export type Profiles = v.InferOutput<typeof ProfilesSchema>;
