import {
  MentorRequestInputSchema,
  MentorRequestReceiptSchema,
  mentorRequestLimits,
  type MentorRequestReceipt,
  type ProblemBody,
} from '@diaspora-kit/contract';
import * as v from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import { ask, askPath as path } from '../../../test/asking.js';
import { benin, createTestServer, testOrigin, type TestServer } from '../../../test/harness.js';
import { issueFormToken } from '../../platform/http/form-token.js';
import { parse } from '../../platform/http/validate.js';
import type { MissionRecord } from '../missions/missions.store.js';
import { forgetExpired } from './forget-expired.js';
import { requestMentor } from './request-mentor.js';

let server: TestServer;
beforeEach(async () => {
  server = await createTestServer();
  await server.addMission();
});

const problemOf = async (response: Response) => (await response.json()) as ProblemBody;
const states = () =>
  server.db.all<{ state: string; suspicion: string | null }>('select state, suspicion from mentor_request');

describe('asking a mentor', () => {
  it('answers a receipt, and asks by mail to confirm', async () => {
    const response = await server.post(path, ask(), { origin: 'https://mission.example' });
    expect(response.status).toBe(201);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const receipt = v.parse(MentorRequestReceiptSchema, await response.json());
    expect(receipt.receipt).toMatch(/^BJ-[2-9A-HJKMNP-TV-Z]{3}-[2-9A-HJKMNP-TV-Z]{3}$/);
    expect(receipt.url).toBe(`${testOrigin}/bj/mentoring/receipt/${receipt.receipt}?lang=en`);
    expect((await server.get(receipt.url.slice(testOrigin.length))).status).toBe(200);
    expect(receipt.confirmBy).toBe('2030-01-03T00:00:00.000Z');
    expect(receipt.steps.map(({ state, label, when }) => `${state}: ${label}, ${when}`)).toEqual([
      'done: Received, 1 January at 00:00 UTC',
      'now: Waiting for your confirmation, until 3 January at 00:00 UTC',
      'next: The mission reads it, by Friday 11 January',
      'next: A mentor answers, or we pass it on, by Friday 25 January',
    ]);
    expect(await states()).toEqual([{ state: 'unconfirmed', suspicion: null }]);
    expect(await server.db.all('select template, lang, state from outbox')).toEqual([
      { template: 'mentor-request-confirm', lang: 'en', state: 'queued' },
    ]);
    expect(await server.db.get('select host from mentor_request')).toEqual({ host: 'https://mission.example' });
  });

  it('answers a receipt that holds nothing of what was written', async () => {
    const written = ask();
    const answer = await (await server.post(path, written, { origin: 'https://mission.example' })).text();
    for (const words of [written.goal, written.question, written.name, written.address]) {
      expect(words).toBeTruthy();
      expect(answer).not.toContain(words);
    }
  });

  it('keeps what was agreed to: the text, its version and its language', async () => {
    await server.post(path, ask({ consent: { version: '1', lang: 'fr' } }));
    expect(await server.db.all('select purpose, text_version, text_lang, text_hash, how from consent')).toEqual([
      { purpose: 'mentor-request', text_version: '1', text_lang: 'fr', text_hash: expect.stringMatching(/^[0-9a-f]{64}$/), how: 'widget' },
    ]); // prettier-ignore
  });

  it('seals what the person wrote', async () => {
    await server.post(path, ask({ goal: 'Canary goal', question: 'Canary question of more than thirty characters' }));
    const row = (await server.db.get<Record<string, Uint8Array>>(
      'select goal, question, name, address from mentor_request',
    ))!;
    for (const sealed of Object.values(row))
      expect(Buffer.from(sealed).toString('latin1')).not.toMatch(/Canary|Abdi|abdi/);
  });

  it('is the same request when it is sent twice, at once or later', async () => {
    const body = ask();
    const responses = await Promise.all([1, 2, 3].map(() => server.post(path, body)));
    const receipts = (await Promise.all(responses.map((response) => response.json()))) as MentorRequestReceipt[];
    expect(responses.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1);
    expect(await server.count('mentor_request')).toBe(1);
    expect(await server.count('outbox')).toBe(1);
  });

  it('never gives out a receipt twice', async () => {
    const random = server.deps.random;
    let repeats = 2;
    server.deps.random = (bytes) => (bytes === 12 && repeats-- > 0 ? new Uint8Array(bytes) : random(bytes));
    await server.post(path, ask());
    await server.post(path, ask());
    const receipts = await server.db.all<{ receipt: string }>('select receipt from mentor_request order by rowid');
    expect(receipts[0]!.receipt).toBe('BJ-222-222');
    expect(receipts[1]!.receipt).not.toBe('BJ-222-222');
  });

  it('answers in the mission’s language when none is asked for', async () => {
    const receipt = (await (await server.post(path, ask({ lang: undefined }))).json()) as MentorRequestReceipt;
    expect(receipt.title).toBe('Encore un geste\u00a0: confirmez par courriel');
  });

  it('is open to any origin, with a preflight that is kept for a day', async () => {
    const response = await server.app.request(path, { method: 'OPTIONS', headers: { origin: 'null' } });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-methods')).toBe('POST');
    expect(response.headers.get('access-control-allow-headers')).toBe('content-type');
    expect(response.headers.get('access-control-max-age')).toBe('86400');
    expect((await server.post(path, ask(), { origin: 'null' })).status).toBe(201);
  });

  describe('refuses', () => {
    const { goal, question, name } = mentorRequestLimits;
    it.each<[string, object, string, string]>([
      ['no goal', { goal: ' \u200b ' }, '/goal', 'required'],
      ['a short goal', { goal: 'x'.repeat(goal.min - 1) }, '/goal', 'too-short'],
      ['a long goal', { goal: 'x'.repeat(goal.max + 1) }, '/goal', 'too-long'],
      ['no question', { question: undefined }, '/question', 'required'],
      ['a short question', { question: 'x'.repeat(question.min - 1) }, '/question', 'too-short'],
      ['a long question', { question: 'x'.repeat(question.max + 1) }, '/question', 'too-long'],
      ['an unknown format', { format: 'for-ever' }, '/format', 'not-in-list'],
      ['no language', { language: undefined }, '/language', 'required'],
      ['a language that is not offered', { language: 'sv' }, '/language', 'not-in-list'],
      ['no name', { name: '' }, '/name', 'required'],
      ['a long name', { name: 'x'.repeat(name.max + 1) }, '/name', 'too-long'],
      ['no address', { address: '' }, '/address', 'required'],
      ['an address without @', { address: 'abdi.example.org' }, '/address', 'address-without-at'],
      ['two addresses', { address: 'abdi@example.org,evil@example.com' }, '/address', 'not-an-address'],
      [
        'an address with a line break',
        { address: 'a@example.org\r\nBcc: b@example.com' },
        '/address',
        'not-an-address',
      ],
      ['no consent', { consent: undefined }, '/consent', 'required'],
      ['half a consent', { consent: { lang: 'en' } }, '/consent/version', 'not-accepted'],
      ['no key', { idempotencyKey: undefined }, '/idempotencyKey', 'required'],
      ['a short key', { idempotencyKey: 'abc' }, '/idempotencyKey', 'not-valid'],
      ['a field nobody asked for', { admin: true }, '/admin', 'not-valid'],
    ])('%s, and says where', async (_, fields, pointer, code) => {
      const response = await server.post(path, ask(fields));
      expect(response.status).toBe(422);
      expect((await problemOf(response)).errors).toMatchObject([{ pointer, code }]);
      expect(await server.count('mentor_request')).toBe(0);
    });

    it('an outdated consent', async () => {
      const response = await server.post(path, ask({ consent: { version: '0', lang: 'en' } }));
      expect((await problemOf(response)).code).toBe('consent-outdated');
    });

    it('the same key with other words', async () => {
      const body = ask();
      await server.post(path, body);
      const response = await server.post(path, { ...body, goal: 'Something else' });
      expect(response.status).toBe(409);
      expect((await problemOf(response)).code).toBe('idempotency-key-reused');
      expect(await server.count('mentor_request')).toBe(1);
    });

    it('what is not JSON', async () => {
      const response = await server.app.request(path, { method: 'POST', body: new URLSearchParams({ goal: 'x' }) });
      expect(response.status).toBe(415);
    });

    it('questions typed in a host page where that is not safe', async () => {
      await server.addMission({ slug: 'td', policy: 'sheltered' });
      const response = await server.post('/api/v1/missions/td/mentor-requests', ask());
      expect(response.status).toBe(403);
      expect((await problemOf(response)).code).toBe('first-party-only');
    });

    it('the eleventh from one network in an hour, and says when to come back', async () => {
      for (let i = 0; i < 10; i++) expect((await server.post(path, ask(), {}, `2001:db8:0:1::${i}`)).status).toBe(201);
      const response = await server.post(path, ask(), {}, '2001:db8:0:1:ffff::1');
      expect(response.status).toBe(429);
      expect(response.headers.get('retry-after')).toBe('3600');
      expect((await server.post(path, ask(), {}, '2001:db8:0:2::1')).status).toBe(201);
      server.clock.advance(3_600_000);
      expect((await server.post(path, ask(), {}, '2001:db8:0:1::1')).status).toBe(201);
    });

    it('the sixty-first to one mission in an hour, from whatever networks', async () => {
      await server.addMission({ slug: 'gh' });
      const statuses = [];
      for (let i = 0; i < 61; i++) statuses.push((await server.post(path, ask(), {}, `192.0.2.${i}`)).status);
      expect(statuses.filter((status) => status === 201)).toHaveLength(60);
      expect(statuses[60]).toBe(429);
      expect((await server.post('/api/v1/missions/gh/mentor-requests', ask(), {}, '192.0.2.200')).status).toBe(201);
    });
  });
});

