import { parse } from 'csv-parse/sync';
import { beforeEach, describe, expect, it } from 'vitest';
import { newestToken, queuedMails } from '../../../test/asking.js';
import { addMember, openBrowser } from '../../../test/browser.js';
import { createTestServer, organisation, type TestServer } from '../../../test/harness.js';
import { addOwned, ownerAddress } from '../../../test/writing.js';
import type { Role } from '../../features/accounts/account.js';
import { changeRole, removeStaff } from '../../features/staff/change-role.js';
import { forgetExports } from '../../features/staff/export-requests.js';
import { exportHours } from '../../features/staff/export.rules.js';
import { inviteStaff } from '../../features/staff/invite-staff.js';
import { acceptInvite } from '../../features/staff/accept-invite.js';
import { eraseMember } from '../../features/erasure/erase-member.js';
import { findHistory } from '../../features/export/list-history.js';
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
const reason = { purpose: 'Canary-purpose of this year’s report', recipient: 'Canary-ministry' };
const sendAsk = async (member: string, form: Record<string, string> = reason) =>
  (await arrive(member)).submit('/console/exports?lang=en', form);
async function ask(member: string): Promise<string> {
  const response = await sendAsk(member);
  expect(response.status).toBe(303);
  return (await server.db.get<{ id: string }>('select id from export_request order by rowid desc'))!.id;
}
const approve = async (member: string, id: string, mission = 'bj') =>
  (await arrive(member, mission)).submit(`/console/exports/${id}/approve?lang=en`);
const take = async (member: string, id: string, mission = 'bj') =>
  (await arrive(member, mission)).submit(`/console/exports/${id}/file?lang=en`);
const refuse = async (member: string, id: string, mission = 'bj') =>
  (await arrive(member, mission)).submit(`/console/exports/${id}/refuse?lang=en`);
const pageFor = async (member: string, lang = 'en') =>
  (await (await arrive(member)).get(`/console/exports?lang=${lang}`)).text();
const mission = () => requireMission(server.db, 'bj');
const words = textOf('en').staff.exports;
const { changes: news } = textOf('en').staff.mails.news;
/** To whom a change was mailed. */
const toldOf = async (change: keyof typeof news) =>
  (await queuedMails(server))
    .filter(({ text }) => text.includes(news[change]))
    .map(({ to }) => to)
    .sort();
