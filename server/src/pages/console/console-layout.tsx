import type { Child } from 'hono/jsx';
import { mayDo } from '../../features/staff/roles.rules.js';
import { PrivateLayout, type PrivatePlace } from '../parts/private-layout.js';
import type { ConsolePage } from './console-page.js';

/** Pages of the console that a role has, in the order of its navigation. */
function placesOf({ page, role }: ConsolePage): PrivatePlace[] {
  const { places } = page.text.staff;
  return [
    { path: '/console', label: places.home },
    ...(mayDo(role, 'queue') ? [{ path: '/console/queue', label: places.queue }] : []),
    ...(mayDo(role, 'staff') ? [{ path: '/console/staff', label: places.people }] : []),
    ...(mayDo(role, 'export') ? [{ path: '/console/exports', label: places.exports }] : []),
    { path: '/console/security', label: places.security },
  ];
}

export interface ConsoleLayoutProps {
  console: ConsolePage;
  title: string;
  lead?: string;
  /** Before the second factor nothing of the console is in sight. */
  arriving?: boolean;
  children: Child;
}

/** A page of the console, headed by its title. */
export const ConsoleLayout = ({ console, title, lead, arriving = false, children }: ConsoleLayoutProps) => (
  <PrivateLayout
    page={console.page}
    title={title}
    space={console.page.text.staff.title}
    script={console.script}
    {...(!arriving && { places: placesOf(console) })}
    signOut="/console/sign-out"
  >
    <div class="dk-wrap dk-section dk-stack dk-stack--l dk-column">
      <div class="dk-stack dk-stack--s">
        <h1 class="dk-h1">{title}</h1>
        {lead && <p class="dk-lead dk-muted">{lead}</p>}
      </div>
      {children}
    </div>
  </PrivateLayout>
);