describe('a mentor', () => {
  it('is asked by the slug under which they are listed', async () => {
    const { id, slug } = await server.addProfile();
    expect((await server.post(path, ask({ mentor: slug }))).status).toBe(201);
    expect(await server.db.get('select mentor from mentor_request')).toEqual({ mentor: id });
  });

  it('who is unlisted, shows no mentoring, or has paused is refused exactly like an unknown one', async () => {
    const mentor = { capacity: 2, formats: ['one-question' as const], pausedUntil: null };
    const hidden = await server.addProfile({ state: 'hidden' });
    const quiet = await server.addProfile({ visibility: { headline: 'public', mentoring: 'staff' } });
    const none = await server.addProfile({ mentor: null });
    const paused = await server.addProfile({ mentor: { ...mentor, pausedUntil: '2030-02-01T00:00:00.000Z' } });
    await server.addMission({ slug: 'gh' });
    const elsewhere = await server.addProfile({ mission: 'gh' });
    const bodies = [];
    for (const slug of ['unknown', hidden.slug, quiet.slug, none.slug, paused.slug, elsewhere.slug]) {
      const response = await server.post(path, ask({ mentor: slug }));
      expect(response.status).toBe(404);
      bodies.push({ ...(await problemOf(response)), requestId: '' });
    }
    expect(bodies[0]).toMatchObject({ code: 'mentor-not-found' });
    for (const body of bodies) expect(body).toEqual(bodies[0]);
  });

  it('has room for as many as they said: of fifty at once on the last place one gets it', async () => {
    const { slug } = await server.addProfile({ mentor: { capacity: 1, formats: ['one-question'], pausedUntil: null } });
    const responses = await Promise.all(
      [...Array(50).keys()].map((i) => server.post(path, ask({ mentor: slug }), {}, `198.51.100.${i}`)),
    );
    const statuses = responses.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(49);
    expect(await server.count('mentor_request')).toBe(1);
    expect(await server.count('sealed_key')).toBe(1);
  });

  it('is shown as full with the last place, and as open again when that request is forgotten', async () => {
    const { slug } = await server.addProfile({ mentor: { capacity: 1, formats: ['one-question'], pausedUntil: null } });
    const shown = async () => {
      const response = await server.get(`/api/v1/missions/bj/profiles/${slug}?lang=en`);
      return ((await response.json()) as { mentoring: { open: boolean } }).mentoring.open;
    };
    expect(await shown()).toBe(true);
    await server.post(path, ask({ mentor: slug }));
    expect(await shown()).toBe(false);
    server.clock.advance(48 * 3_600_000);
    await forgetExpired(server.deps);
    expect(await shown()).toBe(true);
  });
});

