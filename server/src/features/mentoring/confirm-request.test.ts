import { beforeEach, describe, expect, it } from 'vitest';
import { newestCode, newestToken, otherThan, queuedMails, sendAsk } from '../../../test/asking.js';
import { benin, createTestServer, type TestServer } from '../../../test/harness.js';
import { confirmByCode, confirmByToken } from './confirm-request.js';
import { resendCode } from './resend-code.js';
import { requestStatus } from './request-status.js';

const minute = 60_000;
const hour = 60 * minute;

let server: TestServer;
beforeEach(async () => {
  server = await createTestServer();
  await server.addMission();
});

const status = (receipt: string) => requestStatus(server.deps, benin, receipt, 'en');
const confirmations = async () =>
  (await queuedMails(server)).filter(({ template }) => template === 'mentor-request-confirm');

describe('confirming by link', () => {
  it('brings the request before the mission, with a promise, and says so by mail', async () => {
    const { receipt } = await sendAsk(server);
    expect(await confirmByToken(server.deps, benin, await newestToken(server))).toBe(receipt);
    expect(await server.db.get('select state, confirmed_at, answer_by, expires_at from mentor_request')).toEqual({
      state: 'screening',
      confirmed_at: '2030-01-01T00:00:00.000Z',
      answer_by: '2030-01-11T00:00:00.000Z',
      expires_at: null,
    });
    const mail = (await queuedMails(server)).at(-1)!;
    expect(mail).toMatchObject({ template: 'mentor-request-confirmed', to: 'abdi@example.org', lang: 'en' });
    expect(mail.text).toContain(receipt);
    expect(await server.db.all('select action from audit_entry where action like ? order by seq', ['mentor-request.%'])).toEqual([
      { action: 'mentor-request.received' },
      { action: 'mentor-request.confirmed' },
    ]); // prettier-ignore
  });

  it('can be opened by programs as often as they like, which changes nothing, and then pressed by a person', async () => {
    const { receipt } = await sendAsk(server);
    const path = `/bj/go/${await newestToken(server)}`;
    const version = () => server.db.get('pragma data_version');
    const before = await version();
    for (let i = 0; i < 20; i++) {
      const page = await server.get(path);
      expect(page.status).toBe(200);
      expect(page.headers.get('cache-control')).toBe('no-store');
      expect(page.headers.get('referrer-policy')).toBe('no-referrer');
      expect((await server.app.request(path, { method: 'HEAD' })).status).toBe(200);
    }
    expect(await version()).toEqual(before);
    expect((await server.submit(path, {}, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await status(receipt)).state).toBe('unconfirmed');
    expect((await server.submit(path, {})).status).toBe(303);
    expect((await status(receipt)).state).toBe('screening');
    expect((await server.submit(path, {})).status).toBe(410);
    expect((await server.get(path)).status).toBe(410);
    expect(server.logged.join()).toContain('/:mission/go/:token');
    expect(server.logged.join()).not.toContain(path);
  });

  it.each([
    ['used before', async () => void (await confirmByToken(server.deps, benin, await newestToken(server)))],
    ['48 hours old', async () => server.clock.advance(48 * hour)],
  ])('is refused when it was %s', async (_, first) => {
    await sendAsk(server);
    const token = await newestToken(server);
    await first();
    expect((await server.get(`/bj/go/${token}`)).status).toBe(410);
    await expect(confirmByToken(server.deps, benin, token)).rejects.toMatchObject({ code: 'link-expired' });
  });

  it('is refused when it is nobody’s, or another mission’s', async () => {
    await sendAsk(server);
    const token = await newestToken(server);
    for (const [mission, tried] of [
      [benin, 'x'.repeat(43)],
      [{ ...benin, slug: 'gh' }, token],
    ] as const)
      await expect(confirmByToken(server.deps, mission, tried)).rejects.toMatchObject({ code: 'link-expired' });
  });

  it('counts once when it is pressed twice', async () => {
    await sendAsk(server);
    const token = await newestToken(server);
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => confirmByToken(server.deps, benin, token)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await queuedMails(server)).filter(({ template }) => template === 'mentor-request-confirmed')).toHaveLength(
      1,
    );
  });

  it('keeps the token only as a digest', async () => {
    await sendAsk(server);
    const token = await newestToken(server);
    expect(token).toHaveLength(43);
    expect(JSON.stringify(await server.db.all('select * from mail_token'))).not.toContain(token);
  });

  it('shows that what looked like a machine is a person', async () => {
    await sendAsk(server, { elapsedSeconds: 0 });
    await confirmByToken(server.deps, benin, await newestToken(server));
    expect(await server.db.get('select state, suspicion from mentor_request')).toEqual({
      state: 'screening',
      suspicion: 'too-fast',
    });
  });
});

