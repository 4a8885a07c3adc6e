import { beforeEach, describe, expect, it } from 'vitest';
import { newestToken, queuedMails, sendAsk } from '../../../test/asking.js';
import { benin, createTestServer, organisation, type TestServer } from '../../../test/harness.js';
import { submitCorrection } from '../corrections/submit-correction.js';
import { confirmByToken } from '../mentoring/confirm-request.js';
import { requestStatus } from '../mentoring/request-status.js';
import { answerQueued } from './answer-queued.js';
import { QueueRefusal } from './find-queued.js';
import { forgetQueued } from './forget-queued.js';
import { listQueue } from './list-queue.js';
import { readQueued } from './read-queued.js';
import { resolveQueued } from './resolve-queued.js';

const day = 86_400_000;
const operator = { actor: 'operator' };

let server: TestServer;
beforeEach(async () => {
  server = await createTestServer();
  await server.addMission();
});

async function confirmed(fields: object = {}): Promise<string> {
  const { receipt } = await sendAsk(server, fields);
  await confirmByToken(server.deps, benin, await newestToken(server));
  return receipt;
}

async function corrected(address = ''): Promise<string> {
  const { slug } = await server.addProfile({}, organisation);
  const input = { slug, wish: 'remove', message: 'Please take us out of the list.', address, website: '' } as const;
  return (await submitCorrection(server.deps, benin, input, { clientAddress: '192.0.2.9' }, 'fr')).receipt;
}

const audited = async () =>
  (await server.db.all<{ action: string; actor: string }>('select action, actor from audit_entry order by seq')).at(-1);
const newestMail = async () => (await queuedMails(server)).at(-1)!;

describe('the queue', () => {
  it('lists what somebody waits for, oldest promise first, and marks what is late', async () => {
    const request = await confirmed();
    await sendAsk(server);
    await sendAsk(server, { website: 'https://spam.example' });
    const correction = await corrected();
    server.clock.advance(4 * day);
    expect(await listQueue(server.deps)).toMatchObject([
      { kind: 'correction', receipt: correction, wish: 'remove', dueAt: new Date('2030-01-04T00:00:00Z'), overdue: true },
      { kind: 'mentor-request', receipt: request, wish: 'one-question', dueAt: new Date('2030-01-11T00:00:00Z'), overdue: false },
    ]); // prettier-ignore
    expect(await listQueue(server.deps, 'gh')).toEqual([]);
    expect(JSON.stringify(await listQueue(server.deps))).not.toMatch(/abdi|cold room/i);
  });

  it('opens a request for who reads it, and writes that down', async () => {
    const receipt = await confirmed();
    expect(await readQueued(server.deps, receipt.toLowerCase(), operator)).toMatchObject({
      kind: 'mentor-request',
      words: { name: 'Abdi', address: 'abdi@example.org', goal: 'Open a cold room in Ouidah' },
    });
    expect(await audited()).toEqual({ action: 'mentor-request.read', actor: 'operator' });
  });

  it('opens a correction for who reads it, and writes that down', async () => {
    const receipt = await corrected('abl@example.org');
    expect(await readQueued(server.deps, receipt, operator)).toMatchObject({
      kind: 'correction',
      words: { message: 'Please take us out of the list.', address: 'abl@example.org' },
    });
    expect(await audited()).toEqual({ action: 'correction.read', actor: 'operator' });
  });
});

