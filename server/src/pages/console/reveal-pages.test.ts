import { beforeEach, describe, expect, it } from 'vitest';
import { addMember, openBrowser } from '../../../test/browser.js';
import { createTestServer, type TestServer } from '../../../test/harness.js';
import { addOwned, ownerAddress } from '../../../test/writing.js';
import { eraseMember } from '../../features/erasure/erase-member.js';
import { forgetAudit } from '../../features/audit/forget-audit.js';
import type { Role } from '../../features/accounts/account.js';
import { insertPasskey } from '../../features/staff/factors.store.js';
import { newRecoveryCodes } from '../../features/staff/recovery-codes.js';
import { textOf } from '../../text/index.js';
import { nextPageOf } from '../account/private-page.js';

const reason = 'She asked us to call her about a threat.';
const day = 86_400_000;

let server: TestServer;
let slug: string;
let owner: string;
beforeEach(async () => {
  server = await createTestServer();
  await server.addMission();
  await server.addMission({ slug: 'gh', country: 'GH' });
  ({ slug, owner } = await addOwned(server));
});

async function work(role: Role, mission = 'bj') {
  const browser = openBrowser(server);
  const member = await addMember(server, { role, mission, address: `${role}@example.org` });
  await browser.hold('staff', member, 2, mission);
  return { browser, member };
}
const path = (lang = 'en') => `/console/entries/${slug}/address?lang=${lang}`;
const looks = () => server.count('address_reveal');

describe('the address of an entry’s owner', () => {
  it.each(['moderator', 'safeguarding', 'admin'] as const)(
    'is shown to %s for a reason, and only then',
    async (role) => {
      const { browser, member } = await work(role);
      const asked = await (await browser.get(path())).text();
      expect(asked).toContain(textOf('en').staff.reveal.reason);
      expect(asked).not.toContain(ownerAddress);
      const shown = await browser.submit(path(), { reason });
      expect(shown.status).toBe(200);
      expect(await shown.text()).toContain(ownerAddress);
      expect(await server.db.get('select actor, action, subject from audit_entry order by seq desc')).toEqual({
        actor: member,
        action: 'address.revealed',
        subject: owner,
      });
    },
  );

  it.each([
    ['none', ''],
    ['too short', 'why not'],
    ['blanks', ' '.repeat(40)],
    ['what nobody sees', '\u200b'.repeat(40)],
    ['too long', 'x'.repeat(501)],
  ])('is not shown for a reason that is none: %s', async (_what, typed) => {
    const { browser } = await work('admin');
    const refused = await browser.submit(path(), { reason: typed });
    expect(refused.status).toBe(422);
    expect(await refused.text()).not.toContain(ownerAddress);
    expect(await looks()).toBe(0);
  });

  it.each(['viewer', 'editor', 'headquarters'] as const)('is not shown to %s', async (role) => {
    const { browser } = await work(role);
    expect((await browser.submit(path(), { reason })).status).toBe(403);
    expect(await looks()).toBe(0);
  });

  it('is nothing to another mission, and there is none where nobody owns the entry', async () => {
    const { browser } = await work('admin', 'gh');
    expect((await browser.submit(path(), { reason })).status).toBe(404);
    const own = await work('moderator');
    ({ slug } = await server.addProfile({ name: 'Nobody’s' }));
    expect((await own.browser.submit(path(), { reason })).status).toBe(404);
    expect(await looks()).toBe(0);
  });

  it('wants a second factor that was given within ten minutes', async () => {
    const { browser } = await work('admin');
    server.clock.advance(10 * 60_000);
    const refused = await browser.submit(path(), { reason });
    expect(refused.status).toBe(403);
    const page = await refused.text();
    expect(page).not.toContain(ownerAddress);
    expect(await looks()).toBe(0);
    expect(page).toContain(`${reason}</textarea>`);
    expect(page).toContain(`href="/console/prove?lang=en&amp;next=address-${slug}"`);
  });

  it('is where a second factor leads back to that was asked for on the way', async () => {
    const { browser, member } = await work('admin');
    const codes = await server.db.transaction((tx) => newRecoveryCodes(server.deps, tx, { mission: 'bj', member }));
    await server.db.transaction((tx) => insertPasskey(tx, { mission: 'bj', member }, { id: 'one', publicKey: new Uint8Array(8), counter: 0, transports: [] }, server.deps.now())); // prettier-ignore
    server.clock.advance(10 * 60_000);
    const asked = await browser.get(path());
    expect([asked.status, asked.headers.get('location')]).toEqual([303, `/console/prove?lang=en&next=address-${slug}`]);
    expect(await (await browser.get(asked.headers.get('location')!)).text()).toContain(`value="address-${slug}"`);
    const proved = await browser.submit('/console/prove/recovery?lang=en', {
      code: codes[0]!,
      next: `address-${slug}`,
    });
    expect([proved.status, proved.headers.get('location')]).toEqual([303, path()]);
    expect((await browser.submit(path(), { reason })).status).toBe(200);
  });

  it.each(['address-', 'address-../../x', 'address-//evil.example', 'address-A b'])(
    'is the only page that leads to an entry after a proof: %s',
    (name) => expect(nextPageOf(name, 'console')).toBe('console'),
  );
});

describe('who owns the entry', () => {
  const history = async (lang: string) => {
    const browser = openBrowser(server);
    await browser.hold('member', owner);
    return (await browser.get(`/account/history?lang=${lang}`)).text();
  };

  it.each(['en', 'fr', 'ar'] as const)('reads in %s that staff looked, and why, without a name', async (lang) => {
    const { browser, member } = await work('moderator');
    await browser.submit(path(), { reason });
    const page = await history(lang);
    const words = textOf(lang).history;
    expect(page).toContain(words.actions['address.revealed']);
    expect(page).toContain(`${words.reason} <bdi class="dk-written">${reason}</bdi>`);
    expect(page).toContain(words.actors.staff);
    expect(page).not.toContain(member);
  });

  it('reads each reason at its own line', async () => {
    const { browser } = await work('moderator');
    await browser.submit(path(), { reason });
    await browser.submit(path(), { reason: 'The address bounced, we look for another way.' });
    const page = await history('en');
    expect(page.indexOf('bounced')).toBeLessThan(page.indexOf('threat'));
  });

  it('takes the reasons along when they leave, and time takes them with their entry of the audit', async () => {
    const { browser } = await work('moderator');
    await browser.submit(path(), { reason });
    server.clock.advance(731 * day);
    await forgetAudit(server.deps);
    expect(await looks()).toBe(0);
    const again = await work('safeguarding');
    await again.browser.submit(path(), { reason });
    expect(await looks()).toBe(1);
    await eraseMember(server.deps, { mission: 'bj', member: owner, actor: owner });
    expect(await looks()).toBe(0);
  });
});