async function invite(address: string, actor: string) {
  await inviteStaff(server.deps, await mission(), { address, role: 'admin', lang: 'en' }, actor);
  await acceptInvite(server.deps, 'bj', await newestToken(server, 'staff-invite'));
  return (await server.db.get<{ member: string }>('select member from staff_role order by rowid desc'))!.member;
}
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

  it('is had by who asked, when the other one agrees; each step is written down', async () => {
    const id = await ask(ama);
    expect(await lastAudit()).toEqual({ actor: ama, action: 'export.asked', subject: id });
    expect((await approve(kofi, id)).status).toBe(303);
    expect(await lastAudit()).toEqual({ actor: kofi, action: 'export.approved', subject: id });
    expect((await approve(kofi, id)).status).toBe(409);
    expect((await take(kofi, id)).status).toBe(404);
    const file = await take(ama, id);
    expect(file.status).toBe(200);
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(file.headers.get('content-disposition')).toBe(`attachment; filename="entries-bj-2030-01-01-${id}.csv"`);
    expect(file.headers.get('cache-control')).toBe('no-store');
    expect(await lastAudit()).toEqual({ actor: ama, action: 'export.taken', subject: id });
  });

  it('is had again for a quarter of an hour, and then not', async () => {
    const id = await ask(ama);
    await approve(kofi, id);
    await take(ama, id);
    server.clock.advance(15 * 60_000 - 1);
    expect(await pageFor(ama)).toContain(`>${words.takeAgain}<`);
    expect((await take(ama, id)).status).toBe(200);
    server.clock.advance(1);
    expect((await take(ama, id)).status).toBe(409);
  });

  it.each([
    ['purpose', { ...reason, purpose: 'Report' }],
    ['recipient', { ...reason, recipient: '' }],
    ['recipient', { ...reason, recipient: 'x'.repeat(201) }],
  ])('is not asked for without a %s, and what was typed stays', async (field, form) => {
    const answer = await sendAsk(ama, form);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain(`id="${field}-error"`);
    expect(page).toContain(`>${form.purpose}</textarea>`);
    expect(await server.count('export_request')).toBe(0);
  });

  it('says to the other admin who asks, what for, and who receives it; the database says none of it', async () => {
    await ask(ama);
    const page = await pageFor(kofi);
    for (const said of ['ama@example.org', reason.purpose, reason.recipient]) expect(page).toContain(said);
    const row = await server.db.get<Record<string, unknown>>('select * from export_request');
    for (const value of Object.values(row!))
      expect(Buffer.from(value instanceof Uint8Array ? value : String(value)).includes('Canary')).toBe(false);
    for (const { text } of await queuedMails(server)) expect(text).not.toContain('Canary');
  });

  it.each(['ama', 'kofi'])('is nothing any more once %s refused, and all admins hear of it', async (who) => {
    const id = await ask(ama);
    await approve(kofi, id);
    const actor = { ama, kofi }[who]!;
    expect((await refuse(actor, id)).status).toBe(303);
    expect(await lastAudit()).toEqual({ actor, action: 'export.refused', subject: id });
    expect((await take(ama, id)).status).toBe(404);
    expect(await server.count('export_request')).toBe(0);
    expect(await toldOf('exportRefused')).toEqual(['ama@example.org', 'kofi@example.org']);
  });

  it('is not refused by another mission, nor after it was taken', async () => {
    const stranger = await addAdmin('stranger@example.org', 'admin', 'gh');
    const id = await ask(ama);
    expect((await refuse(stranger, id, 'gh')).status).toBe(404);
    await approve(kofi, id);
    await take(ama, id);
    expect((await refuse(kofi, id)).status).toBe(409);
  });

  it('is told by mail to every admin at each step, also to who asked, and to nobody else', async () => {
    await addAdmin('moderator@example.org', 'moderator');
    await addAdmin('elsewhere@example.org', 'admin', 'gh');
    const id = await ask(ama);
    await approve(kofi, id);
    await take(ama, id);
    await take(ama, id);
    for (const change of ['exportAsked', 'exportApproved', 'exportTaken'] as const)
      expect(await toldOf(change), change).toEqual(['ama@example.org', 'kofi@example.org']);
    expect((await queuedMails(server)).map(({ to }) => to)).not.toContain('moderator@example.org');
  });

  it('is asked for once: as long as it waits the page does not offer it again', async () => {
    await ask(ama);
    expect((await sendAsk(ama)).status).toBe(409);
    expect(await server.count('export_request')).toBe(1);
    expect(await toldOf('exportAsked')).toHaveLength(2);
    expect(await pageFor(ama)).not.toContain(`>${words.ask}<`);
    expect(await pageFor(kofi)).toContain(`>${words.ask}<`);
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
    expect(await toldOf('exportExpired')).toEqual(['ama@example.org']);

    const orphan = await ask(ama);
    await removeStaff(server.deps, await mission(), ama, kofi);
    expect((await approve(kofi, orphan)).status).toBe(404);
    expect(await pageFor(kofi)).not.toContain(orphan);
  });

  it('wants a second factor that was given within ten minutes, and an admin', async () => {
    const id = await ask(ama);
    await approve(kofi, id);
    const browser = await arrive(ama);
    server.clock.advance(10 * 60_000);
    expect((await browser.submit(`/console/exports/${id}/file?lang=en`)).status).toBe(403);
    const moderator = await arrive(await addAdmin('moderator@example.org', 'moderator'));
    expect((await moderator.submit('/console/exports?lang=en', reason)).status).toBe(403);
  });

  it.each(['en', 'fr', 'ar'] as const)('is offered in %s with what each reader can do', async (lang) => {
    await ask(ama);
    const { exports } = textOf(lang).staff;
    const asker = await pageFor(ama, lang);
    expect(asker).toContain(exports.states.person);
    expect(asker).toContain(`>${exports.callOff}<`);
    expect(asker).not.toContain(`>${exports.approve}<`);
    const other = await pageFor(kofi, lang);
    expect(other).toContain(`>${exports.approve}<`);
    expect(other).toContain(`>${exports.refuse}<`);
    expect(other).not.toContain(`>${exports.take}<`);
  });
});

