import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestServer, type TestServer } from '../../../test/harness.js';
import { smtpRefusal, startSmtp } from '../../../test/smtp.js';
import { deliverDue } from './deliver-due.js';
import { createMailer, NotDelivered, type Mailer, type OutgoingMail } from './mailer.js';
import { queueMail, type MailToQueue } from './outbox.js';
import { startMailer } from './start-mailer.js';

const minute = 60_000;
const hour = 60 * minute;

let server: TestServer;
let smtp: Awaited<ReturnType<typeof startSmtp>> | undefined;

beforeEach(async () => {
  server = await createTestServer();
  await server.addMission();
});
afterEach(() => smtp?.stop());

const content = {
  senderName: 'Diaspora Bénin',
  subject: 'Your code: 482913',
  text: 'Canary text',
  html: '<p>Canary</p>',
};

function queue(mail: Partial<MailToQueue> = {}, owner = server.deps.newId()) {
  return server.db.transaction(async (tx) => {
    const key = await server.deps.sealer.createKey(tx, 'bj', owner);
    const defaults = { mission: 'bj', owner, key, template: 'test', lang: 'en', to: 'abdi@example.org' } as const;
    await queueMail(server.deps, tx, { ...defaults, ...content, ...mail });
  });
}

const patient = { connect: 10_000, reply: 10_000, whole: 20_000 };
const mailerFor = (smtpUrl: string, timeouts = patient) =>
  createMailer({ smtpUrl, mailFrom: 'Kit <kit@example.org>' }, timeouts);

/** Takes what it is given, or refuses it. */
function fakeMailer(refuse?: () => NotDelivered | undefined): Mailer & { sent: OutgoingMail[] } {
  const sent: OutgoingMail[] = [];
  return {
    sent,
    async send(mail) {
      const refusal = refuse?.();
      if (refusal) throw refusal;
      sent.push(mail);
    },
  };
}

const rows = () =>
  server.db.all<{ state: string; attempts: number; last_error: string | null; next_at: string; size: number }>(
    'select state, attempts, last_error, next_at, length(sealed) as size from outbox order by rowid',
  );