describe('what looks made by a machine', () => {
  it('is answered like anything else, kept as spam, and gets no mail when it filled the hidden field', async () => {
    const person = (await (await server.post(path, ask())).json()) as MentorRequestReceipt;
    const response = await server.post(path, ask({ website: 'https://spam.example' }));
    expect(response.status).toBe(201);
    const machine = (await response.json()) as MentorRequestReceipt;
    expect({ ...machine, receipt: '', url: '' }).toEqual({ ...person, receipt: '', url: '' });
    expect(await states()).toEqual([
      { state: 'unconfirmed', suspicion: null },
      { state: 'spam', suspicion: 'honeypot' },
    ]);
    expect(await server.count('outbox')).toBe(1);
  });

  it('by its haste alone can still show that it is a person', async () => {
    await server.post(path, ask({ elapsedSeconds: 1 }));
    expect(await states()).toEqual([{ state: 'spam', suspicion: 'too-fast' }]);
    expect(await server.count('outbox')).toBe(1);
  });
});

describe('asking on the kit’s own page', () => {
  const send = (mission: MissionRecord, formToken: string | undefined, waited: number) => {
    server.clock.advance(waited * 1000);
    const input = parse(MentorRequestInputSchema, ask({ elapsedSeconds: undefined }));
    const source = { clientAddress: '192.0.2.1', host: null, via: 'page' as const, ...(formToken && { formToken }) };
    return requestMentor(server.deps, mission, input, source, 'en');
  };

  it.each([
    ['after a minute', 60, 'unconfirmed'],
    ['after three seconds', 3, 'unconfirmed'],
    ['at once', 0, 'spam'],
    ['after more than a day', 86_401, 'spam'],
  ])('%s (%i s) makes a request that is %s', async (_, waited, state) => {
    await send(benin, issueFormToken(server.deps), waited);
    expect(await states()).toMatchObject([{ state }]);
  });

  it.each([
    ['no time stamp', undefined],
    ['a forged one', 'kp6g3k00.forged'],
  ])('with %s can still be confirmed', async (_, formToken) => {
    await send(benin, formToken, 60);
    expect(await states()).toEqual([{ state: 'spam', suspicion: 'too-fast' }]);
    expect(await server.count('outbox')).toBe(1);
  });

  it('works where host pages may not ask', async () => {
    await server.addMission({ slug: 'td', policy: 'sheltered' });
    const receipt = await send({ ...benin, slug: 'td', policy: 'sheltered' }, issueFormToken(server.deps), 60);
    expect(receipt.receipt).toMatch(/^TD-/);
    expect(await server.db.get('select how from consent')).toEqual({ how: 'page' });
  });
});

