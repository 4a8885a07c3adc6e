import type { WhatGoes } from '../../features/erasure/what-goes.js';
import { privateLink, type Page } from '../page.js';
import { PrivateLayout } from '../parts/private-layout.js';
import { AccountLayout } from './account-layout.js';

/** What goes, what stays, and one button. */
export function LeavePage({ page, script, goes }: { page: Page; script: string; goes: WhatGoes }) {
  const { leave } = page.text.erasure;
  const { role, organisations, isLastAdmin } = goes;
  const going = [
    ...leave.going,
    ...organisations.map(leave.organisation),
    ...(role ? [leave.role(page.text.staff.roles[role].label)] : []),
  ];
  return (
    <AccountLayout page={page} title={leave.title} script={script}>
      <div class="dk-stack dk-stack--s">
        <h1 class="dk-h1">{leave.title}</h1>
        <p class="dk-lead">{leave.lead}</p>
      </div>
      <List title={leave.goes} items={going} />
      <List title={leave.stays} items={leave.staying} />
      <p>
        <a href={privateLink(page, '/account/export')}>{leave.copyFirst}</a>
      </p>
      <p>
        <a href={privateLink(page, '/account/entry/pause')}>{leave.pauseInstead}</a>
      </p>
      {isLastAdmin ? (
        <div class="dk-panel dk-panel--sunken dk-stack dk-stack--s">
          <p>{leave.lastAdmin}</p>
          <p>
            <a href={privateLink(page, '/console/staff')}>{page.text.staff.people.title}</a>
          </p>
        </div>
      ) : (
        <form method="post" action={privateLink(page, '/account/delete')}>
          <button class="dk-button">{leave.button}</button>
        </form>
      )}
    </AccountLayout>
  );
}

function List({ title, items }: { title: string; items: string[] }) {
  return (
    <section class="dk-stack dk-stack--s">
      <h2 class="dk-h2">{title}</h2>
      <ul class="dk-bullets">
        {items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    </section>
  );
}

/** Afterwards: nothing of anybody is on it. */
export function LeftPage({ page, script }: { page: Page; script: string }) {
  const { title, text } = page.text.erasure.left;
  return (
    <PrivateLayout page={page} title={title} script={script}>
      <div class="dk-wrap dk-section dk-stack dk-column">
        <h1 class="dk-h1">{title}</h1>
        <p class="dk-lead dk-muted">{text}</p>
      </div>
    </PrivateLayout>
  );
}
