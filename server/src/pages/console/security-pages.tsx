import { Hono, type Context } from 'hono';
import type { Deps } from '../../deps.js';
import { endSession, endSessions, listSessions } from '../../features/accounts/sessions.store.js';
import { removeApp, removePasskey, renewRecoveryCodes } from '../../features/staff/change-factors.js';
import { listFactors } from '../../features/staff/factors.store.js';
import { passkeysWork } from '../../features/staff/passkeys.js';
import { Problem } from '../../problem.js';
import { privatePage } from '../answer.js';
import { privateLink, type Page } from '../page.js';
import { openConsole } from './console-page.js';
import { RecoveryPage } from './prove-page.js';
import { SecurityPage } from './security-page.js';

/** One's own second factors, recovery codes and sessions. */
export function securityPages(deps: Deps) {
  const passkeyScript = passkeysWork(deps) ? deps.assets.passkeyScript : undefined;
  const back = (c: Context, page: Page) => c.redirect(privateLink(page, '/console/security'), 303);
  return new Hono()
    .get('/console/security', async (c) => {
      const console = await openConsole(deps, c);
      const factors = await listFactors(deps.db, console.reader);
      const sessions = await listSessions(deps.db, console.reader, deps.now());
      return privatePage(c, <SecurityPage {...{ console, factors, sessions }} passkeyScript={passkeyScript} />);
    })
    .post('/console/security/app/remove', async (c) => {
      const { reader, mission, page } = await openConsole(deps, c);
      await removeApp(deps, mission, reader);
      return back(c, page);
    })
    .post('/console/security/passkeys/:id/remove', async (c) => {
      const { reader, mission, page } = await openConsole(deps, c);
      await removePasskey(deps, mission, reader, c.req.param('id'));
      return back(c, page);
    })
    .post('/console/security/recovery', async (c) => {
      const console = await openConsole(deps, c);
      return privatePage(c, <RecoveryPage console={console} codes={await renewRecoveryCodes(deps, console.reader)} />);
    })
    .post('/console/security/sessions/end-others', async (c) => {
      const { reader, page } = await openConsole(deps, c);
      await deps.db.transaction((tx) => endSessions(tx, reader.member, reader.id));
      return back(c, page);
    })
    .post('/console/security/sessions/:id/end', async (c) => {
      const { reader, page } = await openConsole(deps, c);
      const ended = await deps.db.transaction((tx) => endSession(tx, reader.member, c.req.param('id')));
      if (ended === 0) throw new Problem('not-found');
      return back(c, page);
    });
}
