import { argsOf, findPerson, type Person } from '../src/features/erasure/personal-rows.store.js';
import { declaredTables, type TableName } from '../src/features/erasure/personal-columns.js';
import { insertExport, insertExportRows } from '../src/features/staff/export-requests.store.js';
import { revealAddress } from '../src/features/staff/reveal-address.js';
import { setPhoto } from '../src/features/photos/set-photo.js';
import { saveSpotlight } from '../src/features/spotlight/save-spotlight.js';
import { sendAsk } from './asking.js';
import { openBrowser } from './browser.js';
import type { TestServer } from './harness.js';
import { takePhoto } from './photos.js';
import { addOwned, deliver } from './writing.js';

export interface WholePerson extends Person {
  member: string;
  profile: string;
  slug: string;
  address: string;
}

/**
 * Somebody who did everything that can be done here, so that each table that can hold something of a person does. What
 * they typed begins with `mark`.
 */
export async function addWholePerson(server: TestServer, mark: string): Promise<WholePerson> {
  const { db, deps } = server;
  const mission = 'bj';
  const address = `${mark}@example.org`;
  const text = { headline: `${mark} headline`, summary: `${mark} summary`, askFirst: `${mark} first` };
  const { id, slug, owner } = await addOwned(
    server,
    { name: `${mark} name`, place: `${mark} place`, texts: { en: text } },
    { address },
  );
  await setPhoto(deps, { mission, profile: id, actor: owner, sent: await takePhoto(), audience: 'public', lang: 'en' });
  await db.transaction((tx) =>
    saveSpotlight(deps, tx, {
      mission, profile: id, state: 'published', name: `${mark} name`, origin: 'BJ', residence: null, fictional: false,
      publishedAt: deps.now().toISOString(),
      texts: { en: { title: `${mark} title`, quote: `${mark} quote`, trade: `${mark} trade`, body: [`${mark} body`] } },
    }),
  ); // prettier-ignore
  const browser = openBrowser(server);
  await browser.signIn(address);
  await browser.submit('/account/sign-in?lang=en', { mission, address });

  const other = await addOwned(server, { name: 'Other' }, { address: `other-${mark}@example.net` });
  const words = `${mark} words that are long enough for a message to somebody else.`;
  await deliver(server, slug, { message: words, name: `${mark} sender`, address: `other-${mark}@example.net` });
  await deliver(server, other.slug, { message: words, name: `${mark} me`, address });
  await sendAsk(server, { mentor: other.slug, goal: `${mark} goal`, question: words, name: `${mark} me`, address });
  await sendAsk(server, { mentor: slug, goal: 'Asked by another', address: `other-${mark}@example.net` });

  await revealAddress(deps, { mission, slug, reason: `${mark} reason to look` }, 'operator');

  const found = (await findPerson(db, mission, owner))!;
  const [index] = found.addresses;
  const at = deps.now().toISOString();
  const rest: [TableName, Record<string, string | number>, Record<string, string>?][] = [
    ['staff_role', { member: owner, role: 'viewer', granted_by: 'operator', granted_at: at }],
    ['authenticator', { member: owner, secret: 'x' }],
    ['passkey', { id: `${mark}-passkey`, member: owner, public_key: 'x', counter: 0, transports: 'x', created_at: at }],
    ['recovery_code', { member: owner, hash: `${mark}-hash` }],
    [
      'joining',
      {
        id: `${mark}-joining`, receipt: `R-${mark}-1`, idempotency: mark, fingerprint: mark, kind: 'person', browser: mark, lang: 'en',
        address_index: index!, created_at: at, expires_at: at,
      },
      { words: JSON.stringify({ headline: `${mark} joining` }) },
    ],
    [
      'claim',
      {
        id: `${mark}-claim`, profile: other.id, receipt: `R-${mark}-2`, state: 'waiting', how: 'staff', lang: 'en', address_index: index!,
        idempotency: `${mark}-claim`, fingerprint: mark, created_at: at, due_at: at,
      },
      { address, message: `${mark} claim` },
    ],
    [
      'staff_invite',
      {
        id: `${mark}-invite`, role: 'viewer', lang: 'en', address_index: index!, invited_by: 'operator', created_at: at, expires_at: at,
      },
      { address },
    ],
    ['former_admin', { member: owner, ended_at: at }],
    ['contact_block', { id: `${mark}-block`, profile: id, address_index: 'somebody', created_at: at }],
  ]; // prettier-ignore
  await db.transaction(async (tx) => {
    for (const [table, values, sealed = {}] of rest) {
      const key = Object.keys(sealed).length > 0 && (await deps.sealer.createKey(tx, mission, String(values['id'])));
      const row = {
        mission,
        ...values,
        ...(key &&
          Object.fromEntries(
            Object.entries(sealed).map(([column, value]) => [
              column,
              key.seal(`${table}.${column}/${values['id']}`, value),
            ]),
          )),
        ...('secret' in values && { secret: new Uint8Array(8) }),
        ...('public_key' in values && { public_key: new Uint8Array(8) }),
      };
      const names = Object.keys(row);
      await tx.run(`insert into ${table} (${names.join()}) values (${names.map((name) => `:${name}`).join()})`, row);
    }
  });
  const askedAt = deps.now();
  const request = { id: `${mark}-export`, mission, askedBy: owner, askedAt, dueAt: null, expiresAt: askedAt };
  await db.transaction(async (tx) => {
    const key = (await deps.sealer.findKey(tx, owner))!;
    await insertExport(tx, key, request, { purpose: `${mark} purpose`, recipient: `${mark} recipient` });
    await insertExportRows(tx, mission, (await tx.get<{ seq: number }>('select max(seq) as seq from audit_entry'))!.seq, [id]);
  }); // prettier-ignore
  return { ...found, member: owner, profile: id, slug, address };
}

