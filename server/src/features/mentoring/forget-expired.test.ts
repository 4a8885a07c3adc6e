import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { newestToken, sendAsk } from '../../../test/asking.js';
import { benin, createTestServer, type TestServer } from '../../../test/harness.js';
import { resolveQueued } from '../queue/resolve-queued.js';
import { confirmByToken } from './confirm-request.js';
import { forgetExpired } from './forget-expired.js';

const hour = 3_600_000;

let server: TestServer;
beforeEach(async () => {
  server = await createTestServer();
  await server.addMission();
});

/** Everything on the disk, after what was written ahead was brought home. */
async function diskContent(): Promise<string> {
  await server.db.transaction(async () => {});
  await server.db.close();
  const { default: Libsql } = await import('libsql');
  const file = new Libsql(server.file);
  file.exec('pragma wal_checkpoint(truncate)');
  file.close();
  return readFileSync(server.file, 'latin1');
}

describe('an unconfirmed request', () => {
  it('is gone after 48 hours, with its key, consent, code, link and mail', async () => {
    await sendAsk(server);
    const { id } = (await server.db.get<{ id: string }>('select id from mentor_request'))!;
    server.clock.advance(48 * hour - 1);
    expect(await forgetExpired(server.deps)).toBe(0);
    expect(await server.count('mentor_request')).toBe(1);
    server.clock.advance(1);
    expect(await forgetExpired(server.deps)).toBe(1);
    expect(await server.db.get('select actor, action, subject from audit_entry order by seq desc')).toEqual({
      actor: 'system',
      action: 'mentor-request.forgotten',
      subject: id,
    });
    for (const table of ['mentor_request', 'sealed_key', 'consent', 'mail_code', 'mail_token', 'outbox'])
      expect(await server.count(table), table).toBe(0);
    const tables = await server.db.all<{ name: string }>(
      "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'",
    );
    for (const { name } of tables)
      if (name !== 'audit_entry')
        expect(JSON.stringify(await server.db.all(`select * from ${name}`)), name).not.toContain(id);
  });

  it('leaves no byte of what was sealed in the file', async () => {
    await sendAsk(server);
    const row = (await server.db.get<{ question: Uint8Array; receipt: string; address_index: string }>(
      'select question, receipt, address_index from mentor_request',
    ))!;
    const sealed = Buffer.from(row.question).toString('latin1');
    server.clock.advance(48 * hour);
    await forgetExpired(server.deps);
    const disk = await diskContent();
    expect(disk).not.toContain(sealed);
    expect(disk).not.toContain(row.receipt);
    expect(disk).not.toContain(row.address_index);
  });
});

it('keeps nothing readable of a request in the file while it waits', async () => {
  const canaries = {
    goal: 'Canary-goal',
    question: 'Canary-question that has thirty characters',
    name: 'Canaryname',
    address: 'canary@example.org',
  };
  await sendAsk(server, canaries);
  const disk = await diskContent();
  for (const canary of Object.values(canaries)) expect(disk).not.toContain(canary);
  expect(disk).not.toMatch(/canary/i);
});

it('keeps spam for 30 days', async () => {
  await sendAsk(server, { website: 'https://spam.example' });
  server.clock.advance(30 * 24 * hour - 1);
  expect(await forgetExpired(server.deps)).toBe(0);
  server.clock.advance(1);
  expect(await forgetExpired(server.deps)).toBe(1);
});

it('keeps what is confirmed for as long as it waits, and 12 months after its end', async () => {
  const { receipt } = await sendAsk(server);
  await confirmByToken(server.deps, benin, await newestToken(server));
  server.clock.advance(400 * 24 * hour);
  expect(await forgetExpired(server.deps)).toBe(0);
  await resolveQueued(server.deps, receipt, { actor: 'operator' });
  server.clock.advance(365 * 24 * hour - 1);
  expect(await forgetExpired(server.deps)).toBe(0);
  server.clock.advance(1);
  expect(await forgetExpired(server.deps)).toBe(1);
  expect(await server.count('sealed_key')).toBe(0);
});
