import { privateLink, type Page } from '../page.js';
import { Field } from '../parts/fields.js';
import { PrivateLayout } from '../parts/private-layout.js';

export interface CodePageProps {
  page: Page;
  script: string;
  /** Where the digits are sent. */
  action: string;
  /** Where new ones are asked for. */
  again: string;
  error?: string | undefined;
}

/** Asks for the six digits of the mail. */
export function CodePage({ page, script, action, again, error }: CodePageProps) {
  const { code } = page.text.accounts;
  return (
    <PrivateLayout page={page} title={code.title} script={script}>
      <div class="dk-wrap dk-section dk-stack dk-stack--l dk-column">
        <div class="dk-stack dk-stack--s">
          <h1 class="dk-h1">{code.title}</h1>
          <p class="dk-lead dk-muted">{code.lead}</p>
          <p class="dk-small dk-muted">{code.delayed}</p>
          <p class="dk-small dk-muted">{code.often}</p>
        </div>
        <form class="dk-stack" method="post" action={privateLink(page, action)} novalidate>
          <Field
            id="code"
            label={code.label}
            hint={code.hint}
            error={error}
            control={(props) => (
              <input
                class="dk-input"
                dir="ltr"
                inputmode="numeric"
                autocomplete="one-time-code"
                maxlength={12}
                {...props}
              />
            )}
          />
          <div class="dk-actions">
            <button class="dk-button">{code.submit}</button>
          </div>
        </form>
        <p>
          <a href={privateLink(page, again)}>{code.again}</a>
        </p>
      </div>
    </PrivateLayout>
  );
}
