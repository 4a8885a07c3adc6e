import { link, type Page } from './page.js';
import { Field } from './parts/fields.js';
import { Layout } from './parts/layout.js';

interface StatusPageProps {
  page: Page;
  typed?: string;
  error?: string | undefined;
}

/** Asks for the code of a receipt. */
export function StatusPage({ page, typed = '', error }: StatusPageProps) {
  const { status } = page.text.pages;
  return (
    <Layout page={page} title={status.heading} description={status.lead} place="mentoring" form exit>
      <div class="dk-wrap dk-section dk-stack dk-stack--l">
        <div class="dk-stack dk-stack--s">
          <h1 class="dk-h1">{status.heading}</h1>
          <p class="dk-lead dk-muted">{status.lead}</p>
        </div>
        <form class="dk-stack" method="post" action={link(page, '/mentoring/status')} novalidate>
          <Field
            id="receipt"
            label={status.code}
            hint={status.codeHint}
            error={error}
            control={(props) => (
              <input
                {...props}
                class="dk-input dk-code-input"
                value={typed}
                dir="ltr"
                autocomplete="off"
                autocapitalize="characters"
                spellcheck={false}
                maxlength={40}
                autofocus={error !== undefined}
              />
            )}
          />
          <div class="dk-actions">
            <button class="dk-button">{status.show}</button>
          </div>
        </form>
      </div>
    </Layout>
  );
}
