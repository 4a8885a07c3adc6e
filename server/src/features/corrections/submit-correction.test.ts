import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { benin, createTestServer, organisation, type TestServer } from '../../../test/harness.js';
import { parse } from '../../platform/http/validate.js';
import { CorrectionInputSchema, type CorrectionInput } from './correction.js';
import { forgetCorrections } from './forget-corrections.js';
import { submitCorrection } from './submit-correction.js';

let server: TestServer;
let slug: string;
beforeEach(async () => {
  server = await createTestServer();
  await server.addMission();
  slug = (await server.addProfile({}, organisation)).slug;
});

const day = 86_400_000;
let networks = 0;

const submit = (fields: Partial<CorrectionInput> = {}, clientAddress = `192.0.2.${++networks % 256}`) =>
  submitCorrection(
    server.deps,
    benin,
    parse(CorrectionInputSchema, { slug, wish: 'correct', message: 'Canary: the link leads nowhere.', ...fields }),
    { clientAddress },
    'en',
  );

describe('a correction', () => {
  it.each([
    ['correct', '2030-01-08T00:00:00.000Z'],
    ['remove', '2030-01-04T00:00:00.000Z'],
  ] as const)('to %s an entry gets a receipt and a date', async (wish, dueAt) => {
    const { receipt, dueAt: promised } = await submit({ wish });
    expect(receipt).toMatch(/^BJ-\w{4}-\w{4}$/);
    expect(promised.toISOString()).toBe(dueAt);
    expect(await server.db.get('select state, wish, due_at, address from correction')).toEqual({
      state: 'open',
      wish,
      due_at: dueAt,
      address: null,
    });
  });

  it('changes nothing public by itself', async () => {
    const version = () => server.db.get('select version from public_version where mission = ?', ['bj']);
    const before = await version();
    await submit({ wish: 'remove' });
    expect(await version()).toEqual(before);
    expect((await server.get(`/api/v1/missions/bj/profiles/${slug}`)).status).toBe(200);
  });

  it('is sealed', async () => {
    await submit({ address: 'canary@example.org' });
    await server.db.transaction(async () => {});
    for (const file of [server.file, `${server.file}-wal`]) expect(readFileSync(file, 'latin1')).not.toMatch(/canary/i);
  });

  it('of a machine that fills the hidden field is answered alike and kept as spam', async () => {
    const { receipt } = await submit({ website: 'https://spam.example' });
    expect(receipt).toMatch(/^BJ-/);
    expect(await server.db.get('select state from correction')).toEqual({ state: 'spam' });
  });

  it.each<[string, Partial<Record<keyof CorrectionInput, string>>, string, string]>([
    ['an unknown wish', { wish: 'sell' }, '/wish', 'not-in-list'],
    ['no message', { message: ' \n ' }, '/message', 'required'],
    ['a short message', { message: 'Wrong.' }, '/message', 'too-short'],
    ['a long message', { message: 'x'.repeat(1001) }, '/message', 'too-long'],
    ['an address without @', { address: 'abdi' }, '/address', 'address-without-at'],
    ['two addresses', { address: 'a@example.org, b@example.org' }, '/address', 'not-an-address'],
  ])('with %s is refused, and says where', (_, fields, pointer, code) => {
    const input = { slug, wish: 'correct', message: 'The link leads nowhere.', ...fields };
    expect(() => parse(CorrectionInputSchema, input)).toThrow(
      expect.objectContaining({ code: 'invalid-input', errors: [{ pointer, code }] }),
    );
  });

  it('of an entry that is not listed is refused', async () => {
    await expect(submit({ slug: 'unknown' })).rejects.toMatchObject({ code: 'profile-not-found' });
  });

  it('is limited per network', async () => {
    for (let i = 0; i < 10; i++) await submit({}, '203.0.113.1');
    await expect(submit({}, '203.0.113.1')).rejects.toMatchObject({ code: 'too-many-requests', retryAfter: 3600 });
    await submit({}, '203.0.113.2');
  });

  it('is kept while it waits, and forgotten 90 days after its end, spam after 30', async () => {
    await submit();
    await submit({ website: 'https://spam.example' });
    server.clock.advance(30 * day);
    expect(await forgetCorrections(server.deps)).toBe(1);
    const { action } = (await server.db.get<{ action: string }>('select action from audit_entry order by seq desc'))!;
    expect(action).toBe('correction.forgotten');
    await server.db.transaction((tx) =>
      tx.run("update correction set state = 'resolved', resolved_at = ?", [server.deps.now().toISOString()]),
    );
    server.clock.advance(90 * day - 1);
    expect(await forgetCorrections(server.deps)).toBe(0);
    server.clock.advance(1);
    expect(await forgetCorrections(server.deps)).toBe(1);
    expect(await server.count('sealed_key')).toBe(0);
  });
});
