import { fieldProblemCodes, type FieldProblemCode } from '@diaspora-kit/contract/problems';
import type { Context } from 'hono';
import * as v from 'valibot';
import { Problem, type FieldRefusal } from '../../problem.js';

/**
 * Checks a value against a schema of the contract.
 *
 * @throws {Problem} `invalid-input`, saying where and why.
 */
export function parse<Schema extends v.GenericSchema>(schema: Schema, value: unknown): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return parsed.output;
  throw new Problem('invalid-input', { errors: refusalsOf(parsed.issues) });
}

/** At most one refusal per place, the first. */
export function refusalsOf(issues: readonly v.BaseIssue<unknown>[]): FieldRefusal[] {
  const byPointer = new Map<string, FieldRefusal>();
  for (const issue of issues) {
    const keys = (issue.path ?? []).map((step) => String(step.key));
    const pointer = keys.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
    if (!byPointer.has(pointer)) byPointer.set(pointer, { pointer, code: codeOf(issue) });
  }
  return [...byPointer.values()];
}

function codeOf(issue: v.BaseIssue<unknown>): FieldProblemCode {
  const known = fieldProblemCodes.find((code) => code === issue.message);
  if (known) return known;
  return issue.input === undefined ? 'required' : 'not-valid';
}

/** The query as single values and lists, as the contract's schemas take it. */
export function queryOf(c: Context): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(c.req.queries()).map(([name, values]) => [name, values.length === 1 ? values[0]! : values]),
  );
}

/**
 * Reads a JSON body.
 *
 * @throws {Problem} `unsupported-media-type` for anything but JSON, `malformed-request` when it cannot be read.
 */
export async function jsonBody(c: Context): Promise<unknown> {
  if (!/^application\/json\s*(;|$)/i.test(c.req.header('content-type') ?? ''))
    throw new Problem('unsupported-media-type');
  try {
    return JSON.parse(await c.req.text(), (key, value) => (key === '__proto__' ? undefined : value));
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem('malformed-request', { cause: error });
  }
}
