import { type Page, privateLink } from '../page.js';

/** A page of the entry that is open: `/account/entry/publish?lang=fr`. */
export const entryLink = (page: Page, path = '', query = ''): string =>
  privateLink(page, `/account/entry${path}`, [page.query, query].filter(Boolean).join('&'));
