import type { Kind } from '@diaspora-kit/contract/vocabulary';
import type { Child } from 'hono/jsx';
import type { Policy } from '../../features/missions/missions.store.js';
import { audiencesOf } from '../../features/profiles/audience.js';
import type { ShownField } from '../../features/profiles/profile.js';
import type { FieldErrors, TypedLists } from '../form-fields.js';
import type { Page } from '../page.js';
import { ErrorLine, type ControlProps } from '../parts/fields.js';
import { seenAs } from './entry-values.js';

/** What every field of the editor knows. */
export interface EditorProps {
  page: Page;
  policy: Policy;
  kind: Kind;
  values: TypedLists;
  errors: FieldErrors;
}

export const valueOf = ({ values }: Pick<EditorProps, 'values'>, name: string): string => values[name]?.[0] ?? '';

interface GroupProps {
  id: string;
  title: string;
  lead: string;
  children: Child;
}

/** Questions that belong together, and why they are asked. */
export const Group = ({ id, title, lead, children }: GroupProps) => (
  <section class="dk-panel dk-stack dk-entry__group" aria-labelledby={`group-${id}`}>
    <div>
      <h2 class="dk-h2" id={`group-${id}`}>
        {title}
      </h2>
      <p class="dk-muted">{lead}</p>
    </div>
    {children}
  </section>
);

/** Who sees a field: only audiences that the mission allows are offered. */
export function See({ editor, field }: { editor: EditorProps; field: ShownField }) {
  const { page, policy, kind, errors } = editor;
  const { see, fields } = page.text.entry;
  const id = `see.${field}`;
  const allowed = audiencesOf(policy, kind, field);
  const chosen = valueOf(editor, id);
  const words = field === 'contact' ? see.contact : see.audiences;
  return (
    <div class={errors[id] ? 'dk-see dk-field dk-field--error' : 'dk-see dk-field'}>
      {field !== 'contact' && (
        <label for={id}>
          {see.short}
          <span class="dk-hidden"> ({fields[seenAs(field)].label})</span>
        </label>
      )}
      {errors[id] && <ErrorLine id={`${id}-error`} error={errors[id]} />}
      <select
        id={id}
        name={id}
        class="dk-select"
        aria-label={field === 'contact' ? fields.contact.label : undefined}
        aria-describedby={allowed[0] === 'public' ? undefined : `${id}-narrower`}
      >
        {allowed.map((audience) => (
          <option value={audience} selected={audience === chosen}>
            {words[audience]}
          </option>
        ))}
      </select>
      {allowed[0] !== 'public' && (
        <p class="dk-hint" id={`${id}-narrower`}>
          {see.narrower}
        </p>
      )}
    </div>
  );
}

interface BoxesProps {
  editor: EditorProps;
  name: string;
  label: string;
  hint: string | null;
  options: { code: string; label: string }[];
}

/** Longest list that stands open from the beginning: on a phone, longer ones push the next question out of sight. */
const openUpTo = 6;

/** Several of a list, each a box to tick. A long one opens on a tap, or where something is ticked or wrong. */
export function Boxes({ editor, name, label, hint, options }: BoxesProps) {
  const error = editor.errors[name];
  const chosen = editor.values[name] ?? [];
  const boxes = (
    <div class="dk-boxes">
      {options.map((option) => (
        <label class="dk-check">
          <input type="checkbox" name={name} value={option.code} checked={chosen.includes(option.code)} />
          <span class="dk-check__label">{option.label}</span>
        </label>
      ))}
    </div>
  );
  return (
    <fieldset
      class={error ? 'dk-field dk-field--error' : 'dk-field'}
      id={name}
      aria-describedby={hint ? `${name}-hint` : undefined}
    >
      <legend class="dk-legend">{label}</legend>
      {hint && (
        <p class="dk-hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error && <ErrorLine id={`${name}-error`} error={error} />}
      {options.length <= openUpTo ? (
        boxes
      ) : (
        <details class="dk-facet" open={chosen.length > 0 || error !== undefined}>
          <summary>{editor.page.text.entry.chosen(chosen.length)}</summary>
          {boxes}
        </details>
      )}
    </fieldset>
  );
}

interface SelectsProps {
  editor: EditorProps;
  name: string;
  label: string;
  hint: string;
  /** Fewest and most choices offered; there is always an empty one until the most are made. */
  least: number;
  most: number;
  choice: (control: ControlProps, chosen: string | undefined) => Child;
}

/** Several of a long list, each a menu; saving offers one more. */
export function Selects({ editor, name, label, hint, least, most, choice }: SelectsProps) {
  const error = editor.errors[name];
  const chosen = (editor.values[name] ?? []).filter(Boolean);
  const count = Math.max(chosen.length, Math.min(most, Math.max(least, chosen.length + 1)));
  return (
    <fieldset class={error ? 'dk-field dk-field--error' : 'dk-field'} aria-describedby={`${name}-hint`}>
      <legend class="dk-legend">{label}</legend>
      <p class="dk-hint" id={`${name}-hint`}>
        {hint}
      </p>
      {error && <ErrorLine id={`${name}-error`} error={error} />}
      <div class="dk-boxes dk-boxes--apart">
        {Array.from({ length: count }, (_, at) => {
          const id = at === 0 ? name : `${name}-${at + 1}`;
          return (
            <div>
              <label class="dk-hidden" for={id}>
                {label} {at + 1}
              </label>
              {choice({ id, name }, chosen[at])}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
