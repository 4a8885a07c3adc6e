import { Hono, type Context } from 'hono';
import type { Deps } from '../../deps.js';
import { eraseMember } from '../../features/erasure/erase-member.js';
import { findWhatGoes } from '../../features/erasure/what-goes.js';
import { exportMember } from '../../features/export/export-member.js';
import { findHistory } from '../../features/export/list-history.js';
import { languageOf } from '../../features/missions/find-mission.js';
import { takeCookie } from '../../platform/http/cookies.js';
import { Problem } from '../../problem.js';
import { privatePage } from '../answer.js';
import { openPage, privateLink } from '../page.js';
import { ExportPage } from './export-page.js';
import { HistoryPage } from './history-page.js';
import { LeavePage, LeftPage } from './leave-page.js';
import { openPrivate } from './private-page.js';

/** What is kept of a member: a copy, who touched it, and deleting it. */
export function ownDataPages(deps: Deps) {
  const script = deps.assets.memberScript;

  /** Everything, or the refusal of somebody who was erased a moment ago. */
  const everything = async (c: Context) => {
    const opened = await openPrivate(deps, c);
    const all = await exportMember(deps, opened.mission.slug, opened.reader.member);
    if (!all) throw new Problem('signed-out');
    return { ...opened, all };
  };

  return new Hono()
    .get('/account/export', async (c) => {
      const { page } = await openPrivate(deps, c);
      return privatePage(c, <ExportPage page={page} script={script} />);
    })
    .post('/account/export', async (c) => {
      const { page, all } = await everything(c);
      return privatePage(c, <ExportPage page={page} script={script} all={all} />);
    })
    .post('/account/export/data.json', async (c) => {
      const { all } = await everything(c);
      c.header('cache-control', 'no-store');
      c.header('content-disposition', 'attachment; filename="my-data.json"');
      return c.json(all);
    })
    .get('/account/history', async (c) => {
      const { reader, mission, page } = await openPrivate(deps, c);
      const lines = await findHistory(deps, mission.slug, reader.member);
      return privatePage(c, <HistoryPage page={page} script={script} lines={lines} />);
    })
    .get('/account/delete', async (c) => {
      const { reader, mission, page } = await openPrivate(deps, c);
      const goes = await findWhatGoes(deps.db, mission.slug, reader.member);
      return privatePage(c, <LeavePage page={page} script={script} goes={goes} />);
    })
    .post('/account/delete', async (c) => {
      const { reader, mission, page } = await openPrivate(deps, c);
      await eraseMember(deps, { mission: mission.slug, member: reader.member, actor: reader.member });
      takeCookie(c, 'member');
      c.header('clear-site-data', '"*"');
      return c.redirect(privateLink(page, '/account/deleted'), 303);
    })
    .get('/account/deleted', (c) => {
      const page = openPage(deps, { lang: languageOf(c.req.query('lang')), path: c.req.path });
      return privatePage(c, <LeftPage page={page} script={script} />);
    });
}