describe('confirming by code', () => {
  it.each([
    ['as it stands in the mail', (code: string) => code],
    ['with a gap', (code: string) => `${code.slice(0, 3)} ${code.slice(3)} `],
    ['in Arabic digits', (code: string) => code.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))],
    ['in Persian digits', (code: string) => code.replace(/\d/g, (digit) => String.fromCharCode(0x6f0 + Number(digit)))],
  ])('works %s', async (_, typed) => {
    const { receipt } = await sendAsk(server);
    const code = typed(await newestCode(server));
    expect(await confirmByCode(server.deps, benin, { receipt: receipt.toLowerCase().replaceAll('-', ' '), code })).toBe(
      receipt,
    );
    expect((await status(receipt)).state).toBe('screening');
  });

  it('says so again when it is done twice, whatever the code', async () => {
    const { receipt } = await sendAsk(server);
    const code = await newestCode(server);
    await confirmByCode(server.deps, benin, { receipt, code });
    expect(await confirmByCode(server.deps, benin, { receipt, code })).toBe(receipt);
    expect(
      await server.db.get("select count(*) as n from audit_entry where action = 'mentor-request.confirmed'"),
    ).toEqual({ n: 1 });
  });

  it('burns a code after five tries and mails another', async () => {
    const { receipt } = await sendAsk(server);
    const code = await newestCode(server);
    const wrong = { receipt, code: otherThan(code) };
    for (let i = 0; i < 4; i++)
      await expect(confirmByCode(server.deps, benin, wrong)).rejects.toMatchObject({ code: 'code-wrong' });
    await expect(confirmByCode(server.deps, benin, wrong)).rejects.toMatchObject({ code: 'code-expired' });
    expect(await confirmations()).toHaveLength(2);
    const newCode = await newestCode(server);
    if (newCode !== code)
      await expect(confirmByCode(server.deps, benin, { receipt, code })).rejects.toMatchObject({ code: 'code-wrong' });
    expect(await confirmByCode(server.deps, benin, { receipt, code: newCode })).toBe(receipt);
  });

  it('lets no one guess on: once the mails are used up a burnt code stays burnt', async () => {
    const { receipt } = await sendAsk(server);
    for (let mail = 0; mail < 3; mail++) {
      const wrong = { receipt, code: otherThan(await newestCode(server)) };
      for (let i = 0; i < 5; i++) await expect(confirmByCode(server.deps, benin, wrong)).rejects.toThrow();
    }
    expect(await confirmations()).toHaveLength(3);
    const right = { receipt, code: await newestCode(server) };
    await expect(confirmByCode(server.deps, benin, right)).rejects.toMatchObject({ code: 'code-expired' });
    server.clock.advance(15 * minute);
    await resendCode(server.deps, benin, receipt);
    expect(await confirmByCode(server.deps, benin, { receipt, code: await newestCode(server) })).toBe(receipt);
  });

  it('is refused after 48 hours, and for a receipt nobody has', async () => {
    const { receipt } = await sendAsk(server);
    const code = await newestCode(server);
    await expect(confirmByCode(server.deps, benin, { receipt: 'BJ-222-222', code })).rejects.toMatchObject({
      code: 'request-not-found',
    });
    server.clock.advance(48 * hour);
    await expect(confirmByCode(server.deps, benin, { receipt, code })).rejects.toMatchObject({
      code: 'request-not-found',
    });
  });

  it('keeps the code only as a digest', async () => {
    await sendAsk(server);
    const code = await newestCode(server);
    expect(JSON.stringify(await server.db.all('select hash from mail_code'))).not.toContain(code);
  });
});

