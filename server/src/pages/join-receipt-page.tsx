import { draftsOf } from './join-page.js';
import { link, type Page } from './page.js';
import { Field, RefusalNote } from './parts/fields.js';
import { Icon } from './parts/icons.js';
import { Layout } from './parts/layout.js';

export interface JoinReceiptProps {
  page: Page;
  script: string;
  receipt: string;
  /** What was wrong with the digits typed. */
  error?: string | undefined;
  refusal?: { title: string; detail: string } | undefined;
  /** New digits were just asked for. */
  sentAgain?: boolean;
}

/** Asks for the six digits of the mail, in the browser that joined. Says the same whoever the address belongs to. */
export function JoinReceiptPage({ page, script, receipt, error, refusal, sentAgain = false }: JoinReceiptProps) {
  const { receipt: words } = page.text.joining;
  const address = `/join/receipt/${receipt}`;
  return (
    <Layout page={page} title={words.title} place="join" script={script} personal form exit>
      <div class="dk-wrap dk-section">
        <div class="dk-column" data-draft-done={draftsOf(page)}>
          <div class="dk-stack dk-stack--l">
            <div class="dk-stack dk-stack--s">
              <h1 class="dk-h1">{words.title}</h1>
              <p class="dk-lead dk-muted">{words.text}</p>
            </div>
            {refusal && <RefusalNote {...refusal} />}
            <form class="dk-stack" method="post" action={link(page, address)} novalidate>
              <Field
                id="code"
                label={words.six}
                error={error}
                control={(props) => (
                  <input
                    {...props}
                    class="dk-input dk-six"
                    dir="ltr"
                    inputmode="numeric"
                    autocomplete="one-time-code"
                    maxlength={12}
                    autofocus={error !== undefined}
                  />
                )}
              />
              <div class="dk-actions">
                <button class="dk-button">{words.submit}</button>
              </div>
            </form>
            {sentAgain ? (
              <div class="dk-note dk-note--success" role="status">
                <Icon name="done" />
                <p>{words.sentAgain}</p>
              </div>
            ) : (
              <form class="dk-note" method="post" action={link(page, `${address}/again`)}>
                <Icon name="note" />
                <h2>{words.noMail}</h2>
                <p class="dk-small">{words.noMailHint}</p>
                <p>
                  <button class="dk-link-button">{words.again}</button>
                </p>
              </form>
            )}
            <p class="dk-small dk-muted">
              {words.yours} <bdi>{receipt}</bdi>. {words.hint}
            </p>
          </div>
        </div>
      </div>
    </Layout>
  );
}
