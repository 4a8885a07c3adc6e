import type { OpenedExport } from '../../features/staff/export-requests.js';
import { againUntil, exportLimits } from '../../features/staff/export.rules.js';
import type { FieldErrors, Typed } from '../form-fields.js';
import { privateLink } from '../page.js';
import { Field, RefusalNote } from '../parts/fields.js';
import { ConsoleLayout } from './console-layout.js';
import type { ConsolePage } from './console-page.js';

export interface ExportsPageProps {
  console: ConsolePage;
  requests: OpenedExport[];
  /** Whether the reader may ask for one now. */
  canAsk: boolean;
  typed: Typed;
  errors: FieldErrors;
  refusal?: { title: string; detail: string } | undefined;
}

/** Files of entries that were asked for: each with what it is for, what it waits for, and what its reader can do about it. */
export function ExportsPage({ console, requests, canAsk, typed, errors, refusal }: ExportsPageProps) {
  const { page, reader } = console;
  const { exports: words } = page.text.staff;
  const Act = ({ to, label, quiet = true }: { to: string; label: string; quiet?: boolean }) => (
    <form method="post" action={privateLink(page, to)}>
      <button class={quiet ? 'dk-button dk-button--quiet' : 'dk-button'}>{label}</button>
    </form>
  );
  const Request = (request: OpenedExport) => {
    const { id, askedBy, askedAt, address, purpose, recipient, state, dueAt, expiresAt, takenAt } = request;
    const own = askedBy === reader.member;
    const open = state === 'person' || state === 'time' || state === 'ready';
    return (
      <li class="dk-panel dk-stack dk-stack--s">
        <dl class="dk-facts">
          <div>
            <dt>{words.asker}</dt>
            <dd class="dk-written">{own ? words.you : <bdi>{address}</bdi>}</dd>
          </div>
          <div>
            <dt>{words.askedAt}</dt>
            <dd>{words.moment(askedAt)}</dd>
          </div>
          <div>
            <dt>{words.purpose}</dt>
            <dd class="dk-written">
              <bdi>{purpose}</bdi>
            </dd>
          </div>
          <div>
            <dt>{words.recipient}</dt>
            <dd class="dk-written">
              <bdi>{recipient}</bdi>
            </dd>
          </div>
        </dl>
        <p>{state === 'time' ? dueAt && words.time(dueAt) : words.states[state]}</p>
        {open && <p class="dk-small dk-muted">{words.until(expiresAt)}</p>}
        {own && state === 'again' && takenAt && <p class="dk-small dk-muted">{words.again(againUntil(takenAt))}</p>}
        <div class="dk-actions">
          {own && (state === 'ready' || state === 'again') && (
            <Act
              to={`/console/exports/${id}/file`}
              label={state === 'again' ? words.takeAgain : words.take}
              quiet={state === 'again'}
            />
          )}
          {request.canAgree && (state === 'person' || state === 'time') && (
            <Act to={`/console/exports/${id}/approve`} label={words.approve} />
          )}
          {open && <Act to={`/console/exports/${id}/refuse`} label={own ? words.callOff : words.refuse} />}
        </div>
      </li>
    );
  };
  const area = (field: keyof typeof exportLimits, rows: number) => (
    <Field
      id={field}
      label={words[field]}
      hint={words.hints[field]}
      error={errors[field]}
      control={(props) => (
        <textarea class="dk-area" rows={rows} maxlength={exportLimits[field].max} dir="auto" {...props}>
          {typed[field]}
        </textarea>
      )}
    />
  );
  return (
    <ConsoleLayout console={console} title={words.title} lead={words.lead}>
      {refusal && <RefusalNote {...refusal} />}
      {requests.length > 0 && (
        <ul class="dk-stack" role="list">
          {requests.map((request) => (
            <Request {...request} />
          ))}
        </ul>
      )}
      <section class="dk-stack">
        <p class="dk-small dk-muted">{words.inIt}</p>
        {canAsk ? (
          <form class="dk-stack" method="post" action={privateLink(page, '/console/exports')} novalidate>
            {area('purpose', 3)}
            {area('recipient', 2)}
            <div class="dk-actions">
              <button class="dk-button">{words.ask}</button>
            </div>
          </form>
        ) : (
          <p class="dk-small dk-muted">{words.firstDay}</p>
        )}
      </section>
    </ConsoleLayout>
  );
}
