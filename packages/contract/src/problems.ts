/**
 * Every way the API can say no.
 *
 * A code is permanent: clients branch on it, translators key on it, staff quote it. Retire a code, never give it a
 * second meaning. Shape on the wire: `application/problem+json`, RFC 9457. Titles are the server's, in the reader's language.
 */
export const problems = {
  'invalid-input': { status: 422 },
  'malformed-request': { status: 400 },
  'unsupported-media-type': { status: 415 },
  'body-too-large': { status: 413 },
  'photo-type': { status: 415 },
  'photo-too-large': { status: 413 },
  'photo-unreadable': { status: 422 },
  'not-found': { status: 404 },
  'mission-not-found': { status: 404 },
  'profile-not-found': { status: 404 },
  'spotlight-not-found': { status: 404 },
  'entry-claimed': { status: 409 },
  'mentor-not-found': { status: 404 },
  'mentor-at-capacity': { status: 409 },
  'request-not-found': { status: 404 },
  'message-gone': { status: 404 },
  'first-party-only': { status: 403 },
  'consent-outdated': { status: 409 },
  'idempotency-key-reused': { status: 409 },
  'cursor-expired': { status: 410 },
  'list-too-deep': { status: 422 },
  'link-expired': { status: 410 },
  'joining-not-here': { status: 404 },
  'entry-changed': { status: 409 },
  'code-wrong': { status: 422 },
  'code-expired': { status: 410 },
  'too-many-open': { status: 409 },
  'already-settled': { status: 409 },
  'signed-out': { status: 401 },
  'not-allowed': { status: 403 },
  'proof-needed': { status: 403 },
  'second-factor-needed': { status: 403 },
  'passkey-refused': { status: 422 },
  'last-factor': { status: 409 },
  'already-staff': { status: 409 },
  'own-access': { status: 409 },
  'last-admin': { status: 409 },
  'cross-site-post': { status: 403 },
  'too-many-requests': { status: 429 },
  'server-busy': { status: 503 },
  'internal-error': { status: 500 },
} as const satisfies Record<string, { status: number }>;

export type ProblemCode = keyof typeof problems;

/** Why one answer was rejected. Schemas use these codes as their messages. Permanent, like problem codes. */
export const fieldProblemCodes = [
  'required',
  'too-short',
  'too-long',
  'not-in-list',
  'out-of-range',
  'address-without-at',
  'not-an-address',
  'not-accepted',
  'not-a-website',
  'not-valid',
] as const;
export type FieldProblemCode = (typeof fieldProblemCodes)[number];

/** One rejected answer. */
export interface FieldProblem {
  /** Where in the request, as an RFC 6901 JSON Pointer: `/question`, `/consent/version`. */
  pointer: string;
  code: FieldProblemCode;
  /** What to do about it, in the reader's language. */
  detail: string;
}

export interface ProblemBody {
  /** `{kit}/problems/{code}`. */
  type: string;
  code: ProblemCode;
  title: string;
  status: number;
  detail?: string;
  /** Quoted by people asking for help; matches the server's log line. */
  requestId?: string;
  errors?: FieldProblem[];
}
