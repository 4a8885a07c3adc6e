import type { Standing } from '../../features/entry/entry-standing.js';
import { privateLink, type Page } from '../page.js';
import { AccountLayout } from './account-layout.js';

export interface AccountPageProps {
  page: Page;
  script: string;
  entries: { slug: string; name: string; standing: Standing }[];
}

/** What a member finds first: their entry and how it stands. */
export function AccountPage({ page, script, entries }: AccountPageProps) {
  const { accounts } = page.text;
  return (
    <AccountLayout page={page} title={accounts.title} script={script}>
      <div class="dk-stack dk-stack--s">
        <h1 class="dk-h1">{accounts.title}</h1>
        <p class="dk-lead dk-muted">{accounts.home.lead}</p>
      </div>
      <section class="dk-stack dk-stack--s">
        <h2 class="dk-h2">{accounts.home.entries}</h2>
        {entries.length === 0 && (
          <p>
            {accounts.home.noEntry} <a href={privateLink(page, '/account/entry/new')}>{page.text.entry.start.title}</a>
          </p>
        )}
        <ul class="dk-stack" role="list">
          {entries.map(({ slug, name, standing }) => (
            <li class="dk-panel">
              <p class="dk-card__name">
                <a href={privateLink(page, '/account/entry', `entry=${slug}`)} dir="auto">
                  {name}
                </a>
              </p>
              <p class="dk-small dk-muted">{accounts.home.standings[standing]}</p>
            </li>
          ))}
        </ul>
      </section>
    </AccountLayout>
  );
}
