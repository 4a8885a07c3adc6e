import { roles, type Role } from './features/accounts/account.js';
import { rolesWith } from './features/staff/roles.rules.js';

/** Who may call a route. */
export type Access =
  | { who: 'everybody' }
  | { who: 'member'; again: boolean }
  | { who: 'staff'; roles: readonly Role[]; again: boolean; aal: 1 | 2 };

const everybody: Access = { who: 'everybody' };
const member: Access = { who: 'member', again: false };
/** For what cannot be undone: the address was proved in the last ten minutes. */
export const memberAgain: Access = { who: 'member', again: true };
export const staff = (...roles: Role[]): Access => ({ who: 'staff', roles, again: false, aal: 2 });
/** For revealing, exporting, erasing and changing roles: the second factor was given in the last ten minutes. */
export const staffAgain = (...roles: Role[]): Access => ({ who: 'staff', roles, again: true, aal: 2 });
/** For staff who have only proved their address: nothing but giving a second factor, or setting up the first. */
const staffArriving: Access = { who: 'staff', roles, again: false, aal: 1 };

const anyStaff = staff(...roles);
const queueStaff = staff(...rolesWith('queue'));
const exporters = staffAgain(...rolesWith('export'));
const staffAdmins = staffAgain(...rolesWith('staff'));

/**
 * Every route of the server, by method and template, and who may call it. A route that is not here answers nobody below
 * `/account` and `/console`, and fails the test of this list elsewhere.
 */
