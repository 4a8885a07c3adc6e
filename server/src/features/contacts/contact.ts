import { AddressSchema, HoneypotSchema, IdempotencyKeySchema, line, paragraphs } from '@diaspora-kit/contract';
import { completeLanguages, type CompleteLanguage } from '@diaspora-kit/contract/vocabulary';
import * as v from 'valibot';

/** Characters after cleaning. */
export const contactLimits = {
  message: { min: 40, max: 2000 },
  name: { min: 1, max: 60 },
  answer: { min: 2, max: 2000 },
} as const;

/** The form behind "Write to …". */
export const ContactInputSchema = v.strictObject({
  idempotencyKey: IdempotencyKeySchema,
  message: paragraphs(contactLimits.message.min, contactLimits.message.max),
  /** Name to be called by; a first name or a pseudonym is enough. */
  name: line(contactLimits.name.min, contactLimits.name.max),
  address: AddressSchema,
  /** The text the sender was shown and agreed to. */
  consent: v.strictObject(
    { version: v.string('not-accepted'), lang: v.picklist(completeLanguages, 'not-accepted') },
    'not-accepted',
  ),
  /** Left empty by people. */
  website: HoneypotSchema,
});
export type ParsedContact = v.InferOutput<typeof ContactInputSchema>;

/** What an owner writes back. */
export const AnswerInputSchema = v.strictObject({
  answer: paragraphs(contactLimits.answer.min, contactLimits.answer.max),
});

/**
 * `unconfirmed`: the sender's address is not proven. `delivered`: the owner knows of it. `answered`, `declined` ("not
 * now"), `unanswered` (14 days of silence): finished. `spam`: looks made by a machine; nobody waits for it.
 */
export type ContactState = 'unconfirmed' | 'delivered' | 'answered' | 'declined' | 'unanswered' | 'spam';

/** What is known of a message without opening anything sealed. */
export interface ContactRecord {
  id: string;
  mission: string;
  receipt: string;
  state: ContactState;
  /** Whose owner is written to. */
  profile: string;
  fingerprint: string;
  /** Language of the sender. */
  lang: CompleteLanguage;
  addressIndex: string;
  /**
   * Why the owner does not see it: the sender is `blocked`, or it looks made by a machine. What is `reported` they see, and
   * the mission looks at it.
   */
  suspicion: 'honeypot' | 'too-fast' | 'blocked' | 'reported' | null;
  createdAt: Date;
  /** When it is deleted, whatever happens before; nothing any more for its sender, where a report keeps it longer. */
  expiresAt: Date;
  deliveredAt: Date | null;
  /** The sender hears something by then. */
  answerBy: Date | null;
  /** Mails by which the owner was reminded. */
  reminders: number;
  resolvedAt: Date | null;
  /** When its owner asked the mission to look at it. They can do that once. */
  reportedAt: Date | null;
  /** Until when a decided report keeps it at least. */
  keptUntil: Date | null;
}

/** What the sender wrote. Sealed with the message's own key. */
export interface ContactWords {
  name: string;
  address: string;
  message: string;
}
