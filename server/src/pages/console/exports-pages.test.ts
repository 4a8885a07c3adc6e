import { parse } from 'csv-parse/sync';
import { beforeEach, describe, expect, it } from 'vitest';
import { queuedMails } from '../../../test/asking.js';
import { addMember, openBrowser } from '../../../test/browser.js';
import { createTestServer, organisation, type TestServer } from '../../../test/harness.js';
import { addOwned, ownerAddress } from '../../../test/writing.js';
import type { Role } from '../../features/accounts/account.js';
import { exportHours, forgetExports } from '../../features/staff/export-requests.js';
import { removeStaff } from '../../features/staff/change-role.js';
import { requireMission } from '../../features/missions/find-mission.js';
import { textOf } from '../../text/index.js';

const hour = 3_600_000;

let server: TestServer;
beforeEach(async () => {
  server = await createTestServer();
  await server.addMission();
  await server.addMission({ slug: 'gh', country: 'GH' });
});

const addAdmin = (address: string, role: Role = 'admin', mission = 'bj') =>
  addMember(server, { address, role, mission });

/** A browser in which the second factor was given just now. */
async function arrive(member: string, mission = 'bj') {
  const browser = openBrowser(server);
  await browser.hold('staff', member, 2, mission);
  return browser;
}
async function ask(member: string): Promise<string> {
  const response = await (await arrive(member)).submit('/console/exports?lang=en');
  expect(response.status).toBe(303);
  return (await server.db.get<{ id: string }>('select id from export_request order by rowid desc'))!.id;
}
const approve = async (member: string, id: string, mission = 'bj') =>
  (await arrive(member, mission)).submit(`/console/exports/${id}/approve?lang=en`);
const take = async (member: string, id: string, mission = 'bj') =>
  (await arrive(member, mission)).submit(`/console/exports/${id}/file?lang=en`);
const lastAudit = () => server.db.get('select actor, action, subject from audit_entry order by seq desc');

describe('a file of the entries', () => {
  let ama: string;
  let kofi: string;
  beforeEach(async () => {
    ama = await addAdmin('ama@example.org');
    kofi = await addAdmin('kofi@example.org');
  });

  it('waits for another admin, whatever time passes', async () => {
    const id = await ask(ama);
    for (const hours of [0, 24, 47]) {
      server.clock.advance(hours * hour);
      expect((await take(ama, id)).status).toBe(403);
    }
    expect(await server.db.get('select taken_at from export_request')).toEqual({ taken_at: null });
  });

  it('is not agreed to by who asked', async () => {
    const id = await ask(ama);
    expect((await approve(ama, id)).status).toBe(409);
    expect((await take(ama, id)).status).toBe(403);
  });

  it('is had once, by who asked, when the other one agrees; each step is written down', async () => {
    const id = await ask(ama);
    expect(await lastAudit()).toEqual({ actor: ama, action: 'export.asked', subject: id });
    expect((await approve(kofi, id)).status).toBe(303);
    expect(await lastAudit()).toEqual({ actor: kofi, action: 'export.approved', subject: id });
    expect((await take(kofi, id)).status).toBe(404);
    const file = await take(ama, id);
    expect(file.status).toBe(200);
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="entries-bj-2030-01-01.csv"');
    expect(file.headers.get('cache-control')).toBe('no-store');
    expect(await lastAudit()).toEqual({ actor: ama, action: 'export.taken', subject: id });
    expect((await take(ama, id)).status).toBe(409);
  });

  it('is told by mail to every admin, also to who asked, and to nobody else', async () => {
    await addAdmin('moderator@example.org', 'moderator');
    await addAdmin('elsewhere@example.org', 'admin', 'gh');
    await ask(ama);
    const mails = (await queuedMails(server)).filter(({ template }) => template === 'staff-access');
    expect(mails.map(({ to }) => to).sort()).toEqual(['ama@example.org', 'kofi@example.org']);
    for (const { text } of mails) expect(text).toContain(textOf('en').staff.mails.access.changes.exportAsked);
  });

  it('is nothing after three days, to another mission, or once its asker works there no more', async () => {
    const stranger = await addAdmin('stranger@example.org', 'admin', 'gh');
    const late = await ask(ama);
    expect((await approve(stranger, late, 'gh')).status).toBe(404);
    expect((await take(stranger, late, 'gh')).status).toBe(404);
    await approve(kofi, late);
    server.clock.advance(exportHours * hour);
    expect((await take(ama, late)).status).toBe(404);
    expect(await forgetExports(server.deps)).toBe(1);

    const orphan = await ask(ama);
    await removeStaff(server.deps, await requireMission(server.db, 'bj'), ama, kofi);
    expect((await approve(kofi, orphan)).status).toBe(404);
  });

  it('wants a second factor that was given within ten minutes, and an admin', async () => {
    const id = await ask(ama);
    await approve(kofi, id);
    const browser = await arrive(ama);
    server.clock.advance(10 * 60_000);
    expect((await browser.submit(`/console/exports/${id}/file?lang=en`)).status).toBe(403);
    const moderator = await arrive(await addAdmin('moderator@example.org', 'moderator'));
    expect((await moderator.submit('/console/exports?lang=en')).status).toBe(403);
  });

  it.each(['en', 'fr', 'ar'] as const)('is offered in %s with what each reader can do', async (lang) => {
    await ask(ama);
    const words = textOf(lang).staff.exports;
    const asker = await (await (await arrive(ama)).get(`/console/exports?lang=${lang}`)).text();
    expect(asker).toContain(words.states.person);
    expect(asker).not.toContain(`>${words.approve}<`);
    const other = await (await (await arrive(kofi)).get(`/console/exports?lang=${lang}`)).text();
    expect(other).toContain(`>${words.approve}<`);
    expect(other).not.toContain(`>${words.take}<`);
  });
});

