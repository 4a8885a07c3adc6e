import { privateLink } from '../page.js';
import { Hono } from 'hono';
import type { Deps } from '../../deps.js';
import { listOwned, openAddress } from '../../features/accounts/members.store.js';
import { endSession, endSessions, listSessions } from '../../features/accounts/sessions.store.js';
import { startSignIn } from '../../features/accounts/start-sign-in.js';
import { standingOf } from '../../features/entry/entry-standing.js';
import { requireOwnEntry } from '../../features/entry/own-entry.js';
import { createClientAddress } from '../../platform/http/client-address.js';
import { giveCookie } from '../../platform/http/cookies.js';
import { Problem } from '../../problem.js';
import { privatePage } from '../answer.js';
import { typedIn } from '../form-fields.js';
import { AccountPage } from './account-page.js';
import { nextPageOf, openPrivate } from './private-page.js';
import { ProvePage } from './prove-page.js';
import { SessionsPage } from './sessions-page.js';

/** The member space: its first page, where one is signed in, and proving oneself again. */
export function accountPages(deps: Deps) {
  const clientAddress = createClientAddress(deps.trustedProxies);
  const script = deps.assets.memberScript;
  return new Hono()
    .get('/account', async (c) => {
      const { reader, mission, page } = await openPrivate(deps, c);
      const entries = [];
      for (const { slug } of await listOwned(deps.db, reader.mission, reader.member)) {
        const { draft, consentedAt } = await requireOwnEntry(deps.db, { ...reader, slug });
        const standing = standingOf(draft, { consentedAt, policy: mission.policy, now: deps.now() });
        entries.push({ slug, name: draft.name, standing });
      }
      return privatePage(c, <AccountPage page={page} script={script} entries={entries} />);
    })
    .get('/account/sessions', async (c) => {
      const { reader, page } = await openPrivate(deps, c);
      const sessions = await listSessions(deps.db, reader, deps.now());
      return privatePage(c, <SessionsPage page={page} script={script} here={reader.id} sessions={sessions} />);
    })
    .post('/account/sessions/end-others', async (c) => {
      const { reader, page } = await openPrivate(deps, c);
      await deps.db.transaction((tx) => endSessions(tx, reader.member, reader.id));
      return c.redirect(privateLink(page, '/account/sessions'), 303);
    })
    .post('/account/sessions/:id/end', async (c) => {
      const { reader, page } = await openPrivate(deps, c);
      const ended = await deps.db.transaction((tx) => endSession(tx, reader.member, c.req.param('id')));
      if (ended === 0) throw new Problem('not-found');
      return c.redirect(privateLink(page, '/account/sessions'), 303);
    })
    .get('/account/prove', async (c) => {
      const { page } = await openPrivate(deps, c);
      return privatePage(c, <ProvePage page={page} script={script} next={nextPageOf(c.req.query('next'))} />);
    })
    .post('/account/prove', async (c) => {
      const { reader, mission, page } = await openPrivate(deps, c);
      const { next } = await typedIn(c);
      const key = await deps.sealer.findKey(deps.db, reader.member);
      const address = key && (await openAddress(deps.db, key, mission.slug, reader.member));
      if (!address) throw new Problem('signed-out');
      const secret = await startSignIn(deps, mission, {
        address,
        desk: 'member',
        counted: 'prove',
        next: nextPageOf(next),
        lang: page.lang,
        clientAddress: clientAddress(c),
      });
      giveCookie(c, 'signing-in', secret);
      return c.redirect(privateLink(page, '/account/sign-in/code'), 303);
    });
}
