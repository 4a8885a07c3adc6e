import { mayDo } from '../../features/staff/roles.rules.js';
import type { Waiting } from '../../features/staff/what-waits.js';
import { privateLink } from '../page.js';
import { ConsoleLayout } from './console-layout.js';
import type { ConsolePage } from './console-page.js';

/** What staff find first: as what they work here, and how much waits. */
export function HomePage({ console, figures }: { console: ConsolePage; figures: Waiting[] }) {
  const { page, role } = console;
  const { title, roles, home } = page.text.staff;
  return (
    <ConsoleLayout console={console} title={title} lead={`${home.lead(roles[role].label)} ${roles[role].hint}`}>
      <section class="dk-stack dk-stack--s">
        <h2 class="dk-h2">{home.waits}</h2>
        <ul class="dk-stack" role="list">
          {figures.map(({ mission, waiting, overdue }) => (
            <li class="dk-panel">
              <p class="dk-card__name">{mission.texts[page.lang].name}</p>
              <p>{waiting === 0 ? home.nothing : home.waiting(waiting)}</p>
              {overdue > 0 && <p class="dk-strong">{home.overdue(overdue)}</p>}
            </li>
          ))}
        </ul>
        {mayDo(role, 'queue') && (
          <p>
            <a class="dk-button" href={privateLink(page, '/console/queue')}>
              {home.toQueue}
            </a>
          </p>
        )}
      </section>
    </ConsoleLayout>
  );
}
