import type { Child } from 'hono/jsx';
import type { FieldErrors } from '../form-fields.js';
import { Icon } from './icons.js';

/** What ties a control to the words about it. */
export interface ControlProps {
  id: string;
  name: string;
  'aria-invalid'?: 'true' | undefined;
  'aria-describedby'?: string | undefined;
}

interface FieldProps {
  id: string;
  label: string;
  hint?: string | null;
  error?: string | undefined;
  foot?: string;
  control: (props: ControlProps) => Child;
}

/** Label, hint, error, control: in this order for eyes and ears. */
export function Field({ id, label, hint, error, foot, control }: FieldProps) {
  const describedBy = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div class={error ? 'dk-field dk-field--error' : 'dk-field'}>
      <label for={id}>{label}</label>
      {hint && (
        <p class="dk-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && <ErrorLine id={`${id}-error`} error={error} />}
      {control({
        id,
        name: id,
        'aria-invalid': error ? 'true' : undefined,
        'aria-describedby': describedBy || undefined,
      })}
      {foot && (
        <p class="dk-field__foot">
          <span></span>
          <span class="dk-count">{foot}</span>
        </p>
      )}
    </div>
  );
}

export const ErrorLine = ({ id, error }: { id: string; error: string }) => (
  <p class="dk-error" id={id}>
    <Icon name="warning" />
    <span>{error}</span>
  </p>
);

interface ErrorSummaryProps {
  title: string;
  errors: FieldErrors;
  /** Names of the fields. */
  labels: Readonly<Record<string, string>>;
}

/** What has to change, above the form, each a link to its field. Takes the focus when the page opens. */
export const ErrorSummary = ({ title, errors, labels }: ErrorSummaryProps) => (
  <div class="dk-note dk-note--danger" role="alert" tabindex={-1} autofocus>
    <Icon name="warning" />
    <h2>{title}</h2>
    <ul>
      {Object.entries(errors).map(([id, error]) => (
        <li>
          <a href={`#${id}`}>{labels[id] ?? error}</a>
          {labels[id] && <p class="dk-small">{error}</p>}
        </li>
      ))}
    </ul>
  </div>
);

/** A refusal of the whole form; what was typed is still below. */
export const RefusalNote = ({ title, detail }: { title: string; detail: string }) => (
  <div class="dk-note dk-note--danger" role="alert" tabindex={-1} autofocus>
    <Icon name="warning" />
    <h2>{title}</h2>
    <p>{detail}</p>
  </div>
);

/** A field for machines that fill in everything. */
export const Trap = ({ label }: { label: string }) => (
  <div class="dk-trap" aria-hidden="true">
    <label for="website">{label}</label>
    <input id="website" name="website" tabindex={-1} autocomplete="off" />
  </div>
);

/** Values that go with a form unseen. */
export const Hidden = ({ values }: { values: Record<string, string> }) => (
  <>
    {Object.entries(values).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
  </>
);

interface ChoicesProps {
  name: string;
  legend: string;
  options: { code: string; label: string; hint: string }[];
  chosen: string | undefined;
  /** A heading above says the same; the legend is for ears. */
  headed?: boolean;
  error?: string | undefined;
}

/** One of few, each with what it means. */
export const Choices = ({ name, legend, options, chosen, headed = false, error }: ChoicesProps) => (
  <fieldset class={error ? 'dk-field--error' : undefined} id={name} aria-describedby={error && `${name}-error`}>
    <legend class={headed ? 'dk-hidden' : 'dk-legend dk-legend--apart'}>{legend}</legend>
    {error && <ErrorLine id={`${name}-error`} error={error} />}
    <div class="dk-choices">
      {options.map(({ code, label, hint }) => (
        <label class="dk-choice">
          <input type="radio" name={name} value={code} checked={code === chosen} />
          <span>
            <b>{label}</b>
            <span>{hint}</span>
          </span>
        </label>
      ))}
    </div>
  </fieldset>
);
