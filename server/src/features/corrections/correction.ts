import { cleanText, isAddress } from '@diaspora-kit/contract';
import type { CompleteLanguage } from '@diaspora-kit/contract/vocabulary';
import * as v from 'valibot';
import { isSlug } from '../../platform/ids.js';

/** What the sender wants to happen to an entry. */
export const correctionWishes = ['correct', 'remove'] as const;
export type CorrectionWish = (typeof correctionWishes)[number];

/** Characters after cleaning. */
export const correctionLimits = { message: { min: 10, max: 1000 } } as const;

/** The form behind "correct or remove this entry". */
export const CorrectionInputSchema = v.strictObject({
  /** Slug of the entry. */
  slug: v.pipe(v.string('required'), v.check(isSlug, 'not-valid')),
  wish: v.picklist(correctionWishes, 'not-in-list'),
  message: v.pipe(
    v.string('required'),
    v.transform(cleanText),
    v.minLength(1, 'required'),
    v.minLength(correctionLimits.message.min, 'too-short'),
    v.maxLength(correctionLimits.message.max, 'too-long'),
  ),
  /** Empty, or where to send the answer. */
  address: v.optional(
    v.pipe(
      v.string(),
      v.trim(),
      v.check((address) => address === '' || address.includes('@'), 'address-without-at'),
      v.check((address) => address === '' || isAddress(address), 'not-an-address'),
    ),
    '',
  ),
  /** Left empty by people. */
  website: v.optional(v.pipe(v.string(), v.maxLength(2000)), ''),
});
export type CorrectionInput = v.InferInput<typeof CorrectionInputSchema>;
export type ParsedCorrection = v.InferOutput<typeof CorrectionInputSchema>;

/** A correction without what was written. */
export interface CorrectionRecord {
  id: string;
  mission: string;
  receipt: string;
  profileSlug: string;
  wish: CorrectionWish;
  state: 'open' | 'resolved' | 'spam';
  /** Language of the sender. */
  lang: CompleteLanguage;
  createdAt: Date;
  /** The mission has dealt with it by then. */
  dueAt: Date;
  resolvedAt: Date | null;
}

/** Sealed with the correction's own key. */
export interface CorrectionWords {
  message: string;
  /** `null` when no answer is wanted. */
  address: string | null;
}

/** Days within which the mission deals with it. Who wants to disappear waits less. */
export const dueDays: Record<CorrectionWish, number> = { correct: 7, remove: 3 };

/** Days for which a correction is kept once it was dealt with, and for which spam is kept for staff to see. */
export const keptDays = { resolved: 90, spam: 30 } as const;
