import type { SessionRecord } from '../../features/accounts/account.js';
import { privateLink, type Page } from '../page.js';

export interface SessionListProps {
  page: Page;
  /** Address below which sessions are ended. */
  base: string;
  /** Identifier of the session that reads this. */
  here: string;
  sessions: SessionRecord[];
}

/** Where somebody is signed in, and how to end it. */
export function SessionList({ page, base, here, sessions }: SessionListProps) {
  const { sessions: text } = page.text.accounts;
  return (
    <>
      <ul class="dk-stack" role="list">
        {sessions.map(({ id, createdAt, seenAt }) => (
          <li class="dk-panel dk-stack dk-stack--s">
            {id === here && <p class="dk-card__name">{text.here}</p>}
            <p>{text.since(createdAt)}</p>
            <p class="dk-small dk-muted">{text.seen(seenAt)}</p>
            {id !== here && (
              <form method="post" action={privateLink(page, `${base}/${id}/end`)}>
                <button class="dk-button dk-button--quiet">{text.end}</button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <form method="post" action={privateLink(page, `${base}/end-others`)}>
          <button class="dk-button">{text.endOthers}</button>
        </form>
      ) : (
        <p>{text.only}</p>
      )}
    </>
  );
}
