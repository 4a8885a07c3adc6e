import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import { access } from '../../access.js';
import type { Deps } from '../../deps.js';
import { cookieOf } from '../../platform/http/cookies.js';
import { Problem } from '../../problem.js';
import type { Desk, Role, SessionRecord } from './account.js';
import { findRole } from './members.store.js';
import { isFresh } from './sessions.rules.js';
import { findSession, touchSession } from './sessions.store.js';

/** Who is asking: what `guard` leaves for the handler. */
export interface SignedInReader extends SessionRecord {
  /** `undefined` for who is no staff. */
  role: Role | undefined;
}

declare module 'hono' {
  interface ContextVariableMap {
    reader: SignedInReader;
  }
}

/** Where a reader is sent who must first sign in, or prove that it is them. */
export type SendElsewhere = (c: Context, why: 'signed-out' | 'proof-needed', desk: Desk) => Response;

/**
 * Lets a request through to the route it matched, as `access.ts` says; a route that is not declared there answers nobody.
 * A reader who only has to sign in or to prove themselves again is sent there; what they sent is refused.
 *
 * @throws {Problem} `not-found`, `signed-out`, `second-factor-needed`, `not-allowed`, `proof-needed`
 */
export const guard =
  (deps: Pick<Deps, 'db' | 'now'>, sendElsewhere: SendElsewhere): MiddlewareHandler =>
  async (c, next) => {
    const route = matchedRoutes(c).find(({ method }) => method !== 'ALL');
    const rule = route && access[`${route.method} ${route.path}`];
    if (!rule) throw new Problem('not-found');
    if (rule.who === 'everybody') return next();

    const desk: Desk = rule.who;
    const refuse = (why: 'signed-out' | 'proof-needed') => {
      if (c.req.method !== 'GET') throw new Problem(why);
      return sendElsewhere(c, why, desk);
    };
    const token = cookieOf(c, desk);
    const session = token && (await findSession(deps.db, desk, token, deps.now()));
    if (!session) return refuse('signed-out');
    const role = desk === 'staff' ? await findRole(deps.db, session.mission, session.member) : undefined;
    if (rule.who === 'staff') {
      if (!role) throw new Problem('not-allowed');
      if (session.aal < rule.aal) throw new Problem('second-factor-needed');
      if (!rule.roles.includes(role)) throw new Problem('not-allowed');
    }
    if (rule.again && !isFresh(session, deps.now())) return refuse('proof-needed');
    await touchSession(deps.db, session, deps.now());
    c.set('reader', { ...session, role });
    return next();
  };
