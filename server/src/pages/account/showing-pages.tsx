import { problems } from '@diaspora-kit/contract/problems';
import { completeLanguages } from '@diaspora-kit/contract/vocabulary';
import { Hono, type Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Deps } from '../../deps.js';
import { listOwned } from '../../features/accounts/members.store.js';
import { listAgreements } from '../../features/export/list-agreements.js';
import { listingConsent } from '../../features/entry/listing-consent.js';
import { pauseDays, pauseEntry } from '../../features/entry/pause-entry.js';
import { publishEntry, withdrawEntry } from '../../features/entry/publish-entry.js';
import { findForMember, previewEntry, previewViewers } from '../../features/entry/show-entry.js';
import { personsIn } from '../../features/profiles/present-profile.js';
import { Problem } from '../../problem.js';
import { privatePage } from '../answer.js';
import { errorsIn, onlyRefusals, typedIn } from '../form-fields.js';
import { ConsentsPage } from './consents-page.js';
import { entryLink } from './entry-link.js';
import { openEntry } from './entry-pages.js';
import { PausePage } from './pause-page.js';
import { MemberProfilePage, PreviewPage } from './preview-page.js';
import { openPrivate } from './private-page.js';
import { PublishPage } from './publish-page.js';

/** Showing an entry and taking it back: preview, consent, withdrawal, pause, and what was agreed to. */
export function showingPages(deps: Deps) {
  const script = deps.assets.memberScript;
  type Opened = Awaited<ReturnType<typeof openEntry>>;

  const consent = (c: Context, { mission, entry, page }: Opened, problem?: Problem) => {
    const refused = problem && problem.code !== 'invalid-input' ? page.text.problems.titles[problem.code] : undefined;
    return privatePage(
      c,
      <PublishPage
        page={page}
        script={script}
        consent={listingConsent(mission, entry.draft.kind, page.lang)}
        errors={problem ? errorsIn(problem, page.text, {}) : {}}
        refusal={refused}
      />,
      problem ? (problems[problem.code].status as ContentfulStatusCode) : 200,
    );
  };

  const pause = (c: Context, { page }: Opened, typed: string, refused: boolean) => {
    const days = pauseDays(deps.now());
    const error = refused ? page.text.entry.pause.wrong(new Date(days.last)) : undefined;
    return privatePage(
      c,
      <PausePage page={page} script={script} days={days} typed={typed} error={error} />,
      refused ? 422 : 200,
    );
  };

  return new Hono()
    .get('/account/entry/preview', async (c) => {
      const { mission, entry, page } = await openEntry(deps, c);
      const viewer = previewViewers.find((known) => known === c.req.query('as')) ?? 'visitor';
      const query = [page.query, `as=${viewer}`].filter(Boolean).join('&');
      return privatePage(
        c,
        <PreviewPage
          page={page}
          here={{ ...page, query }}
          script={script}
          viewer={viewer}
          profile={previewEntry(deps, mission, entry, viewer, page.lang)}
          published={entry.draft.state === 'published' && entry.consentedAt !== null}
        />,
      );
    })
    .get('/account/entry/publish', async (c) => consent(c, await openEntry(deps, c)))
    .post('/account/entry/publish', async (c) => {
      const opened = await openEntry(deps, c);
      const { mission, of, page } = opened;
      const typed = await typedIn(c);
      try {
        if (typed['consent'] !== 'yes')
          throw new Problem('invalid-input', { errors: [{ pointer: '/consent', code: 'not-accepted' }] });
        const lang = completeLanguages.find((known) => known === typed['consentLang']) ?? page.lang;
        const waits = await publishEntry(deps, mission, of, { version: typed['consentVersion'] ?? '', lang });
        return c.redirect(entryLink(page, '', waits ? 'done=waiting' : 'done=published'), 303);
      } catch (error) {
        return consent(c, opened, onlyRefusals(error));
      }
    })
    .post('/account/entry/withdraw', async (c) => {
      const { of, page } = await openEntry(deps, c);
      await withdrawEntry(deps, of);
      return c.redirect(entryLink(page, '', 'done=withdrawn'), 303);
    })
    .get('/account/entry/pause', async (c) => pause(c, await openEntry(deps, c), '', false))
    .post('/account/entry/pause', async (c) => {
      const opened = await openEntry(deps, c);
      const { until = '' } = await typedIn(c);
      try {
        await pauseEntry(deps, opened.of, until);
        return c.redirect(entryLink(opened.page, '', 'done=paused'), 303);
      } catch (error) {
        if (onlyRefusals(error).code !== 'invalid-input') throw error;
        return pause(c, opened, until, true);
      }
    })
    .post('/account/entry/resume', async (c) => {
      const { of, page } = await openEntry(deps, c);
      await pauseEntry(deps, of, null);
      return c.redirect(entryLink(page, '', 'done=resumed'), 303);
    })
    .get('/account/consents', async (c) => {
      const { reader, page } = await openPrivate(deps, c);
      const owned = await listOwned(deps.db, reader.mission, reader.member);
      const consents = await listAgreements(deps.db, reader.mission, reader.member);
      const entries = new Map(owned.map(({ id, slug, name }) => [id, { slug, name }]));
      return privatePage(c, <ConsentsPage page={page} script={script} consents={consents} entries={entries} />);
    })
    .get('/account/directory/:slug', async (c) => {
      const { mission, page } = await openPrivate(deps, c);
      const profile = await findForMember(deps, mission, c.req.param('slug'), page.lang);
      await deps.readBudget.read(c, mission.slug, personsIn([profile]));
      return privatePage(c, <MemberProfilePage page={page} script={script} profile={profile} />);
    });
}
