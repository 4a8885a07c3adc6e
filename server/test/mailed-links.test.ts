import { beforeEach, describe, expect, it } from 'vitest';
import { ageEntries } from '../src/features/freshness/age-entries.js';
import { saveProfile } from '../src/features/profiles/save-profile.js';
import { inviteStaff } from '../src/features/staff/invite-staff.js';
import type { TokenPurpose } from '../src/platform/mail/mail-token.js';
import { newestMail, newestToken, sendAsk } from './asking.js';
import { openBrowser } from './browser.js';
import { benin, createTestServer, organisation, type TestServer } from './harness.js';
import { sendFirstStep } from './joining.js';
import { stored } from './stored.js';
import { addOwned, deliver, marksOf, ownerAddress, write } from './writing.js';

/** Mail programs, scanners and previews open links before people do: nothing may happen before somebody presses. */

let server: TestServer;
let slug: string;
beforeEach(async () => {
  server = await createTestServer();
  await server.addMission();
  ({ slug } = await addOwned(server, { confirmedAt: server.deps.now().toISOString() }));
});

const behind = async (template: string, label: string) =>
  new RegExp(`${label}.*\\n\\S+/go/([\\w-]+)`).exec((await newestMail(server, template)).text)![1]!;

/** The token of a link of each purpose, as its mail has it. A new purpose does not compile until it is here. */
const links: Record<TokenPurpose, () => Promise<string>> = {
  'confirm-mentor-request': async () => {
    await sendAsk(server);
    return newestToken(server);
  },
  'sign-in': async () => {
    await openBrowser(server).submit('/account/sign-in?lang=en', { mission: 'bj', address: ownerAddress });
    return newestToken(server, 'sign-in');
  },
  join: async () => {
    await sendFirstStep(server, openBrowser(server), { address: 'newcomer@example.org' });
    return newestToken(server, 'joining-proof');
  },
  'staff-invite': async () => {
    const invitation = { address: 'officer@example.org', role: 'editor', lang: 'en' } as const;
    await inviteStaff(server.deps, benin, invitation, 'operator');
    return newestToken(server, 'staff-invite');
  },
  'confirm-contact': async () => {
    await write(server, slug);
    return newestToken(server, 'contact-confirm');
  },
  'confirm-claim': async () => {
    const entry = await server.db.transaction((tx) => saveProfile(server.deps, tx, organisation));
    const path = `/bj/directory/${entry.slug}/claim?lang=en`;
    const marks = await marksOf(server, path);
    server.clock.advance(60_000);
    await server.submit(path, { ...marks, address: 'office@abl.example.org', message: '' });
    return newestToken(server, 'claim-confirm');
  },
  'decline-contact': async () => {
    await deliver(server, slug);
    return behind('contact-message', 'Not now');
  },
  'block-sender': async () => {
    await deliver(server, slug);
    return behind('contact-message', 'Never');
  },
  'still-true': async () => {
    server.clock.advance(340 * 86_400_000);
    await ageEntries(server.deps);
    return newestToken(server, 'still-true-ask');
  },
};

describe.each(Object.entries(links))('the link for %s', (_, issue) => {
  it('survives twenty scanners that open it and twenty that look at it, and then works once', async () => {
    const path = `/bj/go/${await issue()}?lang=en`;
    const before = await stored(server);
    const shown = new Set<string>();
    for (let n = 0; n < 20; n++) {
      const opened = await server.get(path, { 'user-agent': 'scanner' }, `198.51.100.${n}`);
      expect(opened.status).toBe(200);
      expect(opened.headers.get('cache-control')).toBe('no-store');
      expect(opened.headers.get('referrer-policy')).toBe('no-referrer');
      shown.add(await opened.text());
      expect((await server.app.request(path, { method: 'HEAD' })).status).toBe(200);
    }
    expect(shown.size).toBe(1);
    expect([...shown][0]!.match(/<form [^>]*action="\/bj\/go\//g)).toHaveLength(1);
    expect([...shown][0]).not.toMatch(/<script|http-equiv="refresh"/);
    expect(await stored(server)).toBe(before);

    for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null' }, { origin: '' }])
      expect((await server.submit(path, {}, headers)).status).toBe(403);
    expect(await stored(server)).toBe(before);

    expect((await server.submit(path, {})).status).toBeLessThan(400);
    expect(await stored(server)).not.toBe(before);
    for (const mission of ['bj', 'gh']) {
      await server.addMission({ slug: mission });
      expect((await server.submit(path.replace('bj', mission), {})).status, mission).toBe(410);
    }
  });

  it('is worth nothing in another mission', async () => {
    await server.addMission({ slug: 'gh', country: 'GH' });
    const path = `/gh/go/${await issue()}?lang=en`;
    expect((await server.get(path)).status).toBe(410);
    expect((await server.submit(path, {})).status).toBe(410);
  });

  it('is worth nothing to who reads the database', async () => {
    const token = await issue();
    expect(await stored(server)).not.toContain(token);
    const rows = await server.db.all<{ hash: string }>('select hash from mail_token');
    expect(rows.length).toBeGreaterThan(0);
    for (const { hash } of rows) expect((await server.submit(`/bj/go/${hash}`, {})).status).toBe(410);
  });
});
