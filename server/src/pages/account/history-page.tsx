import type { HistoryLine } from '../../features/export/list-history.js';
import { formatDate, formatMoment } from '../../text/index.js';
import type { Page } from '../page.js';
import { AccountLayout } from './account-layout.js';

/** Who read or changed what is a member's, in plain words. */
export function HistoryPage({ page, script, lines }: { page: Page; script: string; lines: HistoryLine[] }) {
  const { title, lead } = page.text.history;
  return (
    <AccountLayout page={page} title={title} script={script}>
      <div class="dk-stack dk-stack--s">
        <h1 class="dk-h1">{title}</h1>
        <p class="dk-lead dk-muted">{lead}</p>
      </div>
      <HistoryList page={page} lines={lines} />
    </AccountLayout>
  );
}

export function HistoryList({ page, lines }: { page: Page; lines: HistoryLine[] }) {
  const { actions, actors } = page.text.history;
  return (
    <ol class="dk-stack" role="list" reversed>
      {lines.map(({ at, action, by }) => (
        <li class="dk-panel dk-stack dk-stack--s">
          <p>{actions[action]}</p>
          <p class="dk-small dk-muted">
            {actors[by]} · <time datetime={at}>{momentOf(page, new Date(at))}</time>
          </p>
        </li>
      ))}
    </ol>
  );
}

/** With its year: the list goes back further than the moment of a mail does. */
const momentOf = ({ lang }: Page, date: Date) => `${formatDate(lang, date)} (${formatMoment(lang, date)})`;
