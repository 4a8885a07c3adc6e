import { problems } from '@diaspora-kit/contract/problems';
import { Hono, type Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Deps } from '../../deps.js';
import { beginApp, confirmApp, pendingSecret, type Enrolled } from '../../features/staff/enrol-app.js';
import { hasFactor, listFactors } from '../../features/staff/factors.store.js';
import { addPasskey, passkeysWork, passkeyToAdd, passkeyToUse, proveByPasskey } from '../../features/staff/passkeys.js';
import { proveByApp, proveByRecoveryCode } from '../../features/staff/prove-factor.js';
import { appAddress } from '../../features/staff/totp.js';
import { giveCookie } from '../../platform/http/cookies.js';
import { Problem } from '../../problem.js';
import { nextPageOf, nextPathOf } from '../account/private-page.js';
import { privatePage } from '../answer.js';
import { onlyRefusals, typedIn } from '../form-fields.js';
import { privateLink } from '../page.js';
import { openConsole, type ConsolePage } from './console-page.js';
import { EnrolAppPage, EnrolPage, ProvePage, RecoveryPage, type ProvePageProps } from './prove-page.js';

const statusOf = ({ code }: Problem) => problems[code].status as ContentfulStatusCode;

/** The second factor: giving it, and setting up the first and further ones. */
export function provePages(deps: Deps) {
  const passkeyScript = passkeysWork(deps) ? deps.assets.passkeyScript : undefined;
  /** What the field says that a code was typed into. */
  const saidOf = ({ page }: ConsolePage, { code }: Problem, wrong: string) =>
    code === 'code-wrong'
      ? wrong
      : code === 'too-many-requests'
        ? page.text.staff.prove.tooMany
        : page.text.problems.titles[code].title;

  const provePage = async (
    c: Context,
    console: ConsolePage,
    next: string,
    { errors, problem }: { errors?: ProvePageProps['errors']; problem?: Problem } = {},
  ) => {
    const factors = await listFactors(deps.db, console.reader);
    const props = { console, factors, passkeyScript, next, ...(errors && { errors }) };
    if (problem?.retryAfter) c.header('retry-after', String(problem.retryAfter));
    return privatePage(c, <ProvePage {...props} />, problem ? statusOf(problem) : 200);
  };

  /** Raises the session by what was typed, and leads on; or says at the field what was wrong. */
  const prove = async (
    c: Context,
    field: 'app' | 'recovery' | 'passkey',
    by: (console: ConsolePage, typed: string) => Promise<string>,
  ) => {
    const console = await openConsole(deps, c);
    const typed = await typedIn(c);
    const next = nextPageOf(typed['next'], 'console');
    try {
      giveCookie(c, 'staff', await by(console, typed[field === 'passkey' ? 'answer' : 'code'] ?? ''));
      return c.redirect(privateLink(console.page, nextPathOf(next)), 303);
    } catch (error) {
      const problem = onlyRefusals(error);
      const { wrong, noSuchCode } = console.page.text.staff.prove;
      const said = saidOf(console, problem, field === 'recovery' ? noSuchCode : wrong);
      return provePage(c, console, next, { errors: { [field]: said }, problem });
    }
  };

  const enrolled = (c: Context, console: ConsolePage, { token, recoveryCodes }: Enrolled) => {
    giveCookie(c, 'staff', token);
    if (recoveryCodes.length === 0) return c.redirect(privateLink(console.page, '/console/security'), 303);
    return privatePage(c, <RecoveryPage console={console} codes={recoveryCodes} />);
  };

  const enrolAppPage = async (c: Context, console: ConsolePage, problem?: Problem) => {
    const secret = await pendingSecret(deps, console.reader);
    if (!secret) throw new Problem('not-found');
    const error = problem && saidOf(console, problem, console.page.text.staff.prove.wrong);
    const props = {
      console,
      secret,
      address: appAddress(secret, console.mission.texts.en.name),
      ...(error && { error }),
    };
    return privatePage(c, <EnrolAppPage {...props} />, problem ? statusOf(problem) : 200);
  };

  return new Hono()
    .get('/console/prove', async (c) => {
      const console = await openConsole(deps, c);
      if (hasFactor(await listFactors(deps.db, console.reader)))
        return provePage(c, console, nextPageOf(c.req.query('next'), 'console'));
      return privatePage(c, <EnrolPage console={console} passkeyScript={passkeyScript} />);
    })
    .post('/console/prove/app', (c) => prove(c, 'app', ({ reader }, typed) => proveByApp(deps, reader, typed)))
    .post('/console/prove/recovery', (c) =>
      prove(c, 'recovery', ({ reader, mission }, typed) => proveByRecoveryCode(deps, mission, reader, typed)),
    )
    .post('/console/prove/passkey', (c) =>
      prove(c, 'passkey', ({ reader }, answer) => proveByPasskey(deps, reader, answer)),
    )
    .post('/console/prove/passkey/options', async (c) =>
      c.json(await passkeyToUse(deps, (await openConsole(deps, c)).reader)),
    )
    .post('/console/enrol/app', async (c) => {
      const { reader, page } = await openConsole(deps, c);
      await beginApp(deps, reader);
      return c.redirect(privateLink(page, '/console/enrol/app'), 303);
    })
    .get('/console/enrol/app', async (c) => enrolAppPage(c, await openConsole(deps, c)))
    .post('/console/enrol/app/code', async (c) => {
      const console = await openConsole(deps, c);
      const { code = '' } = await typedIn(c);
      try {
        return enrolled(c, console, await confirmApp(deps, console.mission, console.reader, code));
      } catch (error) {
        const problem = onlyRefusals(error);
        if (problem.code !== 'code-wrong' && problem.code !== 'too-many-requests') throw problem;
        return enrolAppPage(c, console, problem);
      }
    })
    .post('/console/enrol/passkey/options', async (c) => {
      const { reader, mission } = await openConsole(deps, c);
      return c.json(await passkeyToAdd(deps, mission, reader));
    })
    .post('/console/enrol/passkey', async (c) => {
      const console = await openConsole(deps, c);
      const { answer = '' } = await typedIn(c);
      return enrolled(c, console, await addPasskey(deps, console.mission, console.reader, answer));
    });
}