/** Columns that keep their value when everything else is marked: the program finds rows by them, or the database checks them. */
const kept: Partial<Record<TableName, readonly string[]>> = {
  profile: ['state', 'paused_until', 'hidden_by', 'visibility'],
  profile_text: ['lang'],
  profile_code: ['code'],
  mentor: ['capacity', 'formats'],
  media: ['width', 'height'],
  profile_owner: ['verified'],
  staff_role: ['role'],
  staff_invite: ['role', 'address_index'],
  sign_in: ['desk'],
  session: ['desk'],
  authenticator: ['secret', 'pending'],
  passkey: ['public_key'],
  member: ['address_index', 'lang'],
  joining: ['kind', 'address_index'],
  claim: ['state', 'how', 'address_index'],
  contact: ['state', 'address_index', 'over_at', 'opened_by'],
  mentor_request: ['state', 'address_index'],
  outbox: ['state', 'recipient', 'lang'],
  sealed_key: ['wrapped'],
};

/**
 * Writes a mark of its own into every column that can hold something of a person, and says which tables have none of their
 * rows: what a test cannot see it does not prove.
 */
export async function markEverything(
  { db }: TestServer,
  person: Person,
  ids: string[],
  mark: string,
): Promise<string[]> {
  const empty: string[] = [];
  await db.transaction(async (tx) => {
    await tx.run('drop trigger if exists consent_is_a_ledger');
    for (const [table, { rows, columns }] of declaredTables) {
      if (!rows) continue;
      const args = argsOf(person, ids);
      const where = `mission = :mission and (${rows})`;
      if (!(await tx.get(`select 1 from ${table} where ${where} limit 1`, args))) empty.push(table);
      for (const [column, kind] of Object.entries(columns))
        if ((kind === 'personal' || kind === 'internal') && !kept[table]?.includes(column))
          await tx.run(`update ${table} set ${column} = :mark || '-' || hex(randomblob(6)) where ${where}`, {
            ...args,
            mark: `${mark}-${table}-${column}`,
          });
    }
  });
  return empty;
}
