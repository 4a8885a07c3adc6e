import type { FieldProblem, ProblemCode } from '@diaspora-kit/contract/problems';

/** A rejected answer before it is put into the reader's language. */
export type FieldRefusal = Pick<FieldProblem, 'pointer' | 'code'>;

/** A refusal the caller can act on. Anything else thrown is a bug and becomes `internal-error`. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly errors: FieldRefusal[];
  /** Seconds after which trying again makes sense. */
  readonly retryAfter: number | undefined;

  constructor(code: ProblemCode, options: { errors?: FieldRefusal[]; retryAfter?: number; cause?: unknown } = {}) {
    super(code, { cause: options.cause });
    this.name = 'Problem';
    this.code = code;
    this.errors = options.errors ?? [];
    this.retryAfter = options.retryAfter;
  }
}
