import * as v from 'valibot';
import { JoiningSchema } from './joining.js';
import { completeLanguages, mentoringFormats } from './vocabulary.js';

/** A code with its label in the reader's language. */
export const LabelSchema = v.strictObject({ code: v.string(), label: v.string() });
export type Label = v.InferOutput<typeof LabelSchema>;

/** From where, to where: none to two ends. The word says which end it is, to who does not see the line between them. */
export const PlacesSchema = v.array(v.strictObject({ word: v.string(), label: v.string() }));
export type Places = v.InferOutput<typeof PlacesSchema>;

/** Language of the answer; anything else is answered in the mission's first language. */
export const LangSchema = v.optional(v.fallback(v.optional(v.picklist(completeLanguages)), undefined));

export const MissionParamsSchema = v.object({ mission: v.string() });

/** Label and hint of one form field. */
const FieldTextSchema = v.strictObject({ label: v.string(), hint: v.nullable(v.string()) });

/** Facts about a mission, and what is possible here. Never the name of its policy. */
export const MissionSchema = v.strictObject({
  slug: v.string(),
  /** Name of the diaspora page: `Diaspora Djibouti`. */
  name: v.string(),
  /** Who runs it: `IOM mission in Djibouti`. */
  office: v.string(),
  country: LabelSchema,
  /** Languages the mission offers, its first language first. */
  languages: v.array(LabelSchema),
  /** Language of this answer. */
  lang: v.string(),
  /** Whether persons are listed and counted here. */
  listsPersons: v.boolean(),
  /** Whether everything shown is a demonstration with fictional people. */
  demonstration: v.boolean(),
  urls: v.strictObject({
    home: v.string(),
    directory: v.string(),
    spotlight: v.string(),
    mentoring: v.string(),
    mentorRequest: v.string(),
    join: v.string(),
    privacy: v.string(),
  }),
  join: JoiningSchema,
  mentorRequest: v.strictObject({
    /** Whether a question may be typed in a host page; otherwise only the link to the kit's own page is offered. */
    inHostPage: v.boolean(),
    title: v.string(),
    intro: v.string(),
    /** Headings of the three steps. */
    steps: v.strictObject({ question: v.string(), format: v.string(), contact: v.string() }),
    fields: v.strictObject({
      goal: FieldTextSchema,
      question: FieldTextSchema,
      format: FieldTextSchema,
      language: FieldTextSchema,
      name: FieldTextSchema,
      address: FieldTextSchema,
    }),
    formats: v.array(v.strictObject({ code: v.picklist(mentoringFormats), label: v.string(), hint: v.string() })),
    languages: v.array(LabelSchema),
    /** What the person agrees to; the version is sent back with the request. */
    consent: v.strictObject({ version: v.string(), lang: v.string(), text: v.string() }),
    send: v.string(),
    sending: v.string(),
    /** The choice to keep a draft on the device. */
    keep: FieldTextSchema,
    privacy: v.string(),
    /** Stands above the mentor asked. */
    asking: v.string(),
    /** The way to ask nobody by name. */
    withoutName: v.string(),
    /** Why a mentor who has no place cannot be asked, and what to do. */
    closed: FieldTextSchema,
    /** Sends again what was taken for a question sent twice. */
    anew: v.string(),
    /** The way out for whoever does not want to type here. */
    ownPage: v.string(),
    /** What happens next, in order. */
    next: v.array(v.strictObject({ label: v.string(), when: v.string() })),
    nextTitle: v.string(),
  }),
});
export type Mission = v.InferOutput<typeof MissionSchema>;
