import {
  facetNames,
  kinds,
  mentoringFormats,
  offers,
  organisationTypes,
  sectors,
  topics,
} from '@diaspora-kit/contract/vocabulary';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { newestToken } from '../../../test/asking.js';
import { addMember, openBrowser } from '../../../test/browser.js';
import { benin, createTestServer, organisation, testOrigin, type TestServer } from '../../../test/harness.js';
import { stored } from '../../../test/stored.js';
import { addWholePerson, markEverything, type WholePerson } from '../../../test/whole-person.js';
import { addOwned, deliver, senderAddress, words, write } from '../../../test/writing.js';
import { auditActions } from '../../features/audit/actions.js';
import { recordAudit, type AuditAction } from '../../features/audit/audit.store.js';
import { roles } from '../../features/accounts/account.js';
import { actOnContact } from '../../features/contacts/act-on-contact.js';
import { declaredTables } from '../../features/erasure/personal-columns.js';
import { listIdsOf } from '../../features/erasure/personal-rows.store.js';
import type { MemberExport } from '../../features/export/export-member.js';
import { audiences } from '../../features/profiles/profile.js';
import { textOf } from '../../text/index.js';

let server: TestServer;
let person: WholePerson;
beforeEach(async () => {
  server = await createTestServer();
  await server.addMission();
  person = await addWholePerson(server, 'Mine');
});

async function signedIn(member = person.member) {
  const browser = openBrowser(server);
  await browser.hold('member', member);
  return browser;
}

const exported = async () =>
  (await (await (await signedIn()).submit('/account/export/data.json')).json()) as MemberExport;

const minutes = (count: number) => server.clock.advance(count * 60_000);

