import { problems } from '@diaspora-kit/contract/problems';
import { Hono, type Context } from 'hono';
import { compress } from 'hono/compress';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Deps } from '../deps.js';
import { join } from '../features/joining/join.js';
import { JoiningInputSchema, joiningLimits } from '../features/joining/joining.js';
import { isKind, presentJoining } from '../features/joining/present-joining.js';
import { proveByCode, requireJoining, sendProofAgain } from '../features/joining/prove-joining.js';
import { languageOf, requireMission } from '../features/missions/find-mission.js';
import { createClientAddress } from '../platform/http/client-address.js';
import { cookieOf, giveCookie, takeCookie } from '../platform/http/cookies.js';
import { issueFormToken } from '../platform/http/form-token.js';
import { privateHeaders } from '../platform/http/headers.js';
import { parse } from '../platform/http/validate.js';
import type { Problem } from '../problem.js';
import { privatePage } from './answer.js';
import { errorsIn, onlyRefusals, typedIn, type Typed } from './form-fields.js';
import { JoinPage, YoungPage } from './join-page.js';
import { JoinReceiptPage } from './join-receipt-page.js';
import { link, openPage, type Page, privateLink } from './page.js';
import { fromOwnPages } from './same-origin.js';

/** The way in: what joining means, the first step, the six digits. Each answer belongs to one reader. */
export function joinPages(deps: Deps) {
  const clientAddress = createClientAddress(deps.trustedProxies);
  const ownForm = fromOwnPages(deps);
  const script = deps.assets.memberScript;

  const open = async (c: Context) => {
    const mission = await requireMission(deps.db, c.req.param('mission') ?? '');
    const lang = languageOf(c.req.query('lang'), mission);
    const asked = c.req.query('kind');
    const kind = isKind(asked) ? asked : 'person';
    return { mission, kind, page: openPage(deps, { lang, mission, path: c.req.path, query: `kind=${kind}` }) };
  };
  type Opened = Awaited<ReturnType<typeof open>>;

  const form = async (c: Context, { mission, kind, page }: Opened, typed: Typed, problem?: Problem) => {
    const refused = problem && problem.code !== 'invalid-input' ? page.text.problems.titles[problem.code] : undefined;
    const fresh = problem?.code === 'idempotency-key-reused';
    if (problem?.retryAfter) c.header('retry-after', String(problem.retryAfter));
    return privatePage(
      c,
      <JoinPage
        page={page}
        script={script}
        joining={await presentJoining(deps, mission, page.lang)}
        kind={kind}
        marks={{
          token: typed['token'] ?? issueFormToken(deps),
          key: fresh ? deps.newId() : (typed['key'] ?? deps.newId()),
        }}
        typed={typed}
        errors={problem ? errorsIn(problem, page.text, joiningLimits) : {}}
        refusal={refused}
      />,
      problem ? statusOf(problem) : 200,
    );
  };

  const inBrowser = (c: Context) => ({ receipt: c.req.param('receipt') ?? '', browser: cookieOf(c, 'joining') });
  const openReceipt = (page: Page, path: string) => ({ ...page, path, query: '' });

  return new Hono()
    .use('/:mission/join/*', privateHeaders, compress())
    .get('/:mission/join', async (c) => form(c, await open(c), {}))
    .post('/:mission/join', ownForm, async (c) => {
      const opened = await open(c);
      const { mission, kind, page } = opened;
      const typed = await typedIn(c);
      // Before anything is counted or kept, and as any form is refused, so that no line of the log tells.
      if (typed['adult'] === 'no') return privatePage(c, <YoungPage page={page} script={script} />, 422);
      try {
        const input = parse(JoiningInputSchema, {
          idempotencyKey: typed['key'],
          kind,
          name: typed['name'],
          residence: typed['residence'],
          headline: typed['headline'],
          address: typed['address'],
          adult: typed['adult'],
          website: typed['website'] ?? '',
        });
        const source = {
          clientAddress: clientAddress(c),
          formToken: typed['token'] ?? '',
          browser: cookieOf(c, 'joining'),
        };
        const { receipt, browser } = await join(deps, mission, input, source, page.lang);
        giveCookie(c, 'joining', browser);
        return c.redirect(link(page, `/join/receipt/${receipt}`), 303);
      } catch (error) {
        return form(c, opened, typed, onlyRefusals(error));
      }
    })
    .get('/:mission/join/receipt/:receipt', async (c) => {
      const { mission, page } = await open(c);
      const { receipt } = await requireJoining(deps, mission, inBrowser(c));
      const sentAgain = c.req.query('sent') === 'again';
      return privatePage(
        c,
        <JoinReceiptPage
          page={openReceipt(page, c.req.path)}
          script={script}
          receipt={receipt}
          sentAgain={sentAgain}
        />,
      );
    })
    .post('/:mission/join/receipt/:receipt', ownForm, async (c) => {
      const { mission, page } = await open(c);
      const { code = '' } = await typedIn(c);
      try {
        const token = await proveByCode(deps, mission, { ...inBrowser(c), code, session: cookieOf(c, 'member') });
        giveCookie(c, 'member', token);
        takeCookie(c, 'joining');
        return c.redirect(privateLink(page, '/account/entry'), 303);
      } catch (error) {
        const problem = onlyRefusals(error);
        if (problem.code !== 'code-wrong' && problem.code !== 'code-expired') throw problem;
        const { title, detail } = page.text.problems.titles[problem.code];
        const said = problem.code === 'code-wrong' ? { error: `${title}. ${detail}` } : { refusal: { title, detail } };
        return privatePage(
          c,
          <JoinReceiptPage
            page={openReceipt(page, c.req.path)}
            script={script}
            receipt={inBrowser(c).receipt}
            {...said}
          />,
          statusOf(problem),
        );
      }
    })
    .post('/:mission/join/receipt/:receipt/again', ownForm, async (c) => {
      const { mission, page } = await open(c);
      await sendProofAgain(deps, mission, inBrowser(c));
      return c.redirect(link(page, `/join/receipt/${inBrowser(c).receipt}`, 'sent=again'), 303);
    });
}

const statusOf = ({ code }: Problem) => problems[code].status as ContentfulStatusCode;