describe('a second person', () => {
  let ama: string;
  beforeEach(async () => {
    ama = await addAdmin('ama@example.org');
    await addAdmin('kofi@example.org');
  });

  it('is nobody who became an admin after it was asked, however long ago', async () => {
    const id = await ask(ama);
    const sock = await invite('sock@example.org', ama);
    server.clock.advance(30 * hour);
    expect((await approve(sock, id)).status).toBe(403);
    expect(await pageFor(sock)).not.toContain(`>${words.approve}<`);
    expect((await take(ama, id)).status).toBe(403);
  });

  it('is nobody in their first day as an admin, and neither is who asks', async () => {
    const sock = await invite('sock@example.org', ama);
    server.clock.advance(1);
    expect((await sendAsk(sock)).status).toBe(403);
    expect(await pageFor(sock)).not.toContain(`>${words.ask}<`);
    const id = await ask(ama);
    server.clock.advance(24 * hour - 2);
    expect((await approve(sock, id)).status).toBe(403);
    server.clock.advance(1);
    expect((await approve(sock, id)).status).toBe(303);
    expect((await take(ama, id)).status).toBe(200);
  });

  it('is nobody whom a changed role made one', async () => {
    const editor = await addAdmin('editor@example.org', 'editor');
    await changeRole(server.deps, await mission(), { member: editor, role: 'admin' }, ama);
    server.clock.advance(1);
    const id = await ask(ama);
    expect((await approve(editor, id)).status).toBe(403);
  });

  it.each(['removed', 'demoted'])('counts no more once they are %s, and another one can agree', async (how) => {
    const third = await addAdmin('third@example.org');
    const id = await ask(ama);
    await approve(third, id);
    if (how === 'removed') await removeStaff(server.deps, await mission(), third, ama);
    else await changeRole(server.deps, await mission(), { member: third, role: 'viewer' }, ama);
    expect((await take(ama, id)).status).toBe(403);
    const kofi = await server.db.get<{ member: string }>("select member from staff_role where role = 'admin' and member <> ? order by rowid", [ama]); // prettier-ignore
    expect((await approve(kofi!.member, id)).status).toBe(303);
    expect((await take(ama, id)).status).toBe(200);
  });

  it('is known to every admin before: who was invited, who came, who was ended', async () => {
    const sock = await invite('sock@example.org', ama);
    const both = ['ama@example.org', 'kofi@example.org'];
    expect(await toldOf('adminInvited')).toEqual(both);
    expect(await toldOf('adminAdded')).toEqual(both);
    await changeRole(server.deps, await mission(), { member: sock, role: 'viewer' }, ama);
    expect(await toldOf('adminEnded')).toEqual(both);
    await removeStaff(server.deps, await mission(), sock, ama);
    expect(await toldOf('adminEnded')).toEqual(both);
    const third = await addAdmin('third@example.org');
    await eraseMember(server.deps, { mission: 'bj', member: third, actor: third });
    expect(await toldOf('adminEnded')).toEqual([...both, ...both].sort());
  });
});