describe('the copy of everything', () => {
  it('holds every column that is personal, sealed ones opened', async () => {
    const ids = await listIdsOf(server.db, person);
    expect(await markEverything(server, person, ids, 'Mark')).toEqual([]);
    const response = await (await signedIn()).submit('/account/export/data.json');
    expect(response.headers.get('content-disposition')).toContain('attachment');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const { tables } = (await response.json()) as MemberExport;
    const text = JSON.stringify(tables);
    const missing = declaredTables.flatMap(([table, { rows, columns, reads }]) =>
      Object.entries(columns)
        .filter(([column, kind]) => rows && reads?.length !== 0 && kind === 'personal' && column !== 'mission')
        .filter(([column]) => !text.includes(`Mark-${table}-${column}-`) && !isKept(tables, table, column))
        .map(([column]) => `${table}.${column}`),
    );
    expect(missing).toEqual([]);
    for (const typed of [
      'Mine words that are long',
      'Mine goal',
      'Mine me',
      'Mine joining',
      'Mine claim',
      'Mine@example.org',
    ])
      expect(text, typed).toContain(typed);
  });

  /** Whether a column that no mark was written to is there with a value of its own. */
  const isKept = (tables: MemberExport['tables'], table: string, column: string) =>
    tables.some((handed) => handed.table === table && handed.rows.some((row) => row[column] !== undefined)) ||
    ['profile.paused_until', 'profile.hidden_by', 'consent.withdrawn_at'].includes(`${table}.${column}`);

  it('holds nothing that is somebody else’s, and nothing that opens the account', async () => {
    await addWholePerson(server, 'Yours');
    const ids = await listIdsOf(server.db, person);
    const text = await (await (await signedIn()).submit('/account/export/data.json')).text();
    expect(text).not.toMatch(/yours/i);
    expect(text).not.toContain('other-mine@example.net');
    expect(text.toLowerCase()).not.toContain('other-mine');
    for (const id of ids) expect(text).not.toContain(id);
    const secrets = await server.db.all<{ value: string }>(
      'select token as value from session union select browser from sign_in union select hash from mail_token',
    );
    for (const { value } of secrets) expect(text).not.toContain(value);
  });

  it.each(['en', 'fr', 'ar'] as const)('reads as a page in %s', async (lang) => {
    const page = await (await (await signedIn()).submit(`/account/export?lang=${lang}`)).text();
    const { tables, columns } = textOf(lang).erasure.export;
    for (const words of [
      tables.profile,
      tables.mentor_request,
      columns.summary,
      columns.question,
      'Mine summary',
      'Mine goal',
    ])
      expect(page).toContain(words);
    expect(page).not.toContain('undefined');
    expect(page).not.toContain('[object');
  });

  it.each(['en', 'fr', 'ar'] as const)('says no code in %s: each has a word', async (lang) => {
    await server.db.transaction((tx) =>
      tx.run("update profile set hidden_by = 'time', doubt = 'reserved-name' where id = ?", [person.profile]),
    );
    const checked = await server.db.all<{ sql: string }>("select sql from sqlite_schema where sql like '%check (%'");
    const known = new Set<string>([
      ...kinds, ...sectors, ...offers, ...topics, ...organisationTypes, ...mentoringFormats, ...roles, ...audiences, ...facetNames,
      ...checked.flatMap(({ sql }) => [...sql.matchAll(/ in \(('[^)]*')\)/g)].flatMap(([, list]) => list!.slice(1, -1).split("', '"))),
      ...(await server.db.all<{ template: string }>('select template from outbox')).map(({ template }) => template),
      'own click', 'page', 'reserved-name', 'listing', 'photo', 'contact', 'mentor-request', 'senderName', 'headline', 'residence',
    ]); // prettier-ignore
    expect(known).toContain('given-up');
    const page = await (await (await signedIn()).submit(`/account/export?lang=${lang}`)).text();
    const said = [...page.matchAll(/<(dd|dt|li)[^>]*>(.*?)<\/\1>/gs)].flatMap(([, , text]) =>
      text!.replace(/<[^>]*>/g, '\n').split(/\n|, |: /).map((part) => part.trim()),
    ); // prettier-ignore
    expect(said.length).toBeGreaterThan(100);
    expect(said.filter((words) => known.has(words))).toEqual([]);
  });

  it('holds the mails to somebody without the links that act for them', async () => {
    const { slug, owner } = await addOwned(server, { name: 'Sika' });
    await deliver(server, slug);
    const token = await newestToken(server, 'contact-message');
    const copy = await (await (await signedIn(owner)).submit('/account/export/data.json')).text();
    expect(copy).toContain(`${testOrigin}/bj/go/…`);
    expect(copy).not.toMatch(/\/go\/[\w-]/);
    expect(copy).not.toContain(token);
  });

  it('says of each message whether it was written by its reader or to them', async () => {
    const { slug, owner } = await addOwned(server, { name: 'Sika' });
    const sender = await addMember(server, { address: senderAddress });
    await deliver(server, slug);
    const page = async (member: string) => (await (await signedIn(member)).submit('/account/export?lang=en')).text();
    const { sent, received } = textOf('en').erasure.export;
    expect(await page(owner)).toContain(received);
    expect(await page(owner)).not.toContain(sent);
    expect(await page(sender)).toContain(sent);
    expect(await page(sender)).not.toContain(received);
  });

  it('keeps the direction of each value to itself', async () => {
    const page = await (await (await signedIn()).submit('/account/export?lang=ar')).text();
    expect(page).toContain('<dd class="dk-written"><bdi>Mine@example.org</bdi></dd>');
    expect(page).not.toContain('<dd dir');
    expect(page).toContain(`${textOf('ar').erasure.export.tables.mentor}: <bdi>`);
    expect(page).not.toContain('؟:');
  });

  it('is handed over and written down when its button is pressed, not by looking', async () => {
    const browser = await signedIn();
    const before = await stored(server);
    expect(await (await browser.get('/account/export?lang=en')).text()).not.toContain('Mine summary');
    expect((await browser.get('/account/export/data.json')).status).toBe(404);
    expect(await stored(server)).toBe(before);
    await browser.submit('/account/export');
    expect(await server.db.get('select actor, action, subject from audit_entry order by seq desc')).toEqual({
      actor: person.member,
      action: 'member.exported',
      subject: person.member,
    });
  });

  it('is handed out only ten minutes after a proof', async () => {
    const browser = await signedIn();
    minutes(10);
    for (const path of ['/account/export', '/account/delete']) {
      const response = await browser.get(path);
      expect([response.status, response.headers.get('location')?.split('?')[0]]).toEqual([303, '/account/prove']);
    }
    for (const path of ['/account/export', '/account/export/data.json', '/account/delete'])
      expect((await browser.submit(path)).status, path).toBe(403);
    expect(await server.count('member')).toBeGreaterThan(1);
  });
});

