import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

/** Cookies of the kit's own pages. `__Host-`: of this origin alone, whole path, never without TLS but on this machine. */
export type CookieName = 'member' | 'staff' | 'signing-in' | 'joining';

/** Staff come from nowhere else; a member may come from a link in a mail. */
const sameSite: Record<CookieName, 'Lax' | 'Strict'> = {
  member: 'Lax',
  staff: 'Strict',
  'signing-in': 'Lax',
  joining: 'Lax',
};

/** Sets a cookie that scripts cannot read and that ends with the browser. */
export const giveCookie = (c: Context, name: CookieName, value: string) =>
  setCookie(c, name, value, {
    prefix: 'host',
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: sameSite[name],
  });

export const cookieOf = (c: Context, name: CookieName): string | undefined => getCookie(c, name, 'host');

export const takeCookie = (c: Context, name: CookieName) =>
  deleteCookie(c, name, { prefix: 'host', path: '/', secure: true });