describe('an answer', () => {
  it('goes to the mentee by mail, is kept sealed, and ends the request', async () => {
    const receipt = await confirmed();
    await answerQueued(server.deps, receipt, '  Take a 12 m² room.\r\n\r\nAsk for R290.  ', operator);
    const mail = await newestMail();
    expect(mail).toMatchObject({ template: 'mentor-request-answered', to: 'abdi@example.org' });
    expect(mail.text).toContain('\nTake a 12 m² room.\n\nAsk for R290.\n');
    const row = (await server.db.get<{ answer: Uint8Array }>('select answer from mentor_request'))!;
    expect(Buffer.from(row.answer).toString('latin1')).not.toContain('R290');
    expect((await requestStatus(server.deps, benin, receipt, 'en')).steps.at(-1)).toEqual({
      state: 'done',
      label: 'Answered by mail',
      when: 'Tuesday 1 January',
    });
    expect(await listQueue(server.deps)).toEqual([]);
    expect(await audited()).toEqual({ action: 'mentor-request.answered', actor: 'operator' });
  });

  it('frees the mentor for the next request', async () => {
    const { slug } = await server.addProfile({ mentor: { capacity: 1, formats: ['one-question'], pausedUntil: null } });
    const receipt = await confirmed({ mentor: slug });
    await expect(sendAsk(server, { mentor: slug })).rejects.toThrow('mentor-at-capacity');
    const shown = () => server.db.get('select mentor_open from listing where slug = ?', [slug]);
    expect(await shown()).toEqual({ mentor_open: 0 });
    await answerQueued(server.deps, receipt, 'An answer.', operator);
    expect(await shown()).toEqual({ mentor_open: 1 });
    await sendAsk(server, { mentor: slug });
  });

  it('to a correction goes to the address that was left', async () => {
    const receipt = await corrected('abl@example.org');
    await answerQueued(server.deps, receipt, 'You are out of the list.', operator);
    const mail = await newestMail();
    expect(mail).toMatchObject({ template: 'correction-resolved', to: 'abl@example.org', lang: 'fr' });
    expect(mail.text).toContain('You are out of the list.');
    expect(await listQueue(server.deps)).toEqual([]);
  });

  it.each([
    ['an unknown receipt', () => 'BJ-222-222', 'An answer.', /Nothing in the queue/],
    ['what is no receipt', () => 'hello', 'An answer.', /Nothing in the queue/],
    ['a correction without an address', () => corrected(), 'An answer.', /without an address/],
    ['a request that is not confirmed', async () => (await sendAsk(server)).receipt, 'An answer.', /unconfirmed/],
    ['nothing to say', () => confirmed(), ' \n ', /empty/],
    ['too much to say', () => confirmed(), 'x'.repeat(5001), /5001/],
  ])('is refused for %s, and leaves everything as it was', async (_, receiptOf, answer, message) => {
    const receipt = await receiptOf();
    const before = [await server.count('outbox'), await server.count('audit_entry'), await listQueue(server.deps)];
    const refused = answerQueued(server.deps, receipt, answer, operator);
    await expect(refused).rejects.toThrow(QueueRefusal);
    await expect(refused).rejects.toThrow(message);
    expect([await server.count('outbox'), await server.count('audit_entry'), await listQueue(server.deps)]).toEqual(
      before,
    );
  });

  it('is not given by who works for another mission', async () => {
    await server.addMission({ slug: 'gh', country: 'GH' });
    const receipt = await confirmed();
    const elsewhere = { actor: 'somebody', mission: 'gh' };
    for (const refused of [
      readQueued(server.deps, receipt, elsewhere),
      answerQueued(server.deps, receipt, 'An answer.', elsewhere),
      resolveQueued(server.deps, receipt, elsewhere),
      forgetQueued(server.deps, receipt, elsewhere),
    ])
      await expect(refused).rejects.toMatchObject({ code: 'unknown' });
    expect(await listQueue(server.deps)).toHaveLength(1);
  });

  it('is given once', async () => {
    const receipt = await confirmed();
    await answerQueued(server.deps, receipt, 'An answer.', operator);
    await expect(answerQueued(server.deps, receipt, 'Another.', operator)).rejects.toThrow(/answered/);
  });
});

describe('what is resolved without an answer', () => {
  it('is a request closed, and the mentee is told until when it is kept', async () => {
    const receipt = await confirmed();
    await resolveQueued(server.deps, receipt, operator);
    const mail = await newestMail();
    expect(mail.template).toBe('mentor-request-closed');
    expect(mail.text).toContain('1 January 2031');
    expect((await requestStatus(server.deps, benin, receipt, 'en')).state).toBe('closed');
  });

  it('is a correction done, with or without an address', async () => {
    const before = await server.count('outbox');
    await resolveQueued(server.deps, await corrected(), operator);
    expect(await server.count('outbox')).toBe(before);
    await resolveQueued(server.deps, await corrected('abl@example.org'), operator);
    expect((await newestMail()).text).toContain('La mission l’a examinée');
    expect(await audited()).toEqual({ action: 'correction.resolved', actor: 'operator' });
  });
});

describe('what somebody wants deleted', () => {
  it('is gone at once with its key, consent, codes, links and mails, in whatever state', async () => {
    const receipts = [(await sendAsk(server)).receipt, await confirmed(), await corrected('ada@example.org')];
    for (const receipt of receipts) await forgetQueued(server.deps, receipt, operator);
    for (const table of ['mentor_request', 'correction', 'sealed_key', 'outbox', 'mail_code', 'mail_token'])
      expect(await server.count(table), table).toBe(0);
    expect(await server.db.all("select * from consent where purpose = 'mentor-request'")).toEqual([]);
    expect(await audited()).toEqual({ action: 'correction.forgotten', actor: 'operator' });
    await expect(forgetQueued(server.deps, receipts[0]!, operator)).rejects.toThrow(QueueRefusal);
  });

  it('leaves the requests of others alone', async () => {
    const [mine, other] = [await confirmed(), await confirmed({ address: 'other@example.org' })];
    await forgetQueued(server.deps, mine, operator);
    expect((await listQueue(server.deps)).map(({ receipt }) => receipt)).toEqual([other]);
  });
});
