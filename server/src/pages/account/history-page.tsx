import type { HistoryLine } from '../../features/export/list-history.js';
import { formatInstant } from '../../text/index.js';
import { privateLink, type Page } from '../page.js';
import { AccountLayout } from './account-layout.js';

/** Who read or changed what is a member's, in plain words. */
export function HistoryPage({ page, script, lines }: { page: Page; script: string; lines: HistoryLine[] }) {
  const { title, lead } = page.text.history;
  const { export: copy, leave } = page.text.erasure;
  return (
    <AccountLayout page={page} title={title} script={script}>
      <div class="dk-stack dk-stack--s">
        <h1 class="dk-h1">{title}</h1>
        <p class="dk-lead dk-muted">{lead}</p>
      </div>
      <p>
        <a href={privateLink(page, '/account/export')}>{copy.title}</a>
      </p>
      <p>
        <a href={privateLink(page, '/account/delete')}>{leave.title}</a>
      </p>
      <HistoryList page={page} lines={lines} />
    </AccountLayout>
  );
}

export function HistoryList({ page, lines }: { page: Page; lines: HistoryLine[] }) {
  const { actions, actors } = page.text.history;
  return (
    <ol class="dk-stack" role="list" reversed>
      {lines.map(({ at, action, by, reason }) => (
        <li class="dk-panel dk-stack dk-stack--s">
          <p>{actions[action]}</p>
          {reason && (
            <p>
              {page.text.history.reason} <bdi class="dk-written">{reason}</bdi>
            </p>
          )}
          <p class="dk-small dk-muted">
            {actors[by]} · <time datetime={at}>{formatInstant(page.lang, new Date(at))}</time>
          </p>
        </li>
      ))}
    </ol>
  );
}