it('answers and does the same for an address it knows and one it does not', async () => {
  await server.post(path, ask({ address: 'known@example.org' }), {}, '192.0.2.10');
  const shape = async (address: string, network: string) => {
    const before = await Promise.all(tables.map((table) => server.count(table)));
    const response = await server.post(path, ask({ address }), {}, network);
    const after = await Promise.all(tables.map((table) => server.count(table)));
    const body = (await response.json()) as MentorRequestReceipt;
    return {
      status: response.status,
      headers: [...response.headers],
      body: { ...body, receipt: '', url: '' },
      rows: after.map((count, i) => count - before[i]!),
    };
  };
  expect(await shape('known@example.org', '192.0.2.11')).toEqual(await shape('new@example.org', '192.0.2.12'));
});

const tables = [
  'mentor_request',
  'outbox',
  'mail_code',
  'mail_token',
  'consent',
  'sealed_key',
  'audit_entry',
  'submission_limit',
];

describe('a mentor who was shown as paused', () => {
  it('is shown as open again once the pause has ended, without anybody saving anything', async () => {
    const { refreshRooms } = await import('./show-room.js');
    const { slug } = await server.addProfile({
      mentor: { capacity: 1, formats: ['one-question'], pausedUntil: '2030-01-02T00:00:00.000Z' },
    });
    const isOpen = async () =>
      ((await (await server.get(`/api/v1/missions/bj/profiles/${slug}`)).json()) as { mentoring: { open: boolean } })
        .mentoring.open;
    expect([await refreshRooms(server.deps), await isOpen()]).toEqual([0, false]);
    server.clock.advance(25 * 3_600_000);
    expect([await refreshRooms(server.deps), await isOpen()]).toEqual([1, true]);
  });
});
