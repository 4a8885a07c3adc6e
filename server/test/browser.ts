import { newestCode } from './asking.js';
import { benin, type TestServer } from './harness.js';
import { openSession } from '../src/features/accounts/sessions.store.js';
import { proveAddress } from '../src/features/accounts/prove-address.js';
import type { Role } from '../src/features/accounts/account.js';

export type Browser = ReturnType<typeof openBrowser>;

/** A browser of the kit's own pages: keeps cookies, follows nothing, sends forms as a browser does. */
export function openBrowser(server: TestServer, address = '203.0.113.7') {
  const cookies = new Map<string, string>();
  const keep = (response: Response) => {
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return {
    cookies,
    get: async (path: string, headers: Record<string, string> = {}) =>
      keep(await server.get(path, { cookie: cookie(), ...headers }, address)),
    submit: async (path: string, form: Record<string, string> = {}, headers: Record<string, string> = {}) =>
      keep(await server.submit(path, form, { cookie: cookie(), ...headers }, address)),
    /** Sign in by mailed digits, as a member does. */
    async signIn(member: string, mission = 'bj') {
      await this.submit('/account/sign-in?lang=en', { mission, address: member });
      const code = await newestCode(server, 'sign-in');
      return this.submit('/account/sign-in/code?lang=en', { code });
    },
    /** Holds a session without the way to it. */
    async hold(desk: 'member' | 'staff', member: string, aal: 1 | 2 = desk === 'staff' ? 2 : 1, mission = 'bj') {
      const token = await server.db.transaction((tx) => openSession(server.deps, tx, { mission, member, desk, aal }));
      cookies.set(`__Host-${desk}`, token);
    },
  };
}

/** Somebody with a proven address, and perhaps a role, for a month. */
export async function addMember(
  server: TestServer,
  {
    address = 'ayaba@example.org',
    mission = benin.slug,
    role,
  }: { address?: string; mission?: string; role?: Role } = {},
): Promise<string> {
  return server.db.transaction(async (tx) => {
    const { id } = await proveAddress(server.deps, tx, { mission, address, lang: 'en' });
    if (role)
      await tx.run('insert into staff_role (member, mission, role, granted_by, granted_at) values (?, ?, ?, ?, ?)', [
        id, mission, role, 'operator', new Date(server.deps.now().getTime() - 30 * 86_400_000).toISOString(),
      ]); // prettier-ignore
    return id;
  });
}
