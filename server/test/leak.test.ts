import { beforeAll, describe, expect, it } from 'vitest';
import { declaredTables, type ColumnKind, type TableName } from '../src/features/erasure/personal-columns.js';
import { createTestServer, organisation, person, type TestServer } from './harness.js';

/**
 * Nothing private in anything public. What each column is says `personal-columns.ts`: what is personal or internal is
 * filled with a mark of its own, what is sealed is filled by real use with marks, and then everything a visitor can reach
 * is read.
 */
const isPrivate: readonly ColumnKind[] = ['personal', 'internal'];

/** Columns that keep their value, so that there is something to be shown: the program reads them, or the database checks them. */
const kept: Partial<Record<TableName, readonly string[]>> = {
  profile: ['state', 'paused_until', 'hidden_by'],
  profile_text: ['lang'],
  profile_code: ['code'],
  mentor: ['capacity'],
  consent: ['purpose', 'given_at', 'withdrawn_at'],
  mentor_request: ['receipt', 'state', 'lang', 'created_at', 'expires_at', 'confirmed_at', 'answer_by', 'resolved_at'],
  correction: ['receipt', 'wish', 'state', 'lang', 'created_at', 'due_at', 'resolved_at'],
  outbox: ['lang', 'state', 'created_at', 'finished_at'],
  sealed_key: ['wrapped'],
  mail_token: ['hash'],
  submission_limit: ['key'],
  reading: ['reader', 'seen'],
};

const marked = declaredTables.flatMap(([table, { columns }]) =>
  Object.entries(columns)
    .filter(([column, kind]) => isPrivate.includes(kind) && !kept[table]?.includes(column))
    .map(([column]) => [table, column] as const),
);
const sealed = declaredTables.flatMap(([table, { columns }]) =>
  Object.entries(columns)
    .filter(([, kind]) => kind === 'sealed')
    .map(([column]) => [table, column] as const),
);

const canary = (table: string, column: string) => `canary-${table}-${column}`;
const hidden = Object.fromEntries(
  Object.keys(person.visibility).map((field) => [field, 'staff']),
) as typeof person.visibility;

let server: TestServer;
const answers: { url: string; text: string }[] = [];

beforeAll(async () => {
  server = await createTestServer();
  await server.addMission();
  const { slug } = await server.addProfile({ name: 'Shown' });
  await server.addProfile({}, organisation);
  await server.addProfile({
    name: 'Mostly hidden',
    visibility: hidden,
    place: 'canary-place',
    website: 'https://canary.example',
    texts: { en: { headline: 'canary-headline', summary: 'canary-summary', askFirst: 'canary-first' } },
  });
  await server.addProfile({ name: 'canary-held', state: 'held' });
  await server.post('/api/v1/missions/bj/mentor-requests', {
    idempotencyKey: 'canary-idempotency-key',
    mentor: slug,
    goal: 'canary-goal of mine',
    question: 'canary-question that is long enough to pass?',
    format: 'one-question',
    language: 'fr',
    name: 'canary-called',
    address: 'canary-address@example.org',
    consent: { version: await consentVersion(), lang: 'en' },
    elapsedSeconds: 60,
    lang: 'en',
  });
  expect(await server.count('mentor_request')).toBe(1);
  await server.submit(`/bj/directory/${slug}/correct?lang=en`, {
    wish: 'correct',
    message: 'canary-correction message, long enough',
    address: 'canary-corrector@example.org',
  });
  // The ledger refuses every change; here it is filled with marks.
  await server.db.transaction((tx) => tx.run('drop trigger consent_is_a_ledger'));
  for (const [table, column] of marked)
    await server.db.transaction((tx) => tx.run(`update ${table} set ${column} = ?`, [canary(table, column)]));
  await crawl();
});

async function consentVersion(): Promise<string> {
  const facts = await server.get('/api/v1/missions/bj?lang=en');
  return ((await facts.json()) as { mentorRequest: { consent: { version: string } } }).mentorRequest.consent.version;
}

