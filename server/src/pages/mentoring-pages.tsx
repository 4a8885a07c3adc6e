import { mentorRequestLimits } from '@diaspora-kit/contract/mentor-request-limits';
import { MentorRequestInputSchema } from '@diaspora-kit/contract/mentoring';
import { problems } from '@diaspora-kit/contract/problems';
import { completeLanguages } from '@diaspora-kit/contract/vocabulary';
import { Hono, type Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Deps } from '../deps.js';
import { confirmByCode } from '../features/mentoring/confirm-request.js';
import { presentMentorForm } from '../features/mentoring/present-mentor-form.js';
import { requestMentor } from '../features/mentoring/request-mentor.js';
import { requestStatus } from '../features/mentoring/request-status.js';
import { resendCode } from '../features/mentoring/resend-code.js';
import { languageOf, requireMission } from '../features/missions/find-mission.js';
import type { MissionRecord } from '../features/missions/missions.store.js';
import { findProfile } from '../features/profiles/find-profile.js';
import { personsIn } from '../features/profiles/present-profile.js';
import { createClientAddress } from '../platform/http/client-address.js';
import { issueFormToken } from '../platform/http/form-token.js';
import { createTryReceipt } from '../platform/http/receipt-tries.js';
import { parse } from '../platform/http/validate.js';
import { readReceipt, tidyReceipt } from '../platform/receipts.js';
import { Problem } from '../problem.js';
import { privatePage } from './answer.js';
import { errorsIn, onlyRefusals, typedIn, type FieldErrors, type Typed } from './form-fields.js';
import { link, openPage, type Page } from './page.js';
import { ReceiptPage } from './receipt-page.js';
import { RequestPage, type RequestPageProps } from './request-page.js';
import { fromOwnPages } from './same-origin.js';
import { StatusPage } from './status-page.js';