describe('a mission with one admin', () => {
  let ama: string;
  beforeEach(async () => {
    ama = await addAdmin('ama@example.org');
  });

  it('waits a day where there is nobody else, and is told', async () => {
    await addAdmin('moderator@example.org', 'moderator');
    const id = await ask(ama);
    expect((await queuedMails(server)).map(({ to }) => to)).toEqual(['ama@example.org']);
    server.clock.advance(24 * hour - 1);
    expect((await take(ama, id)).status).toBe(403);
    server.clock.advance(1);
    expect((await take(ama, id)).status).toBe(200);
  });

  it.each(['removed', 'demoted'])('that %s the other one waits three days, and the other one hears of it', async (how) => {
    const kofi = await addAdmin('kofi@example.org');
    if (how === 'removed') await removeStaff(server.deps, await mission(), kofi, ama);
    else await changeRole(server.deps, await mission(), { member: kofi, role: 'viewer' }, ama);
    server.clock.advance(72 * hour - 1);
    const id = await ask(ama);
    expect(await toldOf('exportAsked')).toEqual(['ama@example.org', 'kofi@example.org']);
    server.clock.advance(72 * hour - 1);
    expect((await take(ama, id)).status).toBe(403);
    server.clock.advance(1);
    expect((await take(ama, id)).status).toBe(200);
    await forgetExports(server.deps);
    expect(await server.count('former_admin')).toBe(0);
  }); // prettier-ignore

  it('says to an admin who came since from when it can be had, and lets them refuse', async () => {
    const id = await ask(ama);
    const late = await invite('late@example.org', 'operator');
    const page = await pageFor(late);
    expect(page).toContain(words.time(new Date(server.deps.now().getTime() + 24 * hour)));
    expect(page).not.toContain(`>${words.approve}<`);
    expect((await refuse(late, id)).status).toBe(303);
  });
});

describe('what is in the file', () => {
  let ama: string;
  beforeEach(async () => {
    ama = await addAdmin('ama@example.org');
  });
  async function taken() {
    const id = await ask(ama);
    server.clock.advance(24 * hour);
    const file = await (await take(ama, id)).text();
    const rows = parse(file, { bom: true, columns: true }) as Record<string, string>[];
    const rowOf = ({ slug }: { slug: string }) =>
      rows.find(({ address }) => address === `https://kit.example.org/bj/directory/${slug}`);
    return { id, file, rows, rowOf };
  }

  it('is what everybody may read, safe in a spreadsheet, marked, and no mail address', async () => {
    const shown = await addOwned(server, { name: '=HYPERLINK("https://evil.example")', place: 'Lyon' });
    const hiding = { visibility: { ...organisation.visibility, place: 'members' as const } };
    await addOwned(server, { name: 'Quiet', ...hiding }, { address: 'quiet@example.org' });
    await server.addProfile({ mission: 'gh', name: 'Elsewhere', sourceKey: 'gh' }, organisation);
    const { id, file, rows, rowOf } = await taken();
    for (const word of ['Elsewhere', ownerAddress, 'quiet@example.org']) expect(file).not.toContain(word);
    expect(rows).toHaveLength(2);
    expect(rowOf(shown)).toMatchObject({
      kind: 'person', last_confirmed: '2029-12-01', name: '\'=HYPERLINK("https://evil.example")',
      residence: 'FR', place: 'Lyon', origin: 'BJ', languages: 'fr fon', export: id,
    }); // prettier-ignore
    expect(rows.find(({ name }) => name === 'Quiet')!['place']).toBe('');
  });

  it('is nobody who is not shown, not even as a line', async () => {
    const hidden = await addOwned(server, { name: 'Canary-hidden', state: 'hidden' });
    const pausedUntil = '2031-01-01T00:00:00.000Z';
    const paused = await addOwned(server, { name: 'Canary-paused', pausedUntil }, { address: 'paused@example.org' });
    const held = await server.addProfile({ name: 'Canary-held', state: 'held', sourceKey: 'held' }, organisation);
    const shown = await server.addProfile({ name: 'Shown', sourceKey: 'shown' }, organisation);
    const { file, rows, rowOf } = await taken();
    for (const word of ['Canary', hidden.slug, paused.slug, held.slug]) expect(file).not.toContain(word);
    expect(rows).toHaveLength(1);
    expect(rowOf(shown)).toMatchObject({ kind: 'organisation', name: 'Shown' });
  });

  it('is in the history of those who were in it, and of nobody else', async () => {
    const shown = await addOwned(server);
    const hidden = await addOwned(server, { state: 'hidden' }, { address: 'hid@example.org' });
    await taken();
    const lines = async ({ owner }: { owner: string }) =>
      (await findHistory(server.deps, 'bj', owner)).filter(({ action }) => action === 'export.taken');
    expect(await lines(shown)).toMatchObject([{ by: 'staff' }]);
    expect(await lines(hidden)).toEqual([]);
  });
});
