import { stateOf } from '../../features/staff/export-requests.js';
import type { ExportRequest } from '../../features/staff/export-requests.store.js';
import { privateLink } from '../page.js';
import { RefusalNote } from '../parts/fields.js';
import { ConsoleLayout } from './console-layout.js';
import type { ConsolePage } from './console-page.js';

interface ExportsPageProps {
  console: ConsolePage;
  requests: ExportRequest[];
  now: Date;
  refusal?: { title: string; detail: string } | undefined;
}

/** Files of entries that were asked for: each with what it waits for, and the one thing its reader can do about it. */
export function ExportsPage({ console, requests, now, refusal }: ExportsPageProps) {
  const { page, reader } = console;
  const { exports: words } = page.text.staff;
  const Act = ({ to, label, quiet = true }: { to: string; label: string; quiet?: boolean }) => (
    <form method="post" action={privateLink(page, to)}>
      <button class={quiet ? 'dk-button dk-button--quiet' : 'dk-button'}>{label}</button>
    </form>
  );
  return (
    <ConsoleLayout console={console} title={words.title} lead={words.lead}>
      {refusal && <RefusalNote {...refusal} />}
      <ul class="dk-stack" role="list">
        {requests.map((request) => {
          const { id, askedBy, askedAt, dueAt, expiresAt } = request;
          const state = stateOf(request, now);
          const own = askedBy === reader.member;
          return (
            <li class="dk-panel dk-stack dk-stack--s">
              <p>{own ? words.yours(askedAt) : words.anothers(askedAt)}</p>
              <p>{state === 'time' && dueAt ? words.time(dueAt) : words.states[state]}</p>
              {state !== 'taken' && <p class="dk-small dk-muted">{words.until(expiresAt)}</p>}
              {own && state === 'ready' && <Act to={`/console/exports/${id}/file`} label={words.take} />}
              {!own && (state === 'person' || state === 'time') && (
                <Act to={`/console/exports/${id}/approve`} label={words.approve} />
              )}
            </li>
          );
        })}
      </ul>
      <section class="dk-stack dk-stack--s">
        <p class="dk-small dk-muted">{words.inIt}</p>
        <Act to="/console/exports" label={words.ask} quiet={false} />
      </section>
    </ConsoleLayout>
  );
}