describe('deleting everything', () => {
  it('says what goes and what stays, then leaves a neutral page and a browser that forgot', async () => {
    const browser = await signedIn();
    const page = await (await browser.get('/account/delete?lang=fr')).text();
    for (const line of [...textOf('fr').erasure.leave.going, ...textOf('fr').erasure.leave.staying])
      expect(page).toContain(line);
    const response = await browser.submit('/account/delete?lang=fr');
    expect([response.status, response.headers.get('location')]).toEqual([303, '/account/deleted?lang=fr']);
    expect(response.headers.get('clear-site-data')).toBe('"*"');
    expect(browser.cookies.has('__Host-member')).toBe(false);
    expect(await server.db.get('select 1 from member where id = ?', [person.member])).toBeUndefined();
    expect((await server.get(`/bj/directory/${person.slug}`)).status).toBe(404);
    const after = await browser.get('/account/deleted?lang=fr');
    expect(after.status).toBe(200);
    expect(await after.text()).not.toMatch(/mine/i);
  });

  it('names what goes with somebody besides what is theirs alone', async () => {
    const { owner } = await addOwned(
      server,
      { name: 'Association Yovo' },
      { address: 'yovo@example.org', from: organisation },
    );
    const alone = await (await (await signedIn(owner)).get('/account/delete?lang=en')).text();
    expect(alone).toContain('The entry of \u2068Association Yovo\u2069, for everybody.');
    expect(alone).not.toContain('Your role on the staff');
    const page = await (await (await signedIn()).get('/account/delete?lang=en')).text();
    expect(page).toContain('Your role on the staff: Viewer');
    expect(page).not.toContain('with an import');
  });

  it('is not for the last admin, who is told what to do first', async () => {
    const admin = await addMember(server, { address: 'admin@example.org', role: 'admin' });
    const browser = await signedIn(admin);
    const page = await (await browser.get('/account/delete?lang=en')).text();
    expect(page).toContain('Make somebody else an admin first');
    expect(page).not.toContain('Delete everything now');
    expect((await browser.submit('/account/delete')).status).toBe(409);
    expect(await server.db.get('select role from staff_role where member = ?', [admin])).toEqual({ role: 'admin' });
    await addMember(server, { address: 'other@example.org', role: 'admin' });
    expect((await browser.submit('/account/delete')).status).toBe(303);
    expect(await server.db.get('select 1 from member where id = ?', [admin])).toBeUndefined();
  });

  it('ends every other session too', async () => {
    const other = await signedIn();
    await (await signedIn()).submit('/account/delete');
    const response = await other.get('/account');
    expect(response.headers.get('location')).toContain('/account/sign-in');
  });
});