describe('the outbox', () => {
  it('hands a mail over with one recipient, both parts and an identifier', async () => {
    smtp = await startSmtp();
    await queue();
    expect(await deliverDue(server.deps, mailerFor(smtp.url))).toBe(1);
    expect(smtp.received).toHaveLength(1);
    const mail = smtp.received[0]!;
    expect(mail.from).toBe('kit@example.org');
    expect(mail.recipients).toEqual(['abdi@example.org']);
    expect(mail.raw).toMatch(/^Message-ID: <[a-z0-9]{16}@kit\.example\.org>\r$/m);
    expect(mail.raw).toMatch(/^Subject: Your code: 482913\r$/m);
    expect(mail.raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(mail.raw).toMatch(/text\/plain[^]*Canary text[^]*text\/html[^]*<p>Canary<\/p>/);
    expect(await rows()).toMatchObject([{ state: 'sent', attempts: 1, last_error: null, size: 0 }]);
    expect(await deliverDue(server.deps, mailerFor(smtp.url))).toBe(0);
  });

  it('keeps a mail sealed while it waits', async () => {
    await queue();
    const row = (await server.db.get<{ sealed: Uint8Array }>('select sealed from outbox'))!;
    expect(Buffer.from(row.sealed).toString('latin1')).not.toMatch(/abdi|Canary|482913/);
  });

  it('sends nothing before its time', async () => {
    const mailer = fakeMailer();
    await queue({ notBefore: new Date(server.deps.now().getTime() + hour) });
    expect(await deliverDue(server.deps, mailer)).toBe(0);
    server.clock.advance(hour);
    expect(await deliverDue(server.deps, mailer)).toBe(1);
  });

  it('paces what visitors cause to one address, whatever its case', async () => {
    const mailer = fakeMailer();
    for (let i = 0; i < 4; i++) await queue({ to: i % 2 ? 'abdi@example.org' : 'Abdi@Example.org', paced: true });
    await queue({ to: 'hodan@example.org', paced: true });
    await queue();
    expect(await deliverDue(server.deps, mailer)).toBe(5);
    server.clock.advance(15 * minute);
    expect(await deliverDue(server.deps, mailer)).toBe(1);
  });

  it('gives up at once where there is no such mailbox, and keeps a code only', async () => {
    smtp = await startSmtp({
      onRcptTo: (address, _session, callback) => callback(smtpRefusal(550, `no ${address.address}`)),
    });
    await queue();
    expect(await deliverDue(server.deps, mailerFor(smtp.url))).toBe(0);
    expect(await rows()).toMatchObject([{ state: 'given-up', attempts: 1, last_error: '550', size: 0 }]);
    expect(server.logged.join()).not.toContain('abdi');
  });

  it('tries again later, under the same identifier, when the server is not ready', async () => {
    let ready = false;
    smtp = await startSmtp({
      answer: () => {
        if (!ready) throw smtpRefusal(421);
      },
    });
    await queue();
    await queue();
    const mailer = mailerFor(smtp.url);
    expect(await deliverDue(server.deps, mailer)).toBe(0);
    expect(await rows()).toMatchObject([
      { state: 'queued', attempts: 1, last_error: '421', next_at: '2030-01-01T00:01:00.000Z' },
      { state: 'queued', attempts: 0 },
    ]);
    ready = true;
    server.clock.advance(minute);
    expect(await deliverDue(server.deps, mailer)).toBe(2);
    const ids = smtp.received.map(({ raw }) => /^Message-ID: (.*)\r$/m.exec(raw)?.[1]);
    expect(ids).toHaveLength(3);
    expect(new Set(ids).size).toBe(2);
  });

  it('keeps a mail when the server hangs', async () => {
    smtp = await startSmtp({ answer: () => new Promise(() => {}) });
    await queue();
    expect(await deliverDue(server.deps, mailerFor(smtp.url, { connect: 200, reply: 200, whole: 2000 }))).toBe(0);
    expect(await rows()).toMatchObject([{ state: 'queued', attempts: 1, last_error: 'ETIMEDOUT' }]);
  });

  it('keeps a mail when the server never greets, or is not there', async () => {
    smtp = await startSmtp({ onConnect: () => {} });
    await queue();
    expect(await deliverDue(server.deps, mailerFor(smtp.url, { connect: 200, reply: 200, whole: 2000 }))).toBe(0);
    await smtp.stop();
    server.clock.advance(minute);
    expect(await deliverDue(server.deps, mailerFor(smtp.url, { connect: 200, reply: 200, whole: 2000 }))).toBe(0);
    expect(await rows()).toMatchObject([{ state: 'queued', attempts: 2, last_error: 'ESOCKET' }]);
  });

  it('sends again under the same identifier when the server dies after reading a mail', async () => {
    let dies = true;
    smtp = await startSmtp({
      answer: (_mail, hangUp) => {
        if (dies) hangUp();
      },
    });
    await queue();
    const mailer = mailerFor(smtp.url);
    expect(await deliverDue(server.deps, mailer)).toBe(0);
    dies = false;
    server.clock.advance(minute);
    expect(await deliverDue(server.deps, mailer)).toBe(1);
    const [first, second] = smtp.received.map(({ raw }) => /^Message-ID: (.*)\r$/m.exec(raw)?.[1]);
    expect(first).toBe(second);
  });

  it('gives up after 48 hours, visibly', async () => {
    const mailer = fakeMailer(() => new NotDelivered('451', 'mail'));
    await queue();
    let attempts = 0;
    for (let waited = 0; waited <= 49 * hour; waited += minute) {
      await deliverDue(server.deps, mailer);
      const row = (await rows())[0]!;
      if (row.state === 'given-up') {
        expect(waited).toBe(48 * hour);
        attempts = row.attempts;
        break;
      }
      server.clock.advance(minute);
    }
    expect(attempts).toBeGreaterThan(10);
    expect(await rows()).toMatchObject([{ state: 'given-up', last_error: '451', size: 0 }]);
    expect(mailer.sent).toEqual([]);
  });

  it('is shared by processes: each mail is sent once', async () => {
    const mailer = fakeMailer();
    for (let i = 0; i < 10; i++) await queue({ subject: `Mail ${i}` });
    const sent = await Promise.all([1, 2, 3].map(() => deliverDue(server.deps, mailer)));
    expect(sent.reduce((a, b) => a + b)).toBe(10);
    expect(mailer.sent.map(({ subject }) => subject).sort()).toEqual([...Array(10).keys()].map((i) => `Mail ${i}`));
  });

  it('lets another process have what a dead one had leased', async () => {
    await queue();
    await server.db.transaction((tx) => tx.run("update outbox set leased_until = '2030-01-01T00:10:00.000Z'"));
    const mailer = fakeMailer();
    expect(await deliverDue(server.deps, mailer)).toBe(0);
    server.clock.advance(10 * minute);
    expect(await deliverDue(server.deps, mailer)).toBe(1);
  });

  it('sends nothing once the key of its owner is destroyed', async () => {
    await queue();
    await server.db.transaction((tx) => tx.run('delete from sealed_key'));
    const mailer = fakeMailer();
    await deliverDue(server.deps, mailer);
    expect(mailer.sent).toEqual([]);
    expect(await rows()).toMatchObject([{ state: 'given-up', last_error: 'NOKEY', size: 0 }]);
  });

  it('is emptied by a mailer that goes on after a bug and finishes what it sends before it stops', async () => {
    let handedOver: () => void;
    const sending = new Promise<void>((resolve) => (handedOver = resolve));
    let calls = 0;
    const mailer = fakeMailer(() => {
      calls++;
      if (calls === 1) throw new TypeError('a bug with abdi@example.org');
      handedOver();
      return undefined;
    });
    await queue();
    await queue();
    const job = startMailer(server.deps, mailer, { everyMs: 1 });
    await sending;
    await job.stop();
    expect(await rows()).toMatchObject([{ state: 'queued', last_error: 'BUG' }, { state: 'sent' }]);
    expect(server.logged.join()).toContain('"event":"bug"');
    expect(server.logged.join()).not.toContain('abdi');
  });
});

/** What was typed, and whether that is one address. */
const corpus: [typed: string, reaches?: true][] = [
  ['abdi@example.org', true],
  ['abdi+kit@example.org', true],
  ["o'hara@example.org", true],
  ['a.b-c_d@mail.example.co.uk', true],
  ['#!$%&*/=?^`{|}~@example.org', true],
  ['abdi@bücher.example', true],
  ...['\r\n', '\n', '\r', '\u2028', '\u2029', '\u0085', '\v', '\f', '\0', '\t', ' '].flatMap((gap): [string][] => [
    [`abdi@example.org${gap}Bcc: evil@example.com`],
    [`abdi@example.org${gap}evil@example.com`],
    [`abdi${gap}@example.org`],
  ]),
  ...[',', ';', ', ', '; ', ' , '].map((and): [string] => [`abdi@example.org${and}evil@example.com`]),
  ['<abdi@example.org>'],
  ['Abdi <abdi@example.org>'],
  ['"evil@example.com" <abdi@example.org>'],
  ['abdi@example.org> RCPT TO:<evil@example.com'],
  ['"abdi evil@example.com"@example.org'],
  ['abdi@example.org(evil@example.com)'],
  ['group: abdi@example.org, evil@example.com;'],
  ['@evil.example.com:abdi@example.org'],
  ['abdi@example.org@evil.example.com'],
  ['abdi%evil.example.com@[127.0.0.1]'],
  ['abdi@[IPv6:::1]'],
  ['abdi@localhost'],
  ['-oQ/tmp@example.org'],
  ['.abdi@example.org'],
  ['ab..di@example.org'],
  ['abdi@-example.org'],
  ['abdi@example..org'],
  ['\u202eabdi@example.org'],
  [`${'a'.repeat(65)}@example.org`],
  [`abdi@${'a.'.repeat(130)}org`],
  [''],
  ['@'],
];

it(`reaches exactly one expected address, or none, for each of ${corpus.length} recipients`, async () => {
  expect(corpus.length).toBeGreaterThanOrEqual(60);
  smtp = await startSmtp();
  for (const [typed, reaches] of corpus) {
    const queued = queue({ to: typed });
    if (reaches) await queued;
    else await expect(queued, JSON.stringify(typed)).rejects.toThrow(TypeError);
  }
  await deliverDue(server.deps, mailerFor(smtp.url));
  const expected = corpus.flatMap(([typed, reaches]) => (reaches ? typed : []));
  expect(smtp.recipients).toEqual(expected);
  expect(smtp.received.map(({ recipients }) => recipients)).toEqual(expected.map((address) => [address]));
});

it.each([
  'abdi@example.org, evil@example.com',
  'abdi@example.org\r\nBcc: evil@example.com',
  'a@b.org> RCPT TO:<evil@example.com',
])('names no recipient to a server when it is not one address, whatever reached the mailer: %j', async (to) => {
  smtp = await startSmtp();
  const sent = mailerFor(smtp.url).send({ ...content, to, messageId: '<id@kit.example.org>', lang: 'en' });
  await expect(sent).rejects.toMatchObject({ code: 'ADDRESS', fault: 'recipient' });
  expect(smtp.recipients).toEqual([]);
});

it('lets no line break into a header', async () => {
  await expect(queue({ subject: 'Hello\r\nBcc: evil@example.com' })).rejects.toThrow(TypeError);
  expect(await server.count('outbox')).toBe(0);
});
