import type { ListingConsent } from '../../features/entry/listing-consent.js';
import type { FieldErrors } from '../form-fields.js';
import { link, type Page } from '../page.js';
import { ErrorLine, Hidden, RefusalNote } from '../parts/fields.js';
import { AccountLayout } from './account-layout.js';
import { entryLink } from './entry-link.js';

interface PublishPageProps {
  page: Page;
  script: string;
  consent: ListingConsent;
  errors: FieldErrors;
  refusal?: { title: string; detail: string } | undefined;
}

/** The text somebody agrees to who publishes their entry, in a box that nobody ticks for them. */
export function PublishPage({ page, script, consent, errors, refusal }: PublishPageProps) {
  const { publish } = page.text.entry;
  const error = errors['consent'];
  return (
    <AccountLayout page={page} title={publish.title} script={script}>
      <div class="dk-stack dk-stack--s">
        <h1 class="dk-h1">{publish.title}</h1>
        <p class="dk-lead dk-muted">{publish.lead}</p>
        <p>
          <a class="dk-tap" href={entryLink(page, '/preview', 'as=visitor')}>
            {publish.look}
          </a>
        </p>
      </div>
      {refusal && <RefusalNote {...refusal} />}
      <form class="dk-stack" method="post" action={entryLink(page, '/publish')} novalidate>
        <Hidden values={{ consentVersion: consent.version, consentLang: page.lang }} />
        <div class={error ? 'dk-field dk-field--error' : undefined}>
          {error && <ErrorLine id="consent-error" error={error} />}
          <div class="dk-check dk-check--top">
            <input
              type="checkbox"
              id="consent"
              name="consent"
              value="yes"
              aria-describedby={error && 'consent-error'}
              autofocus={error !== undefined}
            />
            <span class="dk-check__label">
              <label for="consent">{consent.text}</label>{' '}
              <a href={`${link(page, '/privacy')}#entries`} target="_blank" rel="noopener">
                {page.text.common.privacy}
              </a>
            </span>
          </div>
        </div>
        <div class="dk-actions">
          <button class="dk-button">{publish.button}</button>
          <a class="dk-button dk-button--quiet" href={entryLink(page)}>
            {page.text.entry.preview.back}
          </a>
        </div>
      </form>
    </AccountLayout>
  );
}
