import type { Context } from 'hono';
import { Problem } from '../problem.js';
import type { Text } from '../text/index.js';

/** What was typed into a form, by field; a file or a repeated field counts as nothing. */
export type Typed = Readonly<Record<string, string>>;

/**
 * Fields of a sent form. A body that is no form has none.
 *
 * @throws {Problem} `malformed-request` when it says it is one and cannot be read.
 */
export async function typedIn(c: Context): Promise<Typed> {
  const body = await c.req.parseBody().catch((error: unknown) => {
    throw new Problem('malformed-request', { cause: error });
  });
  return Object.fromEntries(
    Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** Everything typed into a form whose fields repeat: several countries, several boxes. */
export type TypedLists = Readonly<Record<string, readonly string[]>>;

/**
 * Fields of a sent form with all their values, in order.
 *
 * @throws {Problem} `malformed-request` when it says it is one and cannot be read.
 */
export async function typedListsIn(c: Context): Promise<TypedLists> {
  const body = await c.req.parseBody({ all: true }).catch((error: unknown) => {
    throw new Problem('malformed-request', { cause: error });
  });
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      [value].flat().filter((item): item is string => typeof item === 'string'),
    ]),
  );
}

/** What to change, by the field it stands at. */
export type FieldErrors = Readonly<Record<string, string>>;

/** Fewest and most characters of a field. */
type Limits = Readonly<Record<string, { min: number; max: number } | undefined>>;

/** What a refusal says about each field, in the order of the form; lengths are said as numbers. */
export function errorsIn(problem: Problem, text: Text, limits: Limits): FieldErrors {
  const { request } = text.pages;
  return Object.fromEntries(
    problem.errors.map(({ pointer, code }): [string, string] => {
      const field = pointer.split('/')[1] ?? '';
      const limit = limits[field];
      if (limit && code === 'too-short') return [field, request.atLeast(limit.min)];
      if (limit && code === 'too-long') return [field, request.atMost(limit.max)];
      return [field, text.problems.fields[code]];
    }),
  );
}

/** @throws whatever is no refusal: that is a bug, and must come out as one. */
export function onlyRefusals(error: unknown): Problem {
  if (error instanceof Problem) return error;
  throw error;
}
