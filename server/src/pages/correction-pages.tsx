import { problems } from '@diaspora-kit/contract/problems';
import { Hono, type Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Deps } from '../deps.js';
import { correctionLimits, CorrectionInputSchema } from '../features/corrections/correction.js';
import { findCorrection } from '../features/corrections/corrections.store.js';
import { submitCorrection } from '../features/corrections/submit-correction.js';
import { languageOf, requireMission } from '../features/missions/find-mission.js';
import { findProfile } from '../features/profiles/find-profile.js';
import { personsIn } from '../features/profiles/present-profile.js';
import { createClientAddress } from '../platform/http/client-address.js';
import { createTryReceipt } from '../platform/http/receipt-tries.js';
import { parse } from '../platform/http/validate.js';
import { readReceipt } from '../platform/receipts.js';
import { Problem } from '../problem.js';
import { formatDay } from '../text/index.js';
import { privatePage } from './answer.js';
import { CorrectionPage, CorrectionReceiptPage } from './correction-page.js';
import { errorsIn, onlyRefusals, typedIn } from './form-fields.js';
import { link, openPage } from './page.js';
import { fromOwnPages } from './same-origin.js';

/** The form behind "correct or remove this entry", and its receipt. */
export function correctionPages(deps: Deps) {
  const clientAddress = createClientAddress(deps.trustedProxies);
  const tryReceipt = createTryReceipt(deps);

  const open = async (c: Context) => {
    const mission = await requireMission(deps.db, c.req.param('mission') ?? '');
    const lang = languageOf(c.req.query('lang'), mission);
    return { mission, page: openPage(deps, { lang, mission, path: c.req.path }) };
  };

  return new Hono()
    .get('/:mission/directory/:slug/correct', async (c) => {
      const { mission, page } = await open(c);
      const profile = await findProfile(deps, mission, c.req.param('slug'), page.lang);
      await deps.readBudget.read(c, mission.slug, personsIn([profile]));
      return privatePage(c, <CorrectionPage page={page} profile={profile} typed={{}} errors={{}} />);
    })
    .post('/:mission/directory/:slug/correct', fromOwnPages(deps), async (c) => {
      const { mission, page } = await open(c);
      const slug = c.req.param('slug');
      const typed = await typedIn(c);
      try {
        const { wish, message, address, website } = typed;
        const input = parse(CorrectionInputSchema, { slug, wish, message, address, website });
        const { receipt } = await submitCorrection(
          deps,
          mission,
          input,
          { clientAddress: clientAddress(c) },
          page.lang,
        );
        return c.redirect(link(page, `/directory/${slug}/correct/${receipt}`), 303);
      } catch (error) {
        const problem = onlyRefusals(error);
        const profile = await findProfile(deps, mission, slug, page.lang);
        const errors = errorsIn(problem, page.text, correctionLimits);
        const refusal = problem.code === 'invalid-input' ? undefined : page.text.problems.titles[problem.code];
        if (problem.retryAfter) c.header('retry-after', String(problem.retryAfter));
        return privatePage(
          c,
          <CorrectionPage page={page} profile={profile} typed={typed} errors={errors} refusal={refusal} />,
          problems[problem.code].status as ContentfulStatusCode,
        );
      }
    })
    .get('/:mission/directory/:slug/correct/:receipt', async (c) => {
      const { mission, page } = await open(c);
      const { receipt, dueAt } = await tryReceipt(clientAddress(c), async () => {
        const asked = readReceipt(c.req.param('receipt'))?.receipt ?? '';
        const correction = await findCorrection(deps.db, mission.slug, asked);
        if (correction?.profileSlug !== c.req.param('slug')) throw new Problem('request-not-found');
        return correction;
      });
      return privatePage(c, <CorrectionReceiptPage page={page} receipt={receipt} due={formatDay(page.lang, dueAt)} />);
    });
}
