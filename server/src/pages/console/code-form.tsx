import { privateLink, type Page } from '../page.js';
import { Field, Hidden } from '../parts/fields.js';

export interface CodeFormProps {
  page: Page;
  action: string;
  /** Identifier of the field. */
  id: string;
  label: string;
  hint?: string;
  error?: string | undefined;
  submit: string;
  next?: string;
  /** Figures alone; otherwise letters too. */
  digits?: boolean;
}

/** Asks for one code. */
export const CodeForm = ({ page, action, id, label, hint, error, submit, next, digits = false }: CodeFormProps) => (
  <form class="dk-stack" method="post" action={privateLink(page, action)} novalidate>
    {next && <Hidden values={{ next }} />}
    <Field
      id={id}
      label={label}
      {...(hint && { hint })}
      error={error}
      control={(props) => (
        <input
          {...props}
          name="code"
          class={digits ? 'dk-input dk-six' : 'dk-input'}
          dir="ltr"
          maxlength={20}
          spellcheck={false}
          autocapitalize={digits ? 'none' : 'characters'}
          autocomplete={digits ? 'one-time-code' : 'off'}
          {...(digits && { inputmode: 'numeric' })}
        />
      )}
    />
    <div class="dk-actions">
      <button class="dk-button">{submit}</button>
    </div>
  </form>
);
