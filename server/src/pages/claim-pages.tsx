import { problems } from '@diaspora-kit/contract/problems';
import { Hono, type Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Deps } from '../deps.js';
import { claimStatus, resendClaimCode } from '../features/claims/claim-status.js';
import { provingDomain } from '../features/claims/claim.rules.js';
import { ClaimInputSchema, claimLimits } from '../features/claims/claim.js';
import { confirmClaimByCode } from '../features/claims/confirm-claim.js';
import { findClaimable } from '../features/claims/find-claimable.js';
import { startClaim } from '../features/claims/start-claim.js';
import { languageOf, requireMission } from '../features/missions/find-mission.js';
import { presentCard } from '../features/profiles/present-profile.js';
import { createClientAddress } from '../platform/http/client-address.js';
import { issueFormToken } from '../platform/http/form-token.js';
import { createTryReceipt } from '../platform/http/receipt-tries.js';
import { parse } from '../platform/http/validate.js';
import type { Problem } from '../problem.js';
import { privatePage } from './answer.js';
import { ClaimPage } from './claim-page.js';
import { ClaimReceiptPage } from './claim-receipt-page.js';
import { errorsIn, onlyRefusals, typedIn, type Typed } from './form-fields.js';
import { link, openPage, type Page } from './page.js';
import { fromOwnPages } from './same-origin.js';

/** "Is this your organisation?": the form, and its receipt. */
export function claimPages(deps: Deps) {
  const clientAddress = createClientAddress(deps.trustedProxies);
  const ownForm = fromOwnPages(deps);
  const tryReceipt = createTryReceipt(deps);

  const open = async (c: Context) => {
    const mission = await requireMission(deps.db, c.req.param('mission') ?? '');
    const lang = languageOf(c.req.query('lang'), mission);
    return { mission, page: openPage(deps, { lang, mission, path: c.req.path }) };
  };
  const toReceipt = (c: Context, page: Page, receipt: string, more = '') =>
    c.redirect(link(page, `/claim/${receipt}`, more), 303);

  /** Throws again what leaves nothing to be filled in: the entry is not there, or belongs to somebody. */
  const form = async (
    c: Context,
    { mission, page }: Awaited<ReturnType<typeof open>>,
    typed: Typed = {},
    problem?: Problem,
  ) => {
    const { listed, website } = await findClaimable(deps.db, mission.slug, c.req.param('slug') ?? '');
    if (problem?.retryAfter) c.header('retry-after', String(problem.retryAfter));
    const fresh = problem?.code === 'idempotency-key-reused';
    return privatePage(
      c,
      <ClaimPage
        page={page}
        profile={presentCard(deps, mission, listed, page.lang)}
        domain={provingDomain(website)}
        marks={{
          token: typed['token'] ?? issueFormToken(deps),
          key: fresh ? deps.newId() : (typed['key'] ?? deps.newId()),
        }}
        typed={typed}
        errors={problem ? errorsIn(problem, page.text, claimLimits) : {}}
        refusal={problem && problem.code !== 'invalid-input' ? page.text.problems.titles[problem.code] : undefined}
      />,
      statusOf(problem),
    );
  };

  return new Hono()
    .get('/:mission/directory/:slug/claim', async (c) => form(c, await open(c)))
    .post('/:mission/directory/:slug/claim', ownForm, async (c) => {
      const opened = await open(c);
      const { mission, page } = opened;
      const typed = await typedIn(c);
      try {
        const { key: idempotencyKey, address, message, website } = typed;
        const input = parse(ClaimInputSchema, { idempotencyKey, address, message, website: website ?? '' });
        const source = { clientAddress: clientAddress(c), formToken: typed['token'] ?? '' };
        return toReceipt(c, page, await startClaim(deps, mission, c.req.param('slug'), input, source, page.lang));
      } catch (error) {
        return form(c, opened, typed, onlyRefusals(error));
      }
    })
    .get('/:mission/claim/:receipt', async (c) => {
      const { mission, page } = await open(c);
      const status = await tryReceipt(clientAddress(c), () => claimStatus(deps, mission, c.req.param('receipt')));
      return privatePage(
        c,
        <ClaimReceiptPage page={page} status={status} sentAgain={c.req.query('sent') === 'again'} />,
      );
    })
    .post('/:mission/claim/:receipt', ownForm, async (c) => {
      const { mission, page } = await open(c);
      const receipt = c.req.param('receipt');
      const { code = '' } = await typedIn(c);
      try {
        const typed = { receipt, code };
        return toReceipt(c, page, await tryReceipt(clientAddress(c), () => confirmClaimByCode(deps, mission, typed)));
      } catch (error) {
        const problem = onlyRefusals(error);
        if (problem.code === 'request-not-found') throw problem;
        const status = await tryReceipt(clientAddress(c), () => claimStatus(deps, mission, receipt));
        const { title, detail } = page.text.problems.titles[problem.code];
        const answer =
          problem.code === 'code-wrong' ? { error: `${title}. ${detail}` } : { refusal: { title, detail } };
        return privatePage(c, <ClaimReceiptPage page={page} status={status} {...answer} />, statusOf(problem));
      }
    })
    .post('/:mission/claim/:receipt/again', ownForm, async (c) => {
      const { mission, page } = await open(c);
      const asked = c.req.param('receipt');
      const receipt = await tryReceipt(clientAddress(c), () => resendClaimCode(deps, mission, asked));
      return toReceipt(c, page, receipt, 'sent=again');
    });
}

const statusOf = (problem: Problem | undefined) =>
  (problem ? problems[problem.code].status : 200) as ContentfulStatusCode;