/** Reads every address that can be reached from the first page and the API, in all languages. */
async function crawl() {
  const api = '/api/v1/missions/bj';
  const queue = ['/', '/bj', '/health', '/api/v1/openapi.json', `${api}/spotlights`, api];
  for (const lang of ['en', 'fr', 'ar'])
    queue.push(
      `/bj?lang=${lang}`,
      `${api}/profiles?lang=${lang}`,
      `${api}/profiles?q=canary&lang=${lang}`,
      `${api}/profiles?q=shwn`,
    );
  const { items } = (await (await server.get(`${api}/profiles`)).json()) as { items: { slug: string }[] };
  for (const { slug } of items) queue.push(`${api}/profiles/${slug}?lang=fr`);
  const seen = new Set<string>();
  for (let url = queue.shift(); url !== undefined && seen.size < 400; url = queue.shift()) {
    if (seen.has(url)) continue;
    seen.add(url);
    const response = await server.get(url);
    const text = await response.text();
    answers.push({ url, text: text + JSON.stringify([...response.headers]) });
    if (!response.headers.get('content-type')?.startsWith('text/html')) continue;
    for (const [, href] of text.matchAll(/(?:href|action)="([^"]+)"/g)) {
      const target = new URL(href!.replaceAll('&amp;', '&'), `${server.deps.origin}${url}`);
      if (target.origin === server.deps.origin) queue.push(target.pathname + target.search);
    }
  }
}

describe('what a visitor can reach', () => {
  it('is a good part of the site', () => {
    const urls = answers.map(({ url }) => url);
    expect(urls.length).toBeGreaterThan(40);
    for (const part of [
      '/bj/directory',
      '/bj/spotlight',
      '/bj/mentoring/request',
      '/bj/mentoring/status',
      '/correct',
      '/bj/privacy',
    ])
      expect(
        urls.some((url) => url.includes(part)),
        part,
      ).toBe(true);
  });

  it('holds no canary', () => {
    const searched = answers.map(({ url, text }) => ({
      url,
      text: text.replaceAll(/q=canary|[“«]\s?canary\s?[”»]|value="canary"|> *canary *</g, ''),
    }));
    expect(
      searched
        .filter(({ text }) => text.includes('canary'))
        .map(({ url, text }) => `${url}: ${/.{40}canary.{40}/s.exec(text)?.[0]}`),
    ).toEqual([]);
  });

  it('does not name the policy', () => {
    expect(answers.filter(({ text }) => /"policy"|careful|sheltered/.test(text)).map(({ url }) => url)).toEqual([]);
  });
});

it('no log line holds a canary, an address or an IP', () => {
  expect(server.logged.length).toBeGreaterThan(50);
  expect(server.logged.filter((line) => /canary|192\.0\.2|@example/.test(line))).toEqual([]);
});

it('no mail says anything of it in its subject', async () => {
  const mails = await server.db.all<{ id: string; owner: string; sealed: Uint8Array }>(
    'select id, owner, sealed from outbox',
  );
  expect(mails.length).toBeGreaterThan(0);
  for (const mail of mails) {
    const key = (await server.deps.sealer.findKey(server.db, mail.owner))!;
    const { subject } = JSON.parse(key.open(`outbox.sealed/${mail.id}`, mail.sealed)) as { subject: string };
    expect(subject).not.toContain('canary');
  }
});

it('sealed columns hold nothing readable', async () => {
  for (const [table, column] of sealed)
    for (const row of await server.db.all<{ value: Uint8Array | null }>(`select ${column} as value from ${table}`))
      expect(Buffer.from(row.value ?? []).includes('canary'), `${table}.${column}`).toBe(false);
});

it('every column of every table is declared', async () => {
  const found = await server.db.all<{ name: string; column: string }>(
    `select m.name, p.name as column from sqlite_schema m join pragma_table_info(m.name) p
     where m.type = 'table' and m.name not like 'sqlite_%' and m.name not like 'listing_text%' order by m.name, p.cid`,
  );
  const declared = declaredTables.flatMap(([table, { columns }]) =>
    Object.keys(columns).map((column) => `${table}.${column}`),
  );
  expect(found.map(({ name, column }) => `${name}.${column}`).sort()).toEqual(declared.sort());
});
