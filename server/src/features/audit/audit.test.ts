import Libsql from 'libsql';
import { beforeEach, describe, expect, it } from 'vitest';
import { createTestServer, type TestServer } from '../../../test/harness.js';
import { openLibsql } from '../../platform/db/libsql.js';
import { recordAudit } from './audit.store.js';
import { forgetAudit } from './forget-audit.js';
import { verifyAudit } from './verify-audit.js';

const day = 86_400_000;

let server: TestServer;
beforeEach(async () => {
  server = await createTestServer();
  await server.addMission();
});

const entry = (subject: string) => ({
  mission: 'bj',
  at: server.deps.now().toISOString(),
  actor: 'operator',
  action: 'mission.changed' as const,
  subject,
});
const record = (subject = 'bj', { db } = server) =>
  db.transaction((tx) => recordAudit(server.deps, tx, entry(subject)));
async function recordMany(count: number) {
  await server.db.transaction(async (tx) => {
    for (let i = 0; i < count; i++) await recordAudit(server.deps, tx, entry(`subject-${i}`));
  });
}
/** What somebody does who reaches the database, and not the key. */
const byHand = (sql: string) => server.db.transaction((tx) => tx.run(sql));
async function verify(noted?: { seq: number; chain: string }) {
  const check = await verifyAudit(server.deps, noted);
  return check.sound ? { sound: true, first: check.first, last: check.last } : check;
}
async function findHead() {
  const check = await verifyAudit(server.deps);
  return check.sound ? check.head! : expect.fail('the audit is broken');
}
/** The end mark as it stands, to be put back later. */
async function copyEnd() {
  await byHand("create table copied as select * from audit_mark where place = 'end'");
  return () => byHand('replace into audit_mark select * from copied');
}

describe('an audit that nobody touched', () => {
  it('is sound: empty, and over more entries than are read at once', async () => {
    expect(await verify()).toEqual({ sound: true, first: 1, last: 0 });
    await recordMany(1100);
    expect(await verify()).toEqual({ sound: true, first: 1, last: 1100 });
  });

  it('is one chain, also when two processes write at the same time', async () => {
    const other = { ...server, db: openLibsql(server.file) };
    const numbers = await Promise.all(
      Array.from({ length: 40 }, (_, i) => record(`subject-${i}`, i % 2 === 0 ? server : other)),
    );
    await other.db.close();
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
    expect(await verify()).toEqual({ sound: true, first: 1, last: 40 });
  });

  it('keeps nothing of an entry whose change did not happen', async () => {
    await record();
    await server.db
      .transaction(async (tx) => {
        await recordAudit(server.deps, tx, entry('undone'));
        throw new Error('it did not happen');
      })
      .catch(() => {});
    await record();
    expect(await verify()).toEqual({ sound: true, first: 1, last: 2 });
  });

  it('stays sound when the oldest entries are deleted, a few or all', async () => {
    await recordMany(3);
    server.clock.advance(400 * day);
    await recordMany(2);
    server.clock.advance(400 * day);
    expect(await forgetAudit(server.deps)).toBe(3);
    expect(await verify()).toEqual({ sound: true, first: 4, last: 5 });
    server.clock.advance(400 * day);
    expect(await forgetAudit(server.deps)).toBe(2);
    expect(await verify()).toEqual({ sound: true, first: 6, last: 5 });
    await record();
    expect(await verify()).toEqual({ sound: true, first: 6, last: 6 });
  });

  it('takes what was written before there was a chain into it', async () => {
    await byHand("insert into audit_entry (mission, at, actor, action, subject) values ('bj', '2029', 'operator', 'mission.added', 'bj'), ('bj', '2030', 'operator', 'mission.changed', 'bj')"); // prettier-ignore
    expect(await verify()).toEqual({ sound: true, first: 1, last: 0 });
    await record();
    expect(await verify()).toEqual({ sound: true, first: 1, last: 3 });
    await byHand("update audit_entry set subject = 'nobody' where seq = 1");
    expect(await verify()).toEqual({ sound: false, brokenAt: 1 });
  });

  it('leads through a head that was noted, also once it is shortened up to it and beyond', async () => {
    await recordMany(2);
    const earlier = await findHead();
    await record();
    const later = await findHead();
    server.clock.advance(800 * day);
    await recordMany(2);
    expect(await verify(earlier)).toMatchObject({ sound: true });
    expect(await forgetAudit(server.deps)).toBe(3);
    expect(await verify(earlier)).toEqual({ sound: true, first: 4, last: 5 });
    expect(await verify(later)).toEqual({ sound: true, first: 4, last: 5 });
  });
});

