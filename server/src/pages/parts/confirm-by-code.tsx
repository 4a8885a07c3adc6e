import { link, type Page } from '../page.js';
import { Field } from './fields.js';
import { Icon } from './icons.js';

interface ConfirmByCodeProps {
  page: Page;
  /** Path of the receipt page below the mission. The digits are sent there, the wish for new ones to `again` below it. */
  address: string;
  /** What was wrong with the digits typed. */
  error?: string | undefined;
  /** New digits were just asked for. */
  sentAgain: boolean;
}

/** Six digits from a mail, and what to do where no mail came. */
export function ConfirmByCode({ page, address, error, sentAgain }: ConfirmByCodeProps) {
  const { receipt: words } = page.text.pages;
  return (
    <>
      <form class="dk-stack dk-screen-only" method="post" action={link(page, address)} novalidate>
        <Field
          id="code"
          label={words.six}
          error={error}
          control={(props) => (
            <input
              {...props}
              class="dk-input dk-six"
              inputmode="numeric"
              autocomplete="one-time-code"
              maxlength={8}
              autofocus={error !== undefined}
            />
          )}
        />
        <div class="dk-actions">
          <button class="dk-button">{words.confirm}</button>
        </div>
      </form>
      {sentAgain ? (
        <div class="dk-note dk-note--success" role="status">
          <Icon name="done" />
          <p>{words.sentAgain}</p>
        </div>
      ) : (
        <form class="dk-note dk-screen-only" method="post" action={link(page, `${address}/again`)}>
          <Icon name="note" />
          <h2>{words.noMail}</h2>
          <p class="dk-small">{words.noMailHint}</p>
          <p>
            <button class="dk-link-button">{words.again}</button>
          </p>
        </form>
      )}
    </>
  );
}