describe('a mission with one admin', () => {
  it('waits a day where there is nobody else, and is told', async () => {
    const ama = await addAdmin('ama@example.org');
    await addAdmin('moderator@example.org', 'moderator');
    const id = await ask(ama);
    expect((await queuedMails(server)).map(({ to }) => to)).toEqual(['ama@example.org']);
    server.clock.advance(24 * hour - 1);
    expect((await take(ama, id)).status).toBe(403);
    server.clock.advance(1);
    expect((await take(ama, id)).status).toBe(200);
  });
});

describe('what is in the file', () => {
  it('is what everybody may read, with state and day, safe in a spreadsheet, and no address', async () => {
    const ama = await addAdmin('ama@example.org');
    const shown = await addOwned(server, { name: '=HYPERLINK("https://evil.example")', place: 'Lyon' });
    const hiding = { visibility: { ...organisation.visibility, place: 'members' as const } };
    await addOwned(server, { name: 'Quiet', ...hiding }, { address: 'quiet@example.org' });
    const hidden = await addOwned(server, { name: 'Canary-hidden', state: 'hidden' }, { address: 'hid@example.org' });
    await server.addProfile({ mission: 'gh', name: 'Elsewhere', sourceKey: 'gh' }, organisation);
    const id = await ask(ama);
    server.clock.advance(24 * hour);
    const file = await (await take(ama, id)).text();
    for (const word of ['Canary-hidden', 'Elsewhere', ownerAddress, 'quiet@example.org', 'hid@example.org'])
      expect(file).not.toContain(word);

    const rows = parse(file, { bom: true, columns: true }) as Record<string, string>[];
    const rowOf = ({ slug }: { slug: string }) => rows.find(({ address }) => address === `/bj/directory/${slug}`);
    expect(rows).toHaveLength(3);
    expect(rowOf(shown)).toMatchObject({
      kind: 'person', state: 'published', last_confirmed: '2029-12-01', name: '\'=HYPERLINK("https://evil.example")',
      residence: 'FR', place: 'Lyon', origin: 'BJ', languages: 'fr fon',
    }); // prettier-ignore
    expect(rows.find(({ name }) => name === 'Quiet')!['place']).toBe('');
    expect(rowOf(hidden)).toMatchObject({ state: 'hidden', name: '', residence: '', headline: '' });
  });
});