describe('sending the digits again', () => {
  it('makes the older ones useless, and keeps the older link', async () => {
    const { receipt } = await sendAsk(server);
    const [code, token] = [await newestCode(server), await newestToken(server)];
    await resendCode(server.deps, benin, receipt);
    if ((await newestCode(server)) !== code)
      await expect(confirmByCode(server.deps, benin, { receipt, code })).rejects.toMatchObject({ code: 'code-wrong' });
    expect(await confirmByToken(server.deps, benin, token)).toBe(receipt);
  });

  it('stops at three mails in a quarter of an hour and five in a day, and answers the same', async () => {
    const { receipt } = await sendAsk(server);
    const sent = [];
    for (let quarter = 0; quarter < 4; quarter++) {
      for (let i = 0; i < 4; i++) await resendCode(server.deps, benin, receipt);
      sent.push((await confirmations()).length);
      server.clock.advance(15 * minute);
    }
    expect(sent).toEqual([3, 5, 5, 5]);
  });

  it('sends nothing once the request is confirmed, or was a machine’s', async () => {
    const { receipt } = await sendAsk(server);
    await confirmByToken(server.deps, benin, await newestToken(server));
    const spam = await sendAsk(server, { website: 'https://spam.example' });
    const before = await server.count('outbox');
    await resendCode(server.deps, benin, receipt);
    await resendCode(server.deps, benin, spam.receipt);
    expect(await server.count('outbox')).toBe(before);
  });
});

it('sends an address three mails, however many networks ask in its name, and the others later', async () => {
  for (let i = 0; i < 50; i++) await sendAsk(server, { address: i % 2 ? 'victim@example.org' : 'Victim@Example.org' });
  const mails = await confirmations();
  const within = (ms: number) =>
    mails.filter(({ dueAt }) => Date.parse(dueAt) < server.deps.now().getTime() + ms).length;
  expect(mails).toHaveLength(50);
  expect([within(1), within(24 * hour), within(48 * hour)]).toEqual([3, 5, 10]);
});

describe('the status of a request', () => {
  it('says how far it is, and nothing of what it says or of who asks whom', async () => {
    const { slug } = await server.addProfile();
    const { receipt } = await sendAsk(server, { mentor: slug });
    const before = await status(receipt);
    expect(before).toMatchObject({ receipt, state: 'unconfirmed', confirmBy: new Date('2030-01-03T00:00:00Z') });
    await confirmByToken(server.deps, benin, await newestToken(server));
    const after = await status(receipt);
    expect(after).toMatchObject({ state: 'screening', confirmBy: null });
    expect(after.steps.map(({ state, label }) => `${state}: ${label}`)).toEqual([
      'done: Received',
      'done: Confirmed by you',
      'now: The mission reads it',
      'next: A mentor answers, or we pass it on',
    ]);
    expect(JSON.stringify([before, after])).not.toMatch(/abdi|cold room|Ouidah|Ayaba/i);
  });

  it('shows what looks like spam as any other that waits for its confirmation', async () => {
    const person = await sendAsk(server);
    const machine = await sendAsk(server, { website: 'https://spam.example' });
    const same = { receipt: '' };
    expect({ ...(await status(machine.receipt)), ...same }).toEqual({ ...(await status(person.receipt)), ...same });
    server.clock.advance(48 * hour);
    for (const { receipt } of [person, machine])
      await expect(status(receipt)).rejects.toMatchObject({ code: 'request-not-found' });
  });

  it('is not told to another mission', async () => {
    const { receipt } = await sendAsk(server);
    await server.addMission({ slug: 'gh' });
    await expect(requestStatus(server.deps, { ...benin, slug: 'gh' }, receipt, 'en')).rejects.toMatchObject({
      code: 'request-not-found',
    });
  });
});
