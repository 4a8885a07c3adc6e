import type { Context } from 'hono';
import type { Deps } from '../../deps.js';
import type { Desk, MemberRecord } from '../../features/accounts/account.js';
import type { Browser } from '../../features/accounts/finish-sign-in.js';
import type { SignedInReader } from '../../features/accounts/guard.js';
import { findMember } from '../../features/accounts/members.store.js';
import { languageOf, requireMission } from '../../features/missions/find-mission.js';
import type { MissionRecord } from '../../features/missions/missions.store.js';
import { cookieOf } from '../../platform/http/cookies.js';
import { isSlug } from '../../platform/ids.js';
import { Problem } from '../../problem.js';
import { openPage, privateLink, type Page } from '../page.js';

export interface PrivatePage {
  reader: SignedInReader;
  member: MemberRecord;
  mission: MissionRecord;
  page: Page;
}

/**
 * Opens a page of the reader whom `guard` let in, in their language unless the address names another.
 *
 * @throws {Problem} `signed-out` when they were erased meanwhile.
 */
export async function openPrivate(deps: Deps, c: Context): Promise<PrivatePage> {
  const reader = c.get('reader');
  const mission = await requireMission(deps.db, reader.mission);
  const member = await findMember(deps.db, reader.mission, reader.member);
  if (!member) throw new Problem('signed-out');
  const lang = languageOf(c.req.query('lang') ?? member.lang, mission);
  return { reader, member, mission, page: openPage(deps, { lang, mission, path: c.req.path }) };
}

/** The browser that signs in, by its cookies. */
export const browserOf = (c: Context): Browser => ({
  secret: cookieOf(c, 'signing-in'),
  tokens: { member: cookieOf(c, 'member'), staff: cookieOf(c, 'staff') },
});

/** Pages a reader can be led to after signing in, by name: an address in a form could lead anywhere. */
export const nextPages = {
  account: '/account',
  sessions: '/account/sessions',
  entry: '/account/entry',
  contacts: '/account/contacts',
  export: '/account/export',
  delete: '/account/delete',
  console: '/console',
  queue: '/console/queue',
  people: '/console/staff',
  exports: '/console/exports',
  security: '/console/security',
} as const;
type NamedPage = keyof typeof nextPages;
/** One of these, or the page for the address of an entry's owner, by the slug of the entry. */
export type NextPage = NamedPage | `address-${string}`;

const isNamed = (name: string): name is NamedPage => Object.hasOwn(nextPages, name);
const isAddressPage = (name: string) => name.startsWith('address-') && isSlug(name.slice('address-'.length));

export const nextPageOf = (name: string | undefined, otherwise: NamedPage = 'account'): NextPage =>
  name !== undefined && (isNamed(name) || isAddressPage(name)) ? (name as NextPage) : otherwise;

export const nextPathOf = (next: NextPage): string =>
  isNamed(next) ? nextPages[next] : `/console/entries/${next.slice('address-'.length)}/address`;

/** Where somebody goes on who proved their address just now. Staff still have their second factor to give. */
export function afterSignIn(page: Page, desk: Desk, next: string): string {
  if (desk === 'member') return privateLink(page, nextPathOf(nextPageOf(next)));
  return privateLink(page, '/console/prove', `next=${nextPageOf(next, 'console')}`);
}

/** The name of the page a path is, where a reader can be led back to it. */
export function nameOfPath(path: string): NextPage | undefined {
  const [, slug] = /^\/console\/entries\/([^/]+)\/address$/.exec(path) ?? [];
  const name = slug === undefined ? undefined : `address-${slug}`;
  if (name !== undefined && isAddressPage(name)) return name as NextPage;
  return (Object.keys(nextPages) as NamedPage[]).find((named) => nextPages[named] === path);
}
