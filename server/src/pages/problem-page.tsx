import { problems, type ProblemCode } from '@diaspora-kit/contract/problems';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Deps } from '../deps.js';
import { languageOf } from '../features/missions/find-mission.js';
import { findMission } from '../features/missions/missions.store.js';
import { setPageHeaders } from '../platform/http/headers.js';
import type { Problem } from '../problem.js';
import { privatePage } from './answer.js';
import { link, openPage, privateLink, siteName, type Page } from './page.js';
import { Door } from './parts/door.js';
import { Layout } from './parts/layout.js';

/** A refusal as a page in the reader's language, with a way on. */
export async function problemPage(c: Context, deps: Deps, problem: Problem): Promise<Response> {
  const slug = c.req.path.split('/')[1] ?? '';
  // The refusal must come out even when the database does not answer.
  const mission = await findMission(deps.db, slug).catch(() => undefined);
  const page = openPage(deps, {
    lang: languageOf(c.req.query('lang'), mission),
    ...(mission && { mission }),
    path: mission ? `/${mission.slug}` : '/',
  });
  setPageHeaders(c);
  if (problem.retryAfter) c.header('retry-after', String(problem.retryAfter));
  return privatePage(
    c,
    <ProblemPage page={page} code={problem.code} requestId={c.get('requestId')} step={stepOf(c, page, problem.code)} />,
    problems[problem.code].status as ContentfulStatusCode,
  );
}

/** What would let the reader through, or lead back to what they were at, on the pages of their own. */
function stepOf(c: Context, page: Page, code: ProblemCode): Step | undefined {
  const { path } = c.req;
  const { accounts, contacts, photo, staff } = page.text;
  const [, space] = /^\/(account|console)(?:\/|$)/.exec(path) ?? [];
  if (!space) return undefined;
  if (code === 'signed-out') return { path: `/${space}/sign-in`, label: accounts.signIn.title };
  if (code === 'message-gone') return { path: '/account/contacts', label: contacts.account.back };
  if (code === 'photo-too-large') {
    const entry = c.req.query('entry');
    return { path, label: photo.title, ...(entry && { query: new URLSearchParams({ entry }).toString() }) };
  }
  if (code !== 'proof-needed' && code !== 'second-factor-needed') return undefined;
  return { path: `/${space}/prove`, label: space === 'console' ? staff.prove.title : accounts.prove.title };
}

interface Step {
  path: string;
  query?: string;
  label: string;
}

interface ProblemPageProps {
  page: Page;
  code: ProblemCode;
  step?: Step | undefined;
  /** Number to quote, where it was our mistake. */
  requestId?: string | undefined;
  /** The page explains the code rather than refusing something. */
  explains?: boolean;
}

/** What happened, what to do, and where to go. */
export function ProblemPage({ page, code, step, requestId, explains = false }: ProblemPageProps) {
  const { pages, problems: texts } = page.text;
  const { title, detail } = texts.titles[code];
  return (
    <Layout page={page} title={title} personal={!explains}>
      <div class="dk-wrap dk-section dk-stack dk-stack--l">
        <div class="dk-stack dk-stack--s">
          {explains && (
            <p class="dk-small dk-muted">
              {pages.problem.meaning} <code class="dk-ltr">{code}</code> · {problems[code].status}
            </p>
          )}
          <h1 class="dk-h1">{title}</h1>
          <p class="dk-lead dk-muted">{detail}</p>
          {requestId && problems[code].status >= 500 && (
            <p class="dk-small">
              {texts.requestId} <code class="dk-ltr">{requestId}</code>
            </p>
          )}
        </div>
        {step && (
          <p>
            <a class="dk-button" href={privateLink(page, step.path, step.query)}>
              {step.label}
            </a>
          </p>
        )}
        <WaysOn page={page} />
      </div>
    </Layout>
  );
}

function WaysOn({ page }: { page: Page }) {
  const { pages } = page.text;
  return (
    <nav class="dk-stack dk-stack--s" aria-labelledby="ways">
      <h2 class="dk-h3" id="ways">
        {pages.problem.ways}
      </h2>
      <div class="dk-doors">
        {page.mission ? (
          <>
            <Door href={link(page, '/directory')} title={pages.problem.search} hint={pages.hub.findHint} />
            <Door href={link(page, '/mentoring')} title={pages.hub.ask} hint={pages.hub.askHint} />
            <Door href={link(page, '')} title={siteName(page)} hint={page.mission.texts[page.lang].lead} />
          </>
        ) : (
          <Door href={`/?lang=${page.lang}`} title={pages.missions} hint={pages.home.lead} />
        )}
      </div>
    </nav>
  );
}
