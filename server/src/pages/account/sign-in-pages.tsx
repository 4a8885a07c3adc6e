import { problems } from '@diaspora-kit/contract/problems';
import { Hono, type Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Deps } from '../../deps.js';
import { finishByCode } from '../../features/accounts/finish-sign-in.js';
import { endSession, findSession } from '../../features/accounts/sessions.store.js';
import { startSignIn } from '../../features/accounts/start-sign-in.js';
import { languageOf, requireMission } from '../../features/missions/find-mission.js';
import { listMissions } from '../../features/missions/missions.store.js';
import { createClientAddress } from '../../platform/http/client-address.js';
import { cookieOf, giveCookie, takeCookie } from '../../platform/http/cookies.js';
import type { Problem } from '../../problem.js';
import { privatePage } from '../answer.js';
import { errorsIn, onlyRefusals, typedIn, type FieldErrors, type Typed } from '../form-fields.js';
import { privateLink, openPage } from '../page.js';
import { CodePage } from './code-page.js';
import { afterSignIn, browserOf, nextPageOf } from './private-page.js';
import { SignedOutPage } from './signed-out-page.js';
import { SignInPage } from './sign-in-page.js';

/** Signing in by mailed digits, and out. The same pages for the member space and the console. */
export function signInPages(deps: Deps, desk: 'member' | 'staff') {
  const clientAddress = createClientAddress(deps.trustedProxies);
  const script = deps.assets.memberScript;
  const base = desk === 'member' ? '/account' : '/console';
  const home = desk === 'member' ? 'account' : 'console';
  const pageOf = (c: Context) => openPage(deps, { lang: languageOf(c.req.query('lang')), path: c.req.path });

  const form = async (
    c: Context,
    { typed, errors = {}, problem }: { typed: Typed; errors?: FieldErrors; problem?: Problem },
  ) => {
    const page = pageOf(c);
    const { signIn } = page.text.accounts;
    const refusal = problem && problem.code !== 'invalid-input' ? page.text.problems.titles[problem.code] : undefined;
    if (problem?.retryAfter) c.header('retry-after', String(problem.retryAfter));
    const props = {
      page,
      script,
      action: `${base}/sign-in`,
      title: desk === 'member' ? signIn.title : signIn.staffTitle,
      missions: await listMissions(deps.db),
      typed,
      errors,
      refusal,
    };
    return privatePage(
      c,
      <SignInPage {...props} />,
      problem ? (problems[problem.code].status as ContentfulStatusCode) : 200,
    );
  };

  return new Hono()
    .get(`${base}/sign-in`, (c) =>
      form(c, { typed: definedIn({ mission: c.req.query('mission'), next: c.req.query('next') }) }),
    )
    .post(`${base}/sign-in`, async (c) => {
      const typed = await typedIn(c);
      try {
        const mission = await requireMission(deps.db, typed['mission'] ?? '');
        const secret = await startSignIn(deps, mission, {
          address: (typed['address'] ?? '').trim(),
          desk,
          counted: 'sign-in',
          next: nextPageOf(typed['next'], home),
          lang: languageOf(c.req.query('lang'), mission),
          clientAddress: clientAddress(c),
        });
        giveCookie(c, 'signing-in', secret);
        return c.redirect(privateLink(pageOf(c), `${base}/sign-in/code`), 303);
      } catch (error) {
        const problem = onlyRefusals(error);
        return form(c, { typed, errors: errorsIn(problem, pageOf(c).text, {}), problem });
      }
    })
    .get(`${base}/sign-in/code`, (c) =>
      privatePage(
        c,
        <CodePage page={pageOf(c)} script={script} action={`${base}/sign-in/code`} again={`${base}/sign-in`} />,
      ),
    )
    .post(`${base}/sign-in/code`, async (c) => {
      const { code = '' } = await typedIn(c);
      const page = pageOf(c);
      try {
        const { token, next } = await finishByCode(deps, desk, browserOf(c), code);
        giveCookie(c, desk, token);
        takeCookie(c, 'signing-in');
        return c.redirect(afterSignIn(page, desk, next), 303);
      } catch (error) {
        const problem = onlyRefusals(error);
        const { title, detail } = page.text.problems.titles[problem.code];
        return privatePage(
          c,
          <CodePage
            page={page}
            script={script}
            action={`${base}/sign-in/code`}
            again={`${base}/sign-in`}
            error={`${title}. ${detail}`}
          />,
          problems[problem.code].status as ContentfulStatusCode,
        );
      }
    })
    .post(`${base}/sign-out`, async (c) => {
      await signOut(c);
      return c.redirect(privateLink(pageOf(c), `${base}/signed-out`), 303);
    })
    .get(`${base}/signed-out`, (c) => privatePage(c, <SignedOutPage page={pageOf(c)} script={script} />));

  async function signOut(c: Context): Promise<void> {
    await endHere(deps, c, desk);
    forgetEverything(c);
  }
}

/** The safety exit: what it is told by, when there is time for it. Ends what is signed in in this browser. */
export const leavePages = (deps: Deps) =>
  new Hono().post('/account/leave', async (c) => {
    await endHere(deps, c, 'member');
    await endHere(deps, c, 'staff');
    forgetEverything(c);
    return c.body(null, 204);
  });

async function endHere(deps: Deps, c: Context, desk: 'member' | 'staff'): Promise<void> {
  const token = cookieOf(c, desk);
  const session = token && (await findSession(deps.db, desk, token, deps.now()));
  if (session) await deps.db.transaction((tx) => endSession(tx, session.member, session.id));
}

/** Tells the browser to forget these pages: what it cached, stored and was given as cookies. */
const forgetEverything = (c: Context) => c.header('clear-site-data', '"cache", "cookies", "storage"');

const definedIn = (values: Record<string, string | undefined>): Typed =>
  Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined));
