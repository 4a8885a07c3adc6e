import { problems } from '@diaspora-kit/contract/problems';
import { completeLanguages } from '@diaspora-kit/contract/vocabulary';
import { Hono, type Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Deps } from '../deps.js';
import { findSession } from '../features/accounts/sessions.store.js';
import { contactStatus } from '../features/contacts/contact-status.js';
import { ContactInputSchema, contactLimits } from '../features/contacts/contact.js';
import { confirmContactByCode } from '../features/contacts/confirm-contact.js';
import { findContactable } from '../features/contacts/find-contactable.js';
import { resendContactCode } from '../features/contacts/resend-contact-code.js';
import { sendContact } from '../features/contacts/send-contact.js';
import { languageOf, requireMission } from '../features/missions/find-mission.js';
import type { MissionRecord } from '../features/missions/missions.store.js';
import { personsIn, presentCard } from '../features/profiles/present-profile.js';
import { createClientAddress } from '../platform/http/client-address.js';
import { cookieOf } from '../platform/http/cookies.js';
import { issueFormToken } from '../platform/http/form-token.js';
import { createTryReceipt } from '../platform/http/receipt-tries.js';
import { parse } from '../platform/http/validate.js';
import { Problem } from '../problem.js';
import { privatePage } from './answer.js';
import { ContactPage } from './contact-page.js';
import { ContactReceiptPage } from './contact-receipt-page.js';
import { errorsIn, onlyRefusals, typedIn, type Typed } from './form-fields.js';
import { link, openPage, type Page } from './page.js';
import { fromOwnPages } from './same-origin.js';

/** Writing to the owner of an entry: the form, and its receipt. Each answer belongs to one reader. */
export function contactPages(deps: Deps) {
  const clientAddress = createClientAddress(deps.trustedProxies);
  const ownForm = fromOwnPages(deps);
  const tryReceipt = createTryReceipt(deps);

  const open = async (c: Context) => {
    const mission = await requireMission(deps.db, c.req.param('mission') ?? '');
    const lang = languageOf(c.req.query('lang'), mission);
    return { mission, page: openPage(deps, { lang, mission, path: c.req.path }) };
  };
  /** Members of the mission may write to who shows that they take messages to members alone. */
  const viewerOf = async (c: Context, mission: MissionRecord): Promise<'visitor' | 'member'> => {
    const token = cookieOf(c, 'member');
    const session = token && (await findSession(deps.db, 'member', token, deps.now()));
    return session && session.mission === mission.slug ? 'member' : 'visitor';
  };
  const toReceipt = (c: Context, page: Page, receipt: string, more = '') =>
    c.redirect(link(page, `/contact/receipt/${receipt}`, more), 303);

  const form = async (
    c: Context,
    { mission, page }: { mission: MissionRecord; page: Page },
    slug: string,
    typed: Typed = {},
    problem?: Problem,
  ) => {
    const found = await findContactable(deps, deps.db, mission, slug, await viewerOf(c, mission));
    if (!found) throw new Problem('profile-not-found');
    const profile = presentCard(deps, mission, { slug, listing: found.listing, mentorOpen: null }, page.lang);
    await deps.readBudget.read(c, mission.slug, personsIn([profile]));
    const fresh = problem?.code === 'idempotency-key-reused';
    if (problem?.retryAfter) c.header('retry-after', String(problem.retryAfter));
    return privatePage(
      c,
      <ContactPage
        page={page}
        profile={profile}
        now={deps.now()}
        marks={{
          token: typed['token'] ?? issueFormToken(deps),
          key: fresh ? deps.newId() : (typed['key'] ?? deps.newId()),
        }}
        typed={typed}
        errors={problem ? errorsIn(problem, page.text, contactLimits) : {}}
        refusal={problem && problem.code !== 'invalid-input' ? page.text.problems.titles[problem.code] : undefined}
      />,
      statusOf(problem),
    );
  };

  return new Hono()
    .get('/:mission/directory/:slug/contact', async (c) => form(c, await open(c), c.req.param('slug')))
    .post('/:mission/directory/:slug/contact', ownForm, async (c) => {
      const opened = await open(c);
      const { mission, page } = opened;
      const slug = c.req.param('slug');
      const typed = await typedIn(c);
      try {
        const source = {
          viewer: await viewerOf(c, mission),
          clientAddress: clientAddress(c),
          formToken: typed['token'] ?? '',
        };
        const input = parse(ContactInputSchema, inputOf(typed, page));
        return toReceipt(c, page, await sendContact(deps, mission, slug, input, source, page.lang));
      } catch (error) {
        return form(c, opened, slug, typed, onlyRefusals(error));
      }
    })
    .get('/:mission/contact/receipt/:receipt', async (c) => {
      const { mission, page } = await open(c);
      const asked = c.req.param('receipt');
      const status = await tryReceipt(clientAddress(c), () => contactStatus(deps, mission, asked, page.lang));
      return privatePage(
        c,
        <ContactReceiptPage page={page} status={status} sentAgain={c.req.query('sent') === 'again'} />,
      );
    })
    .post('/:mission/contact/receipt/:receipt', ownForm, async (c) => {
      const { mission, page } = await open(c);
      const receipt = c.req.param('receipt');
      const { code = '' } = await typedIn(c);
      try {
        const confirmed = await tryReceipt(clientAddress(c), () =>
          confirmContactByCode(deps, mission, { receipt, code }),
        );
        return toReceipt(c, page, confirmed);
      } catch (error) {
        const problem = onlyRefusals(error);
        if (problem.code === 'request-not-found') throw problem;
        const status = await tryReceipt(clientAddress(c), () => contactStatus(deps, mission, receipt, page.lang));
        const { title, detail } = page.text.problems.titles[problem.code];
        const answer =
          problem.code === 'code-wrong' ? { error: `${title}. ${detail}` } : { refusal: { title, detail } };
        if (problem.retryAfter) c.header('retry-after', String(problem.retryAfter));
        return privatePage(c, <ContactReceiptPage page={page} status={status} {...answer} />, statusOf(problem));
      }
    })
    .post('/:mission/contact/receipt/:receipt/again', ownForm, async (c) => {
      const { mission, page } = await open(c);
      const asked = c.req.param('receipt');
      const receipt = await tryReceipt(clientAddress(c), () => resendContactCode(deps, mission, asked));
      return toReceipt(c, page, receipt, 'sent=again');
    });
}

const statusOf = (problem: Problem | undefined) =>
  (problem ? problems[problem.code].status : 200) as ContentfulStatusCode;

const inputOf = (typed: Typed, { lang }: Page): object => ({
  idempotencyKey: typed['key'],
  message: typed['message'],
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
});
