import { AddressSchema, cleanText, HoneypotSchema, IdempotencyKeySchema } from '@diaspora-kit/contract';
import type { CompleteLanguage } from '@diaspora-kit/contract/vocabulary';
import * as v from 'valibot';

/** Characters after cleaning, where something is written at all. */
export const claimLimits = { message: { min: 20, max: 1000 } } as const;

/** The form behind "Is this your organisation?". */
export const ClaimInputSchema = v.strictObject({
  idempotencyKey: IdempotencyKeySchema,
  address: AddressSchema,
  /** How staff can tell, where the address does not say it; may be empty otherwise. */
  message: v.pipe(
    v.string('required'),
    v.transform(cleanText),
    v.check((text) => text === '' || text.length >= claimLimits.message.min, 'too-short'),
    v.maxLength(claimLimits.message.max, 'too-long'),
  ),
  /** Left empty by people. */
  website: HoneypotSchema,
});
export type ParsedClaim = v.InferOutput<typeof ClaimInputSchema>;

/**
 * `unconfirmed`: the address is not proven. `waiting`: staff look at it. `granted`, `refused`: finished.
 */
export type ClaimState = 'unconfirmed' | 'waiting' | 'granted' | 'refused';

/** What is known of a claim without opening anything sealed. */
export interface ClaimRecord {
  id: string;
  mission: string;
  receipt: string;
  state: ClaimState;
  profile: string;
  fingerprint: string;
  /** What says that the claim is right: an address at the domain of the website, or staff who checked it. */
  how: 'website' | 'staff';
  lang: CompleteLanguage;
  suspicion: 'honeypot' | 'too-fast' | null;
  createdAt: Date;
  /** Staff have answered by then; `null` while nobody waits for them. */
  dueAt: Date | null;
  /** When it is deleted; `null` while it waits. */
  expiresAt: Date | null;
  resolvedAt: Date | null;
}

/** Sealed with the claim's own key. */
export interface ClaimWords {
  address: string;
  /** `null` where nothing was written. */
  message: string | null;
}
