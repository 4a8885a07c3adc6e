import type { Kind } from '@diaspora-kit/contract/vocabulary';
import type { FieldErrors, Typed } from '../form-fields.js';
import { FirstStep } from '../join-form.js';
import { type Page, privateLink } from '../page.js';
import { ErrorSummary } from '../parts/fields.js';
import { AccountLayout } from './account-layout.js';

interface StartEntryProps {
  page: Page;
  script: string;
  kind: Kind;
  typed: Typed;
  errors: FieldErrors;
}

/** The first step of an entry for somebody who is a member and has none. */
export function StartEntryPage({ page, script, kind, typed, errors }: StartEntryProps) {
  const { entry, joining, pages } = page.text;
  const wrong = Object.keys(errors).length;
  const { name, residence, headline } = joining.fields[kind];
  const labels = { name: name.label, residence: residence.label, headline: headline.label };
  return (
    <AccountLayout page={page} title={entry.start.title} script={script}>
      <div class="dk-stack dk-stack--s">
        <h1 class="dk-h1">{entry.start.title}</h1>
        <p class="dk-lead dk-muted">{entry.start.lead}</p>
      </div>
      {wrong > 0 && <ErrorSummary title={pages.request.errors(wrong)} errors={errors} labels={labels} />}
      <nav aria-label={joining.kinds.label}>
        <ul class="dk-chips" role="list">
          {(['person', 'organisation'] as const).map((choice) => (
            <li>
              <a
                class={choice === kind ? 'dk-chip dk-chip--on' : 'dk-chip'}
                href={privateLink(page, '/account/entry/new', `kind=${choice}`)}
                aria-current={choice === kind ? 'true' : undefined}
              >
                <span>{joining.kinds[choice]}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form class="dk-stack" method="post" action={privateLink(page, '/account/entry/new', `kind=${kind}`)} novalidate>
        <FirstStep page={page} kind={kind} typed={typed} errors={errors} />
        <div class="dk-actions">
          <button class="dk-button">{entry.start.button}</button>
        </div>
      </form>
    </AccountLayout>
  );
}
