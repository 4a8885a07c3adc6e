import type { ConsentRecord } from '../../features/consents/consents.store.js';
import { languageName } from '../../text/index.js';
import { type Page, privateLink } from '../page.js';
import { AccountLayout } from './account-layout.js';

interface ConsentsPageProps {
  page: Page;
  script: string;
  consents: ConsentRecord[];
  /** Entries of this member, by identifier. */
  entries: ReadonlyMap<string, { slug: string; name: string }>;
}

/** Everything a member ever agreed to, and when they took it back. */
export function ConsentsPage({ page, script, consents, entries }: ConsentsPageProps) {
  const { consents: words, next } = page.text.entry;
  return (
    <AccountLayout page={page} title={words.title} script={script}>
      <div class="dk-stack dk-stack--s">
        <h1 class="dk-h1">{words.title}</h1>
        <p class="dk-lead dk-muted">{words.lead}</p>
      </div>
      {consents.length === 0 && <p>{words.none}</p>}
      <ul class="dk-stack" role="list">
        {consents.map(({ subject, purpose, textVersion, textLang, how, givenAt, withdrawnAt }) => (
          <li class="dk-panel dk-stack dk-stack--s">
            <h2 class="dk-h3">
              {words.purposes[purpose]}
              {entries.has(subject) && (
                <>
                  {' · '}
                  <bdi>{entries.get(subject)?.name}</bdi>
                </>
              )}
            </h2>
            <p>{words.given(givenAt, words.how[how] ?? how)}</p>
            <p class="dk-small dk-muted">{words.version(textVersion, languageName(page.lang, textLang))}</p>
            <p>{withdrawnAt ? words.withdrawn(withdrawnAt) : words.living}</p>
            {purpose === 'photo' && !withdrawnAt && entries.has(subject) && (
              <p>
                <a href={privateLink(page, '/account/entry/photo', `entry=${entries.get(subject)?.slug}`)}>
                  {next.photo}
                </a>
              </p>
            )}
            {purpose === 'listing' && !withdrawnAt && entries.has(subject) && (
              <form
                method="post"
                action={privateLink(page, '/account/entry/withdraw', `entry=${entries.get(subject)?.slug}`)}
              >
                <button class="dk-button dk-button--quiet">{next.withdraw}</button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </AccountLayout>
  );
}
