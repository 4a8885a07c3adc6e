import { beforeAll, expect, it } from 'vitest';
import { deliverDue } from '../src/platform/mail/deliver-due.js';
import type { OutgoingMail } from '../src/platform/mail/mailer.js';
import { ask, askPath, queuedMails } from './asking.js';
import { writes, type Write } from './every-write.js';
import { createTestServer, type TestServer } from './harness.js';

/** What is left beside the rows themselves, once everybody did everything that can be done here, well and badly. */

const mark = 'canary';
const told = new RegExp(`${mark}|@example|2001:db8|203\\.0\\.113|192\\.0\\.2`, 'i');

let server: TestServer;
const done: Write[] = [];
beforeAll(async () => {
  server = await createTestServer();
  await server.addMission();
  for (const fill of Object.values(writes)) done.push(await fill!(server, mark));
  // What ends a session, or erases somebody, does so for the one who did it.
  for (const { browser, path, form } of done) await browser.submit(path, form);
  const wrong = `${mark} ${'x'.repeat(3000)}`;
  for (const { browser, path, form } of done)
    await browser.submit(path, Object.fromEntries(Object.keys(form).map((name) => [name, wrong])));
  await server.post(askPath, ask({ name: mark, address: `${mark}@example.org` }));
  await server.post(askPath, ask({ name: mark, format: wrong, [mark]: mark }));
});

it('the log knows nothing of it', () => {
  expect(server.logged.length).toBeGreaterThan(200);
  expect(server.logged.filter((line) => told.test(line))).toEqual([]);
});

it('the audit, the limits, the sessions and the traces of jobs know nothing of it', async () => {
  for (const table of [
    'audit_entry',
    'submission_limit',
    'job_lease',
    'harvest_alarm',
    'reading',
    'mail_token',
    'mail_code',
    'session',
    'sign_in',
    'sealed_key',
  ])
    expect(JSON.stringify(await server.db.all(`select * from ${table}`)), table).not.toMatch(told);
  expect(await server.count('audit_entry')).toBeGreaterThan(50);
});

it('nothing that stands in the database lets anybody in', async () => {
  const values = new Set<string>();
  for (const { name } of await server.db.all<{ name: string }>("select name from sqlite_schema where type = 'table'"))
    for (const row of await server.db.all<Record<string, unknown>>(`select * from "${name}"`))
      for (const value of Object.values(row))
        values.add(ArrayBuffer.isView(value) ? Buffer.from(value as Uint8Array).toString('base64url') : String(value));
  expect(values.size).toBeGreaterThan(1000);
  const inside: string[] = [];
  for (const value of values) {
    const token = encodeURIComponent(value);
    const cookie = ['member', 'staff', 'signing-in', 'joining'].map((name) => `__Host-${name}=${token}`).join('; ');
    for (const page of ['/account', '/console/prove'])
      if ((await server.get(page, { cookie })).status === 200) inside.push(value);
    if ((await server.submit(`/bj/go/${token}`, {})).status < 400) inside.push(value);
  }
  expect(inside).toEqual([]);
});

it('a mail says nothing of what people wrote, and names nobody but whom it greets', async () => {
  const mails = await queuedMails(server);
  expect(mails.length).toBeGreaterThan(50);
  const words = /would like to know|cold room|canary [a-z]+/i;
  const loud = mails.map(({ subject, text }) => words.exec(subject + text.replace(/^Hello .*,$/m, ''))?.[0] ?? '');
  expect([...new Set(loud)]).toEqual(['']);
});

it('the queue of mails knows nothing of those that were sent', async () => {
  const sent: OutgoingMail[] = [];
  server.clock.advance(47 * 3_600_000);
  while ((await deliverDue(server.deps, { send: async (mail) => void sent.push(mail) })) > 0);
  expect(sent.length).toBeGreaterThan(50);
  expect(await server.db.all("select id from outbox where state <> 'sent' or length(sealed) > 0")).toEqual([]);
  expect(JSON.stringify(await server.db.all('select * from outbox'))).not.toMatch(told);
  expect(server.logged.filter((line) => told.test(line))).toEqual([]);
});

it('the log knows nothing of what was typed when the program fails over it', async () => {
  const { sealer } = server.deps;
  const fail = (_: string, text: string) => {
    throw new Error(`This cannot be sealed: ${text}`);
  };
  sealer.digest = fail;
  sealer.createKey = async () => ({ seal: fail, open: fail }) as never;
  server.logged.length = 0;
  for (const { browser, path, form } of done) await browser.submit(path, form);
  await server.post(askPath, ask({ name: mark }));
  expect(server.logged.filter((line) => line.includes('"event":"bug"')).length).toBeGreaterThan(5);
  expect(server.logged.filter((line) => told.test(line))).toEqual([]);
});
