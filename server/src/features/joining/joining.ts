import { AddressSchema, HoneypotSchema, IdempotencyKeySchema, line } from '@diaspora-kit/contract';
import { kinds, type CompleteLanguage, type Kind } from '@diaspora-kit/contract/vocabulary';
import * as v from 'valibot';
import { countries } from '../profiles/regions.js';

/** Characters after cleaning. */
export const joiningLimits = {
  name: { min: 2, max: 60 },
  headline: { min: 5, max: 140 },
} as const;

/** Hours within which the address is proved, or all of it is deleted. */
export const joiningHours = 24;

/** Minutes for which the six digits work, and how often they can be mistyped. */
export const codeMinutes = 10;
export const codeTries = 3;

/** The first step: four answers, and being of age. No birth date, no document, no nationality. */
export const JoiningInputSchema = v.strictObject({
  idempotencyKey: IdempotencyKeySchema,
  kind: v.picklist(kinds, 'not-in-list'),
  /** The name to appear under: a first name or a pseudonym is enough. */
  name: line(joiningLimits.name.min, joiningLimits.name.max),
  /** Country they live in, or of the seat. */
  residence: v.pipe(
    v.string('required'),
    v.minLength(1, 'required'),
    v.check((code) => countries.has(code), 'not-in-list'),
  ),
  /** One line of what they do. */
  headline: line(joiningLimits.headline.min, joiningLimits.headline.max),
  address: AddressSchema,
  /** Who is under 18 is sent home before this is read. */
  adult: v.literal('yes', 'required'),
  website: HoneypotSchema,
});
export type JoiningInput = v.InferInput<typeof JoiningInputSchema>;
export type ParsedJoining = v.InferOutput<typeof JoiningInputSchema>;

/** What an entry of a member begins with. */
export const FirstWordsSchema = v.pick(JoiningInputSchema, ['kind', 'name', 'residence', 'headline']);

/** Somebody who wants to join and has not proved their address, without what they typed. */
export interface JoiningRecord {
  id: string;
  mission: string;
  receipt: string;
  fingerprint: string;
  kind: Kind;
  /** Language of the mail and of what they typed. */
  lang: CompleteLanguage;
  suspicion: string | null;
  createdAt: Date;
  /** When it is deleted. */
  expiresAt: Date;
}

/** What they typed. Sealed with a key of its own. */
export type JoiningWords = Pick<ParsedJoining, 'name' | 'residence' | 'headline' | 'address'>;
