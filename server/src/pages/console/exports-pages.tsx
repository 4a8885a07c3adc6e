import { problems } from '@diaspora-kit/contract/problems';
import { Hono, type Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Deps } from '../../deps.js';
import { approveExport, askExport, exportsOf, refuseExport, takeExport } from '../../features/staff/export-requests.js';
import { exportLimits } from '../../features/staff/export.rules.js';
import type { Problem } from '../../problem.js';
import { privatePage } from '../answer.js';
import { errorsIn, onlyRefusals, typedIn, type Typed } from '../form-fields.js';
import { privateLink } from '../page.js';
import { openConsole, type ConsolePage } from './console-page.js';
import { ExportsPage } from './exports-page.js';

/** The entries of a mission as a file: asked for by one person, agreed to by another. */
export function exportsPages(deps: Deps) {
  const show = async (c: Context, console: ConsolePage, typed: Typed = {}, problem?: Problem) => {
    const { page, mission, reader } = console;
    const props = {
      console,
      ...(await exportsOf(deps, mission.slug, reader.member)),
      typed,
      errors: problem ? errorsIn(problem, page.text, exportLimits) : {},
      refusal: problem && problem.code !== 'invalid-input' ? page.text.problems.titles[problem.code] : undefined,
    };
    const status = problem ? (problems[problem.code].status as ContentfulStatusCode) : 200;
    return privatePage(c, <ExportsPage {...props} />, status);
  };

  /** Does what was asked; a refusal is said above the list. */
  const act = async (c: Context, does: (console: ConsolePage, typed: Typed) => Promise<Response | void>) => {
    const console = await openConsole(deps, c);
    const typed = await typedIn(c);
    try {
      return (await does(console, typed)) ?? c.redirect(privateLink(console.page, '/console/exports'), 303);
    } catch (error) {
      const problem = onlyRefusals(error);
      if (problem.code === 'not-found') throw problem;
      return show(c, console, typed, problem);
    }
  };

  return new Hono()
    .get('/console/exports', async (c) => show(c, await openConsole(deps, c)))
    .post('/console/exports', (c) =>
      act(c, ({ mission, reader }, { purpose = '', recipient = '' }) =>
        askExport(deps, mission, { purpose, recipient }, reader.member),
      ),
    )
    .post('/console/exports/:id/approve', (c) =>
      act(c, ({ mission, reader }) => approveExport(deps, mission, c.req.param('id'), reader.member)),
    )
    .post('/console/exports/:id/refuse', (c) =>
      act(c, ({ mission, reader }) => refuseExport(deps, mission, c.req.param('id'), reader.member)),
    )
    .post('/console/exports/:id/file', (c) =>
      act(c, async ({ mission, reader }) => {
        const id = c.req.param('id');
        const file = await takeExport(deps, mission, id, reader.member);
        const day = deps.now().toISOString().slice(0, 10);
        c.header('cache-control', 'no-store');
        c.header('content-type', 'text/csv; charset=utf-8');
        c.header('content-disposition', `attachment; filename="entries-${mission.slug}-${day}-${id}.csv"`);
        return c.body(file);
      }),
    );
}
