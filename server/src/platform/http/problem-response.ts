import type { ProblemBody } from '@diaspora-kit/contract/problems';
import { problems } from '@diaspora-kit/contract/problems';
import type { CompleteLanguage } from '@diaspora-kit/contract/vocabulary';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { Problem } from '../../problem.js';
import { textOf } from '../../text/index.js';
import { DatabaseBusy } from '../db/database.js';

/** Refusals pass through, a held database asks for patience, Hono's own 4xx and what was hung up halfway become `malformed-request`, the rest is our bug. */
export function asProblem(error: Error): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof DatabaseBusy) return new Problem('server-busy', { retryAfter: 30, cause: error });
  if (error instanceof HTTPException && error.status === 413) return new Problem('body-too-large', { cause: error });
  if (error instanceof HTTPException && error.status < 500) return new Problem('malformed-request', { cause: error });
  if ('code' in error && error.code === 'ECONNRESET') return new Problem('malformed-request', { cause: error });
  return new Problem('internal-error', { cause: error });
}

/** A refusal in the reader's language. Only titles and details meant for people leave the server. */
export function problemBody(problem: Problem, origin: string, lang: CompleteLanguage, requestId: string): ProblemBody {
  const { titles, fields } = textOf(lang).problems;
  return {
    type: `${origin}/problems/${problem.code}`,
    code: problem.code,
    ...titles[problem.code],
    status: problems[problem.code].status,
    requestId,
    ...(problem.errors.length > 0 && {
      errors: problem.errors.map(({ pointer, code }) => ({ pointer, code, detail: fields[code] })),
    }),
  };
}

/** Writes a refusal as `application/problem+json` (RFC 9457). */
export function problemResponse(c: Context, problem: Problem, origin: string, lang: CompleteLanguage): Response {
  const body = problemBody(problem, origin, lang, c.get('requestId'));
  c.header('cache-control', 'no-store');
  if (problem.retryAfter) c.header('retry-after', String(problem.retryAfter));
  return c.body(JSON.stringify(body), body.status as ContentfulStatusCode, {
    'content-type': 'application/problem+json',
  });
}