describe('the history', () => {
  it('says in plain words who did what, and names nobody else', async () => {
    const page = await (await (await signedIn()).get('/account/history?lang=en')).text();
    for (const words of [
      'The entry was changed',
      'A photograph was added',
      'A message was delivered',
      'Somebody else',
      'You',
    ])
      expect(page).toContain(words);
    for (const id of [person.member, person.profile]) expect(page).not.toContain(id);
    expect(page).not.toMatch(/visitor|operator|system/);
  });

  it('says nothing to a sender of being blocked, nor does their copy', async () => {
    const { slug, owner } = await addOwned(server);
    await deliver(server, slug);
    const contact = await server.db.get<{ id: string }>('select id from contact order by rowid desc limit 1');
    await actOnContact(server.deps, benin, owner, contact!.id, { verb: 'block' });
    const history = async (member: string) =>
      await (await (await signedIn(member)).get('/account/history?lang=en')).text();
    const blocked = textOf('en').history.actions['contact.blocked'];
    const sender = await addMember(server, { address: senderAddress });
    expect(await history(sender)).toContain(textOf('en').history.actions['contact.delivered']);
    expect(await history(sender)).not.toContain(blocked);
    expect(await (await (await signedIn(sender)).submit('/account/export/data.json')).text()).not.toContain('blocked');
    expect(await history(owner)).toContain(blocked);
  });

  it('and the copy say nothing of what others wrote to somebody and never reached them', async () => {
    const { slug, owner } = await addOwned(server);
    const copies = async () => {
      const browser = await signedIn(owner);
      const history = await (await browser.get('/account/history?lang=en')).text();
      const { tables } = (await (await browser.submit('/account/export/data.json')).json()) as MemberExport;
      return { history, tables: Object.fromEntries(tables.map(({ table, rows }) => [table, rows])) };
    };
    const actions = textOf('en').history.actions;
    await write(server, slug);
    const before = await copies();
    expect(before.history).not.toContain(actions['contact.received']);
    expect(before.tables.contact).toBeUndefined();

    await deliver(server, slug);
    const contact = await server.db.get<{ id: string }>("select id from contact where state = 'delivered' order by rowid desc limit 1"); // prettier-ignore
    const reached = await copies();
    expect(reached.history).toContain(actions['contact.delivered']);
    expect(reached.tables.contact).toHaveLength(1);
    expect(JSON.stringify(reached.tables.consent ?? [])).not.toContain('"contact"');

    await actOnContact(server.deps, benin, owner, contact!.id, { verb: 'block' });
    await deliver(server, slug, { message: `${words} And so on.` });
    const after = await copies();
    expect(after.history).not.toContain(actions['contact.delivered']);
    expect(after.history).toContain(actions['contact.blocked']);
    expect(after.tables.contact).toBeUndefined();
  });

  it('tells staff’s reading from one’s own', async () => {
    const staff = await server.db.get<{ member: string }>('select member from staff_role');
    await server.db.transaction((tx) =>
      tx.run(
        "insert into audit_entry (mission, at, actor, action, subject) values ('bj', '2030-01-01T00:00:00.000Z', 'operator', 'mentor-request.read', ?)",
        [person.profile],
      ),
    );
    expect(staff).toBeDefined();
    const page = await (await (await signedIn()).get('/account/history?lang=en')).text();
    expect(page).toMatch(/A question to a mentor was read.{0,200}The mission’s staff/s);
  });

  it('says staff of what somebody did while they worked here, and of nothing else they did', async () => {
    const subject = person.profile;
    const at = '2031-01-01T00:00:00.000Z';
    const colleague = await addMember(server, { address: 'colleague@example.org' });
    const done = async (action: AuditAction, about = subject, actor = colleague) =>
      server.db.transaction((tx) => recordAudit(server.deps, tx, { mission: 'bj', at, actor, action, subject: about }));
    const said = async () => (await exported()).history.filter((line) => line.at === at).map(({ action, by }) => `${action} ${by}`); // prettier-ignore
    await done('contact.answered');
    await done('staff.joined', colleague);
    await done('profile.changed');
    await done('report.upheld');
    await done('staff.removed', colleague, 'operator');
    await done('contact.declined');
    expect(await said()).toEqual(['contact.declined other', 'report.upheld staff', 'profile.changed staff', 'contact.answered other']); // prettier-ignore
    // Written down longer ago than is kept.
    await server.db.transaction((tx) => tx.run("delete from audit_entry where action like 'staff.%'"));
    expect(await said()).toContain('report.upheld staff');
  });

  it('has words for every action that is written down anywhere', () => {
    const folder = new URL('../../', import.meta.url);
    expect(readFileSync(new URL('features/audit/actions.ts', folder), 'utf8')).toContain('as const');
    for (const lang of ['en', 'fr', 'ar'] as const)
      expect(Object.keys(textOf(lang).history.actions).sort()).toEqual([...auditActions].sort());
  });
});
