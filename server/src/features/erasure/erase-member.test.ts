import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { queuedMails } from '../../../test/asking.js';
import { createTestServer, type TestServer } from '../../../test/harness.js';
import { addWholePerson, markEverything, type WholePerson } from '../../../test/whole-person.js';
import { addOwned } from '../../../test/writing.js';
import { backUp } from '../../platform/db/back-up.js';
import { deliverDue } from '../../platform/mail/deliver-due.js';
import { eraseMember } from './erase-member.js';
import { forgetFarewells } from './farewell.js';
import { declaredTables } from './personal-columns.js';
import { argsOf, listIdsOf, type Person } from './personal-rows.store.js';

let server: TestServer;
beforeEach(async () => {
  server = await createTestServer({ mailLeaves: true });
  await server.addMission();
});

/** Every byte that is kept, as text: database, what was written ahead, photographs, tombstones. */
function everythingKept(): string {
  const folder = dirname(server.file);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map(({ parentPath, name }) => `${name}\n${readFileSync(join(parentPath, name), 'latin1')}`).join('\n');
}

/** Everything of somebody that is sealed, and the keys to it, as they stand in the file. */
async function sealedBytes(person: Person, ids: string[]): Promise<string[]> {
  const found: string[] = [];
  const columns = declaredTables.flatMap(([table, { rows, columns }]) =>
    Object.entries(columns).flatMap(([column, kind]) =>
      rows && (kind === 'sealed' || column === 'wrapped') ? [{ table, column, rows }] : [],
    ),
  );
  for (const { table, column, rows } of columns)
    for (const { value } of await server.db.all<{ value: Uint8Array | null }>(
      `select ${column} as value from ${table} where mission = :mission and (${rows})`,
      argsOf(person, ids),
    ))
      if (value && value.byteLength > 0) found.push(Buffer.from(value).toString('latin1'));
  return found;
}

const rowsOf = async (person: Person, ids: string[]) => {
  const rows: Record<string, unknown[]> = {};
  for (const [table, { rows: theirs }] of declaredTables)
    if (theirs)
      rows[table] = await server.db.all(
        `select * from ${table} where mission = :mission and (${theirs}) order by 1, 2, 3`,
        argsOf(person, ids),
      );
  return rows;
};

const erase = ({ mission, member }: WholePerson) => eraseMember(server.deps, { mission, member, actor: member });

