import type { SessionRecord } from '../../features/accounts/account.js';
import type { Page } from '../page.js';
import { AccountLayout } from './account-layout.js';
import { SessionList } from './session-list.js';

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
      <SessionList page={page} base="/account/sessions" here={here} sessions={sessions} />
    </AccountLayout>
  );
}
