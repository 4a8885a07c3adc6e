import * as v from 'valibot';
import { mentorRequestLimits } from './mentor-request-limits.js';
import { LangSchema } from './mission.js';
import { AddressSchema, HoneypotSchema, IdempotencyKeySchema, line, paragraphs } from './typed-text.js';
import { completeLanguages, mentoringFormats } from './vocabulary.js';

export const MentorRequestInputSchema = v.strictObject({
  idempotencyKey: IdempotencyKeySchema,
  /** Slug of the mentor asked, or `null` to let the mission find one. */
  mentor: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(80, 'not-valid'))), null),
  /** What the mentee is trying to do. */
  goal: line(mentorRequestLimits.goal.min, mentorRequestLimits.goal.max),
  /** One concrete question. */
  question: paragraphs(mentorRequestLimits.question.min, mentorRequestLimits.question.max),
  format: v.picklist(mentoringFormats, 'not-in-list'),
  /** Language to talk in, BCP 47. */
  language: v.pipe(v.string('required'), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/, 'not-in-list')),
  /** Name to be called by; a first name or a pseudonym is enough. */
  name: line(mentorRequestLimits.name.min, mentorRequestLimits.name.max),
  address: AddressSchema,
  /** The text the person was shown and agreed to. */
  consent: v.strictObject(
    { version: v.string('not-accepted'), lang: v.picklist(completeLanguages, 'not-accepted') },
    'not-accepted',
  ),
  /** Left empty by people. */
  website: HoneypotSchema,
  /** Seconds between showing the form and sending it; a hint only. */
  elapsedSeconds: v.optional(v.pipe(v.number(), v.minValue(0))),
  /** Language of the answer and of the mails. */
  lang: LangSchema,
});
export type MentorRequestInput = v.InferInput<typeof MentorRequestInputSchema>;
export type ParsedMentorRequest = v.InferOutput<typeof MentorRequestInputSchema>;

/** One step of a request's way, as words with a date. */
export const RequestStepSchema = v.strictObject({
  state: v.picklist(['done', 'now', 'next']),
  label: v.string(),
  when: v.string(),
});
export type RequestStep = v.InferOutput<typeof RequestStepSchema>;

/** Says the same whether or not the address was known before. */
export const MentorRequestReceiptSchema = v.strictObject({
  /** Readable over the phone: `DJ-4K7-M2R`, without 0 O 1 I L. */
  receipt: v.string(),
  /** The receipt page on the kit's own origin: confirm with the mailed code, follow the state. */
  url: v.string(),
  /** RFC 3339, UTC. An unconfirmed request is deleted then. */
  confirmBy: v.string(),
  title: v.string(),
  text: v.string(),
  /** What the code is good for. */
  receiptHint: v.string(),
  receiptLabel: v.string(),
  /** The links to the receipt page and to another question. */
  open: v.string(),
  another: v.string(),
  steps: v.array(RequestStepSchema),
});
export type MentorRequestReceipt = v.InferOutput<typeof MentorRequestReceiptSchema>;
