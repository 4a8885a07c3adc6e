import * as v from 'valibot';
import { LabelSchema, LangSchema, PlacesSchema } from './mission.js';

export const SpotlightsQuerySchema = v.object({ lang: LangSchema });

/** A story about one diaspora actor, as a slide shows it. */
export const SpotlightSchema = v.strictObject({
  slug: v.string(),
  /** Language of title, quote and trade, BCP 47. */
  lang: v.string(),
  title: v.string(),
  /** First person, one or two sentences, in the quotation marks of its language. */
  quote: v.string(),
  name: v.string(),
  trade: v.string(),
  origin: LabelSchema,
  residence: v.nullable(LabelSchema),
  places: PlacesSchema,
  /** RFC 3339, UTC. */
  publishedAt: v.string(),
  fictional: v.boolean(),
  /** The word for it, where it is. */
  fictionalLabel: v.nullable(v.string()),
  /** Decoration; its size in CSS pixels, for the proportions. */
  picture: v.strictObject({ url: v.string(), width: v.number(), height: v.number() }),
  /** The story on the kit's own origin. */
  url: v.string(),
  /** What the reader can do about it: ask the mentor, read the entry, or search. */
  action: v.strictObject({ label: v.string(), url: v.string() }),
});
export type Spotlight = v.InferOutput<typeof SpotlightSchema>;

export const SpotlightsSchema = v.strictObject({
  items: v.array(SpotlightSchema),
  lang: v.string(),
  /** All stories, as a page. */
  url: v.string(),
  /** Words around the stories, in the reader's language. */
  text: v.strictObject({
    title: v.string(),
    empty: v.string(),
    readStory: v.string(),
    all: v.string(),
    /** What a row of stories is, and one of them, to who does not see it. */
    carousel: v.string(),
    slide: v.string(),
    previous: v.string(),
    next: v.string(),
  }),
});
export type Spotlights = v.InferOutput<typeof SpotlightsSchema>;
