import type { Child } from 'hono/jsx';
import type { Page } from '../page.js';
import { PrivateLayout, type PrivatePlace } from '../parts/private-layout.js';

/** Pages of the member space, in the order of its navigation. */
const placesOf = ({ text }: Page): PrivatePlace[] => [
  { path: '/account', label: text.accounts.places.home },
  { path: '/account/entry', label: text.entry.title },
  { path: '/account/contacts', label: text.contacts.account.title },
  { path: '/account/consents', label: text.entry.consents.title },
  { path: '/account/history', label: text.history.place },
  { path: '/account/sessions', label: text.accounts.places.sessions },
];

export interface AccountLayoutProps {
  page: Page;
  title: string;
  script: string;
  children: Child;
}

/** A page of the member space. */
export const AccountLayout = ({ page, title, script, children }: AccountLayoutProps) => (
  <PrivateLayout page={page} title={title} script={script} places={placesOf(page)} signOut="/account/sign-out">
    <div class="dk-wrap dk-section dk-stack dk-stack--l dk-column">{children}</div>
  </PrivateLayout>
);
