import type { Page } from '../page.js';
import { Field } from '../parts/fields.js';
import { AccountLayout } from './account-layout.js';
import { entryLink } from './entry-link.js';

interface PausePageProps {
  page: Page;
  script: string;
  /** First and last day that can be chosen, `2030-03-01`. */
  days: { first: string; last: string };
  typed: string;
  error?: string | undefined;
}

/** Asks until when nobody should see the entry. */
export function PausePage({ page, script, days, typed, error }: PausePageProps) {
  const { pause, preview } = page.text.entry;
  return (
    <AccountLayout page={page} title={pause.title} script={script}>
      <div class="dk-stack dk-stack--s">
        <h1 class="dk-h1">{pause.title}</h1>
        <p class="dk-lead dk-muted">{pause.lead}</p>
      </div>
      <form class="dk-stack" method="post" action={entryLink(page, '/pause')} novalidate>
        <Field
          id="until"
          label={pause.until}
          hint={pause.untilHint(new Date(days.last))}
          error={error}
          control={(props) => (
            <input {...props} class="dk-input" type="date" min={days.first} max={days.last} value={typed} />
          )}
        />
        <div class="dk-actions">
          <button class="dk-button">{pause.button}</button>
          <a class="dk-button dk-button--quiet" href={entryLink(page)}>
            {preview.back}
          </a>
        </div>
      </form>
    </AccountLayout>
  );
}