/** The forms of the mentoring desk: ask, confirm, follow. Each answer belongs to one reader. */
export function mentoringPages(deps: Deps) {
  const clientAddress = createClientAddress(deps.trustedProxies);
  const ownForm = fromOwnPages(deps);
  const tryReceipt = createTryReceipt(deps);

  const open = async (c: Context): Promise<{ mission: MissionRecord; page: Page }> => {
    const mission = await requireMission(deps.db, c.req.param('mission') ?? '');
    const lang = languageOf(c.req.query('lang'), mission);
    return { mission, page: openPage(deps, { lang, mission, path: c.req.path }) };
  };
  const statusOf = (c: Context, mission: MissionRecord, page: Page, receipt: string) =>
    tryReceipt(clientAddress(c), () => requestStatus(deps, mission, receipt, page.lang));
  const toReceipt = (c: Context, page: Page, receipt: string, more = '') =>
    c.redirect(link(page, `/mentoring/receipt/${receipt}`, more), 303);

  /** The mentor named, if there is one to be asked. */
  const askable = async (mission: MissionRecord, page: Page, slug: string) => {
    if (!slug) return null;
    const profile = await findProfile(deps, mission, slug, page.lang).catch(onlyRefusals);
    if (profile instanceof Problem || !profile.mentoring) return new Problem('mentor-not-found');
    return profile.requestUrl ? profile : new Problem('mentor-at-capacity');
  };

  const form = async (
    c: Context,
    mission: MissionRecord,
    page: Page,
    slug: string,
    { typed, errors = {}, problem }: { typed: Typed; errors?: FieldErrors; problem?: Problem },
  ) => {
    const asked = await askable(mission, page, slug);
    if (asked && !(asked instanceof Problem)) await deps.readBudget.read(c, mission.slug, personsIn([asked]));
    const refused = problem ?? (asked instanceof Problem ? asked : undefined);
    const fresh = refused?.code === 'idempotency-key-reused';
    const props: RequestPageProps = {
      page: { ...page, query: asked && !(asked instanceof Problem) ? `mentor=${asked.slug}` : '' },
      form: presentMentorForm(mission, page.lang, deps),
      mentor: asked instanceof Problem ? null : asked,
      marks: {
        token: typed['token'] ?? issueFormToken(deps),
        key: fresh ? deps.newId() : (typed['key'] ?? deps.newId()),
      },
      typed,
      errors,
      refusal: refused && refused.code !== 'invalid-input' ? page.text.problems.titles[refused.code] : undefined,
    };
    if (problem?.retryAfter) c.header('retry-after', String(problem.retryAfter));
    const status = problem ? (problems[problem.code].status as ContentfulStatusCode) : 200;
    return privatePage(c, <RequestPage {...props} />, status);
  };

  return new Hono()
    .get('/:mission/mentoring/request', async (c) => {
      const { mission, page } = await open(c);
      return form(c, mission, page, c.req.query('mentor') ?? '', { typed: {} });
    })
    .post('/:mission/mentoring/request', ownForm, async (c) => {
      const { mission, page } = await open(c);
      const typed = await typedIn(c);
      try {
        const source = {
          clientAddress: clientAddress(c),
          host: null,
          via: 'page',
          formToken: typed['token'] ?? '',
        } as const;
        const input = parse(MentorRequestInputSchema, inputOf(typed, page));
        const { receipt } = await requestMentor(deps, mission, input, source, page.lang);
        return toReceipt(c, page, receipt);
      } catch (error) {
        const problem = onlyRefusals(error);
        return form(c, mission, page, typed['mentor'] ?? '', {
          typed,
          errors: errorsIn(problem, page.text, mentorRequestLimits),
          problem,
        });
      }
    })
    .get('/:mission/mentoring/receipt/:receipt', async (c) => {
      const { mission, page } = await open(c);
      const status = await statusOf(c, mission, page, c.req.param('receipt'));
      return privatePage(c, <ReceiptPage page={page} status={status} sentAgain={c.req.query('sent') === 'again'} />);
    })
    .post('/:mission/mentoring/receipt/:receipt', ownForm, async (c) => {
      const { mission, page } = await open(c);
      const receipt = c.req.param('receipt');
      const { code = '' } = await typedIn(c);
      try {
        const confirmed = await tryReceipt(clientAddress(c), () => confirmByCode(deps, mission, { receipt, code }));
        return toReceipt(c, page, confirmed);
      } catch (error) {
        const problem = onlyRefusals(error);
        if (problem.code === 'request-not-found' || problem.code === 'too-many-requests') throw problem;
        const status = await requestStatus(deps, mission, receipt, page.lang);
        const { title, detail } = page.text.problems.titles[problem.code];
        const answer =
          problem.code === 'code-wrong' ? { error: `${title}. ${detail}` } : { refusal: { title, detail } };
        return privatePage(
          c,
          <ReceiptPage page={page} status={status} {...answer} />,
          problems[problem.code].status as ContentfulStatusCode,
        );
      }
    })
    .post('/:mission/mentoring/receipt/:receipt/again', ownForm, async (c) => {
      const { mission, page } = await open(c);
      const asked = c.req.param('receipt');
      const receipt = await tryReceipt(clientAddress(c), () => resendCode(deps, mission, asked));
      return toReceipt(c, page, receipt, 'sent=again');
    })
    .get('/:mission/mentoring/status', async (c) => {
      const { mission, page } = await open(c);
      const typed = c.req.query('receipt');
      return typed ? follow(c, mission, page, typed) : privatePage(c, <StatusPage page={page} />);
    })
    .post('/:mission/mentoring/status', ownForm, async (c) => {
      const { mission, page } = await open(c);
      const { receipt = '' } = await typedIn(c);
      return follow(c, mission, page, receipt);
    });

  /** Leads from a code as it was typed to its receipt. */
  async function follow(c: Context, mission: MissionRecord, page: Page, typed: string): Promise<Response> {
    if (readReceipt(typed.replace(/\s+/g, '-'))?.kind === 'contact')
      return c.redirect(link(page, `/contact/receipt/${tidyReceipt(mission.slug, typed, 'contact')}`), 303);
    try {
      const { receipt } = await statusOf(c, mission, page, typed);
      return toReceipt(c, page, receipt);
    } catch (error) {
      const problem = onlyRefusals(error);
      const { title, detail } = page.text.problems.titles[problem.code];
      if (problem.retryAfter) c.header('retry-after', String(problem.retryAfter));
      return privatePage(
        c,
        <StatusPage page={page} typed={typed} error={`${title}. ${detail}`} />,
        problems[problem.code].status as ContentfulStatusCode,
      );
    }
  }
}

const inputOf = (typed: Typed, { lang }: Page): object => ({
  idempotencyKey: typed['key'],
  mentor: typed['mentor'] || null,
  goal: typed['goal'],
  question: typed['question'],
  format: typed['format'],
  language: typed['language'],
  name: typed['name'],
  address: typed['address'],
  consent:
    typed['consent'] === 'yes'
      ? {
          version: typed['consentVersion'],
          lang: completeLanguages.find((known) => known === typed['consentLang']) ?? lang,
        }
      : undefined,
  website: typed['website'] ?? '',
  lang,
});