export const access: Readonly<Record<string, Access>> = {
  // The public API and files.
  'GET /api/v1/missions/:mission': everybody,
  'GET /api/v1/missions/:mission/profiles': everybody,
  'GET /api/v1/missions/:mission/profiles/:slug': everybody,
  'GET /api/v1/missions/:mission/spotlights': everybody,
  'POST /api/v1/missions/:mission/mentor-requests': everybody,
  'OPTIONS /api/v1/missions/:mission/mentor-requests': everybody,
  'GET /api/v1/openapi.json': everybody,
  'GET /health': everybody,
  'GET /:mission/media/:file': everybody,
  'GET /v1/:path{.+}': everybody,
  'GET /:version{\\d+\\.\\d+\\.\\d+}/integrity.json': everybody,
  'GET /:version{\\d+\\.\\d+\\.\\d+}/:path{.+}': everybody,

  // The public pages and their forms.
  'GET /:mission/go/:token': everybody,
  'GET /:mission/still-true': everybody,
  'POST /:mission/go/:token': everybody,
  'GET /:mission/join': everybody,
  'POST /:mission/join': everybody,
  'GET /:mission/join/receipt/:receipt': everybody,
  'POST /:mission/join/receipt/:receipt': everybody,
  'POST /:mission/join/receipt/:receipt/again': everybody,
  'GET /:mission/mentoring/request': everybody,
  'POST /:mission/mentoring/request': everybody,
  'GET /:mission/mentoring/receipt/:receipt': everybody,
  'POST /:mission/mentoring/receipt/:receipt': everybody,
  'POST /:mission/mentoring/receipt/:receipt/again': everybody,
  'GET /:mission/mentoring/status': everybody,
  'POST /:mission/mentoring/status': everybody,
  'GET /:mission/directory/:slug/contact': everybody,
  'POST /:mission/directory/:slug/contact': everybody,
  'GET /:mission/contact/receipt/:receipt': everybody,
  'POST /:mission/contact/receipt/:receipt': everybody,
  'POST /:mission/contact/receipt/:receipt/again': everybody,
  'GET /:mission/directory/:slug/claim': everybody,
  'POST /:mission/directory/:slug/claim': everybody,
  'GET /:mission/claim/:receipt': everybody,
  'POST /:mission/claim/:receipt': everybody,
  'POST /:mission/claim/:receipt/again': everybody,
  'GET /:mission/directory/:slug/correct': everybody,
  'POST /:mission/directory/:slug/correct': everybody,
  'GET /:mission/directory/:slug/correct/:receipt': everybody,
  'GET /': everybody,
  'GET /embed/:tag': everybody,
  'GET /problems/:code': everybody,
  'GET /icon.svg': everybody,
  'GET /:mission': everybody,
  'GET /:mission/directory': everybody,
  'GET /:mission/directory/:slug': everybody,
  'GET /:mission/spotlight': everybody,
  'GET /:mission/spotlight/:slug': everybody,
  'GET /:mission/spotlight/:slug/picture.svg': everybody,
  'GET /:mission/mentoring': everybody,
  'GET /:mission/privacy': everybody,

  // Signing in and out.
  'GET /account/sign-in': everybody,
  'POST /account/sign-in': everybody,
  'GET /account/sign-in/code': everybody,
  'POST /account/sign-in/code': everybody,
  'GET /account/signed-out': everybody,
  'POST /account/sign-out': everybody,
  'POST /account/leave': everybody,

  // The member space.
  'GET /account': member,
  'GET /account/prove': member,
  'POST /account/prove': member,
  'GET /account/entry': member,
  'POST /account/entry': member,
  'GET /account/entry/new': member,
  'POST /account/entry/new': member,
  'GET /account/entry/preview': member,
  'GET /account/entry/publish': member,
  'POST /account/entry/publish': member,
  'POST /account/entry/withdraw': member,
  'GET /account/entry/photo': member,
  'POST /account/entry/photo': member,
  'GET /account/media/:file': member,
  'GET /account/entry/pause': member,
  'POST /account/entry/pause': member,
  'POST /account/entry/resume': member,
  'GET /account/consents': member,
  'GET /account/directory/:slug': member,
  'GET /account/history': member,
  'GET /account/export': memberAgain,
  'POST /account/export': memberAgain,
  'POST /account/export/data.json': memberAgain,
  'GET /account/delete': memberAgain,
  'POST /account/delete': memberAgain,
  'GET /account/deleted': everybody,
  'GET /account/sessions': member,
  'POST /account/sessions/:id/end': member,
  'POST /account/sessions/end-others': member,
  'GET /account/contacts': member,
  'GET /account/contacts/:id': member,
  'POST /account/contacts/:id/answer': member,
  'POST /account/contacts/:id/decline': member,
  'POST /account/contacts/:id/block': member,
  'POST /account/contacts/:id/report': member,
  'POST /account/contacts/blocks/:id/end': member,

  // Signing in to the console and out, and the second factor.
  'GET /console/sign-in': everybody,
  'POST /console/sign-in': everybody,
  'GET /console/sign-in/code': everybody,
  'POST /console/sign-in/code': everybody,
  'GET /console/signed-out': everybody,
  'POST /console/sign-out': everybody,
  'GET /console/prove': staffArriving,
  'POST /console/prove/app': staffArriving,
  'POST /console/prove/recovery': staffArriving,
  'POST /console/prove/passkey': staffArriving,
  'POST /console/prove/passkey/options': staffArriving,
  'GET /console/enrol/app': staffArriving,
  'POST /console/enrol/app': staffArriving,
  'POST /console/enrol/app/code': staffArriving,
  'POST /console/enrol/passkey': staffArriving,
  'POST /console/enrol/passkey/options': staffArriving,

  // The console.
  'GET /console': anyStaff,
  'GET /console/security': anyStaff,
  'POST /console/security/app/remove': staffAgain(...roles),
  'POST /console/security/passkeys/:id/remove': staffAgain(...roles),
  'POST /console/security/recovery': staffAgain(...roles),
  'POST /console/security/sessions/end-others': anyStaff,
  'POST /console/security/sessions/:id/end': anyStaff,
  'GET /console/staff': staffAdmins,
  'POST /console/staff/invite': staffAdmins,
  'POST /console/staff/invites/:id/withdraw': staffAdmins,
  'POST /console/staff/:id/role': staffAdmins,
  'POST /console/staff/:id/remove': staffAdmins,
  'POST /console/staff/:id/reset': staffAdmins,
  'GET /console/exports': exporters,
  'POST /console/exports': exporters,
  'POST /console/exports/:id/approve': exporters,
  'POST /console/exports/:id/refuse': exporters,
  'POST /console/exports/:id/file': exporters,
  'GET /console/queue': queueStaff,
  'GET /console/queue/:receipt': queueStaff,
  'POST /console/queue/:receipt/open': queueStaff,
  'POST /console/queue/:receipt/answer': queueStaff,
  'POST /console/queue/:receipt/resolve': queueStaff,
  'POST /console/queue/:receipt/grant': queueStaff,
  'POST /console/queue/:receipt/uphold': queueStaff,
  'POST /console/queue/:receipt/bar': staff(...rolesWith('hide')),
  'POST /console/queue/:receipt/dismiss': queueStaff,
  'POST /console/queue/:receipt/refuse': queueStaff,
  'POST /console/queue/:receipt/forget': staffAgain(...rolesWith('queue')),
  'POST /console/entries/:slug/confirm': queueStaff,
  'POST /console/entries/:slug/publish': staff(...rolesWith('hide')),
  'POST /console/entries/:slug/hide': staff(...rolesWith('hide')),
  'GET /console/entries/:slug/address': staffAgain(...rolesWith('reveal')),
  // Asks for a fresh proof by itself, so that the reason that was typed is not lost.
  'POST /console/entries/:slug/address': staff(...rolesWith('reveal')),
};
