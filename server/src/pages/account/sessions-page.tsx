import type { SessionRecord } from '../../features/accounts/account.js';
import { privateLink, type Page } from '../page.js';
import { AccountLayout } from './account-layout.js';

export interface SessionsPageProps {
  page: Page;
  script: string;
  /** Identifier of the session that reads this. */
  here: string;
  sessions: SessionRecord[];
}

/** Where a member is signed in, and how to end it. */
export function SessionsPage({ page, script, here, sessions }: SessionsPageProps) {
  const { sessions: text } = page.text.accounts;
  return (
    <AccountLayout page={page} title={text.title} script={script}>
      <div class="dk-stack dk-stack--s">
        <h1 class="dk-h1">{text.title}</h1>
        <p class="dk-lead dk-muted">{text.lead}</p>
      </div>
      <ul class="dk-stack" role="list">
        {sessions.map(({ id, createdAt, seenAt }) => (
          <li class="dk-panel dk-stack dk-stack--s">
            {id === here && <p class="dk-card__name">{text.here}</p>}
            <p>{text.since(createdAt)}</p>
            <p class="dk-small dk-muted">{text.seen(seenAt)}</p>
            {id !== here && (
              <form method="post" action={privateLink(page, `/account/sessions/${id}/end`)}>
                <button class="dk-button dk-button--quiet">{text.end}</button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <form method="post" action={privateLink(page, '/account/sessions/end-others')}>
          <button class="dk-button">{text.endOthers}</button>
        </form>
      ) : (
        <p>{text.only}</p>
      )}
    </AccountLayout>
  );
}