describe('erasing somebody who did everything', () => {
  it('leaves nothing of them in the database, ahead of it, in photographs, the log, the outbox or a new backup', async () => {
    const person = await addWholePerson(server, 'Canaryone');
    const ids = await listIdsOf(server.db, person);
    expect(await markEverything(server, person, ids, 'Canaryone')).toEqual([]);
    const sealed = await sealedBytes(person, ids);
    expect(sealed.length).toBeGreaterThan(15);
    await server.db.checkpoint();
    const before = everythingKept();
    for (const bytes of sealed) expect(before.includes(bytes)).toBe(true);
    expect(before).toMatch(/-1024\.webp/);

    expect(await erase(person)).toBe(true);
    // A minute later the last mail has left.
    const sent: string[] = [];
    await deliverDue(server.deps, { send: async ({ to, text }) => void sent.push(`${to}: ${text}`) });
    expect(sent.filter((mail) => mail.startsWith('Canaryone@') || mail.startsWith('canaryone@'))).toHaveLength(1);
    await forgetFarewells(server.deps);
    await server.db.checkpoint();

    const folder = dirname(server.file);
    const source = { database: server.file, releases: join(folder, 'releases'), media: join(folder, 'media') };
    await backUp(source, join(folder, 'backup.db'), server.deps.now());
    const after = everythingKept();
    expect(existsSync(`${server.file}-wal`) && readFileSync(`${server.file}-wal`).length).toBeFalsy();
    // The other side of a message keeps what they wrote to this person nowhere; what this person wrote is gone there too.
    expect(/.{0,60}Canaryone.{0,60}/is.exec(after)?.[0]).toBeUndefined();
    expect(sealed.filter((bytes) => after.includes(bytes))).toEqual([]);
    expect(after).not.toMatch(/\.webp/);
    expect(server.logged.join()).not.toMatch(/canaryone/i);
    for (const table of (await server.db.all<{ name: string }>("select name from sqlite_schema where type = 'table'"))
      .map(({ name }) => name)
      .filter((name) => name !== 'audit_entry')) {
      const dump = JSON.stringify(await server.db.all(`select * from ${table}`));
      for (const id of ids) expect(dump.includes(id), `${table}: ${id}`).toBe(false);
    }
  });

  it('leaves everybody else as they were', async () => {
    const person = await addWholePerson(server, 'Leaving');
    const other = await addWholePerson(server, 'Staying');
    const otherIds = await listIdsOf(server.db, other);
    const before = await rowsOf(other, otherIds);
    await erase(person);
    expect(await rowsOf(other, otherIds)).toEqual(before);
    expect(await server.db.all('select name from profile where name like ?', ['Staying%'])).toHaveLength(1);
    expect((await server.get(`/bj/directory/${other.slug}?lang=en`)).status).toBe(200);
    expect((await server.get(`/bj/directory/${person.slug}?lang=en`)).status).toBe(404);
  });

  it('reaches nobody of the same address in another mission', async () => {
    await server.addMission({ slug: 'gh', country: 'GH' });
    const here = await addOwned(server, {}, { address: 'both@example.org' });
    const there = await addOwned(server, { mission: 'gh' }, { address: 'both@example.org' });
    expect(await eraseMember(server.deps, { mission: 'gh', member: here.owner, actor: 'operator' })).toBe(false);
    expect(await eraseMember(server.deps, { mission: 'bj', member: here.owner, actor: here.owner })).toBe(true);
    expect(await server.db.all('select id from member')).toEqual([{ id: there.owner }]);
    expect(await server.db.all('select id from profile')).toEqual([{ id: there.id }]);
  });

  it('is written down without a name, and frees the mentor who was asked', async () => {
    const { slug } = await server.addProfile({
      name: 'Mentor',
      mentor: { capacity: 1, formats: ['one-question'], pausedUntil: null },
    });
    const person = await addWholePerson(server, 'Leaving');
    const open = async () =>
      (await server.db.get<{ mentor_open: number }>('select mentor_open from listing where slug = ?', [slug]))!
        .mentor_open;
    await server.db.transaction((tx) =>
      tx.run('update mentor_request set mentor = (select id from profile where slug = ?) where address_index = ?', [
        slug,
        person.addresses[0]!,
      ]),
    );
    await server.db.transaction((tx) => tx.run('update listing set mentor_open = 0 where slug = ?', [slug]));
    await erase(person);
    expect(await open()).toBe(1);
    const audit = await server.db.all<{ actor: string; action: string; subject: string }>(
      "select actor, action, subject from audit_entry where action like '%.erased' order by seq",
    );
    expect(audit).toEqual([
      { actor: person.member, action: 'profile.erased', subject: person.profile },
      { actor: person.member, action: 'member.erased', subject: person.member },
    ]);
  });

  it('sends no last mail where it could not leave, and keeps one that cannot for two days at most', async () => {
    const silent = await createTestServer();
    await silent.addMission();
    const { owner } = await addOwned(silent, {}, { address: 'a@example.org' });
    await eraseMember(silent.deps, { mission: 'bj', member: owner, actor: owner });
    expect(await silent.count('outbox')).toBe(0);

    const person = await addOwned(server, {}, { address: 'b@example.org' });
    await eraseMember(server.deps, { mission: 'bj', member: person.owner, actor: person.owner });
    expect((await queuedMails(server)).map(({ to, subject }) => [to, subject])).toEqual([
      ['b@example.org', 'It is done'],
    ]);
    server.clock.advance(48 * 3_600_000);
    await forgetFarewells(server.deps);
    expect([await server.count('outbox'), await server.count('sealed_key')]).toEqual([0, 0]);
  });
});