describe('an audit that somebody wrote into by hand', () => {
  const ways: [what: string, sql: string, brokenAt: number][] = [
    ['another actor', "update audit_entry set actor = 'system' where seq = 777", 777],
    ['another time', "update audit_entry set at = '2030-01-01T00:00:01.000Z' where seq = 777", 777],
    ['another subject', "update audit_entry set subject = 'nobody' where seq = 777", 777],
    ['an entry taken out', 'delete from audit_entry where seq = 777', 777],
    ['two entries exchanged', "update audit_entry set subject = case seq when 777 then 'subject-777' else 'subject-776' end where seq in (777, 778)", 777], // prettier-ignore
    ['the first ones cut off', 'delete from audit_entry where seq <= 10', 1],
    ['the newest ones cut off', 'delete from audit_entry where seq > 790', 791],
    ['all of them gone', 'delete from audit_entry', 1],
    ['one put in before the first', "insert into audit_entry (seq, mission, at, actor, action, subject) values (-7, 'bj', '2030', 'operator', 'mission.added', 'bj')", -7], // prettier-ignore
    ['one put in at the end', "insert into audit_entry (mission, at, actor, action, subject) values ('bj', '2030', 'operator', 'mission.added', 'bj')", 801], // prettier-ignore
  ];

  it.each(ways)('is found at its number: %s', async (_what, sql, brokenAt) => {
    await recordMany(800);
    await byHand(sql);
    expect(await verify()).toEqual({ sound: false, brokenAt });
    await record('afterwards');
    expect(await verify()).toEqual({ sound: false, brokenAt });
  });

  it('is found when the end was moved along with the newest entries', async () => {
    await recordMany(20);
    await byHand('delete from audit_entry where seq > 10');
    await byHand("update audit_mark set seq = 10, chain = (select chain from audit_entry where seq = 10) where place = 'end'"); // prettier-ignore
    await byHand("update sqlite_sequence set seq = 10 where name = 'audit_entry'");
    expect(await verify()).toEqual({ sound: false, brokenAt: 11 });
  });

  it('is found still, when the server has gone on writing from an end that was moved', async () => {
    await recordMany(20);
    await byHand('delete from audit_entry where seq > 10');
    await byHand("update audit_mark set seq = 10, chain = (select chain from audit_entry where seq = 10) where place = 'end'"); // prettier-ignore
    await byHand("update sqlite_sequence set seq = 10 where name = 'audit_entry'");
    await recordMany(3);
    expect(await verify()).toEqual({ sound: false, brokenAt: 11 });
  });

  it('is found when an entry was put in where it had been shortened', async () => {
    await recordMany(3);
    server.clock.advance(800 * day);
    await recordMany(2);
    await forgetAudit(server.deps);
    await byHand("insert into audit_entry (seq, mission, at, actor, action, subject) values (2, 'bj', '2030', 'operator', 'mission.added', 'bj')"); // prettier-ignore
    expect(await verify()).toEqual({ sound: false, brokenAt: 2 });
  });

  it('is found when the newest ones were cut off and an earlier end was put back, and after the next entry', async () => {
    await recordMany(10);
    const putBack = await copyEnd();
    await recordMany(10);
    await byHand('delete from audit_entry where seq > 10');
    await putBack();
    expect(await verify()).toEqual({ sound: false, brokenAt: 11 });
    await record();
    expect(await verify()).toEqual({ sound: false, brokenAt: 11 });
  });

  it('is found when the counter was put back too, by a reason that hangs on what was cut off', async () => {
    await recordMany(10);
    const putBack = await copyEnd();
    await recordMany(10);
    await byHand("insert into member (id, mission, address, address_index, lang, created_at) values ('m', 'bj', x'00', 'i', 'fr', '2030')"); // prettier-ignore
    await byHand("insert into address_reveal (id, mission, member, entry, reason) values ('r', 'bj', 'm', 20, x'00')");
    const byOther = new Libsql(server.file);
    byOther.exec("pragma foreign_keys = off; delete from audit_entry where seq > 10; update sqlite_sequence set seq = 10 where name = 'audit_entry'"); // prettier-ignore
    byOther.close();
    await putBack();
    expect(await verify()).toEqual({ sound: false, brokenAt: 11 });
  });

  it('is found with a head that was noted, when everything was put back as it was before', async () => {
    await recordMany(10);
    const putBack = await copyEnd();
    await recordMany(10);
    const head = await findHead();
    await byHand('delete from audit_entry where seq > 10');
    await byHand("update sqlite_sequence set seq = 10 where name = 'audit_entry'");
    await putBack();
    expect(await verify()).toEqual({ sound: true, first: 1, last: 10 });
    expect(await verify(head)).toEqual({ sound: false, brokenAt: 11 });
    server.clock.advance(day);
    await recordMany(20);
    expect(await verify()).toEqual({ sound: true, first: 1, last: 30 });
    expect(await verify(head)).toEqual({ sound: false, brokenAt: 20 });
  });

  it('is found with a head that was noted, when the chain was taken away and began anew', async () => {
    await recordMany(10);
    const head = await findHead();
    await byHand('delete from audit_mark');
    await byHand('delete from audit_entry');
    expect(await verify(head)).toEqual({ sound: false, brokenAt: 1 });
    await recordMany(10);
    expect(await verify()).toEqual({ sound: true, first: 11, last: 20 });
    expect(await verify(head)).toEqual({ sound: false, brokenAt: 10 });
  });

  it('is found when the start was moved over what was taken out', async () => {
    await recordMany(20);
    await byHand("update audit_mark set seq = 10, chain = (select chain from audit_entry where seq = 10) where place = 'start'"); // prettier-ignore
    await byHand('delete from audit_entry where seq <= 10');
    expect(await verify()).toEqual({ sound: false, brokenAt: 10 });
  });

  it.each(['start', 'end'])('is found when its %s is not known any more, and after the next entry', async (place) => {
    await recordMany(20);
    await byHand(`delete from audit_mark where place = '${place}'`);
    expect(await verify()).toMatchObject({ sound: false });
    await record();
    expect(await verify()).toMatchObject({ sound: false });
  });

  it('is found when neither start nor end is known any more', async () => {
    await recordMany(20);
    await byHand('delete from audit_mark');
    expect(await verify()).toEqual({ sound: false, brokenAt: 1 });
    await record();
    expect(await verify()).toEqual({ sound: false, brokenAt: 1 });
  });

  it('is not shortened: a day that was put back deletes nothing', async () => {
    await recordMany(3);
    await byHand("update audit_entry set at = '1990-01-01T00:00:00.000Z'");
    expect(await forgetAudit(server.deps)).toBe(0);
    expect(await server.count('audit_entry')).toBe(3);
    expect(await verify()).toEqual({ sound: false, brokenAt: 1 });
  });

  it('is said in the log when it ends earlier than an hour ago', async () => {
    await recordMany(10);
    const putBack = await copyEnd();
    await recordMany(10);
    await forgetAudit(server.deps);
    await byHand('delete from audit_entry where seq > 10');
    await byHand("update sqlite_sequence set seq = 10 where name = 'audit_entry'");
    await putBack();
    await forgetAudit(server.deps);
    expect(server.logged.map((line) => JSON.parse(line) as object)).toMatchObject([
      { event: 'audit-sound', entry: 20, chain: expect.stringMatching(/^[\w-]{43}$/) as string },
      { event: 'audit-broken', entry: 11 },
    ]);
  });

  it('is said in the log, with its number', async () => {
    await recordMany(3);
    await forgetAudit(server.deps);
    await byHand("update audit_entry set subject = 'nobody' where seq = 2");
    await forgetAudit(server.deps);
    expect(server.logged.map((line) => JSON.parse(line) as object)).toMatchObject([
      { event: 'audit-sound', entry: 3 },
      { event: 'audit-broken', entry: 2 },
    ]);
  });
});
