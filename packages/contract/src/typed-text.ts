import * as v from 'valibot';
import { isAddress } from './address.js';
import { cleanLine, cleanText } from './clean-text.js';

/** A single cleaned line of `min` to `max` characters. */
export const line = (min: number, max: number) =>
  v.pipe(
    v.string('required'),
    v.transform(cleanLine),
    v.minLength(1, 'required'),
    v.minLength(min, 'too-short'),
    v.maxLength(max, 'too-long'),
  );

/** A cleaned text of `min` to `max` characters; line breaks stay. */
export const paragraphs = (min: number, max: number) =>
  v.pipe(
    v.string('required'),
    v.transform(cleanText),
    v.minLength(1, 'required'),
    v.minLength(min, 'too-short'),
    v.maxLength(max, 'too-long'),
  );

/** One mail address. */
export const AddressSchema = v.pipe(
  v.string('required'),
  v.trim(),
  v.minLength(1, 'required'),
  v.includes('@', 'address-without-at'),
  v.check(isAddress, 'not-an-address'),
);

/** Chosen by the sender, new for each submission: the same key again answers with the same receipt. */
export const IdempotencyKeySchema = v.pipe(v.string('required'), v.regex(/^[A-Za-z0-9_-]{16,64}$/, 'not-valid'));

/** A field that people do not see, and leave empty. */
export const HoneypotSchema = v.optional(v.pipe(v.string(), v.maxLength(2000)), '');
