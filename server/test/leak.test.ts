import { beforeAll, describe, expect, it } from 'vitest';
import { createTestServer, organisation, person, type TestServer } from './harness.js';

/**
 * Nothing private in anything public. Each column of each table is declared here; a new one fails until somebody has
 * decided what it is. `canary` columns are filled with a value of their own, `sealed` ones are filled by real use with
 * canaries, and then everything a visitor can reach is read.
 */
const columns: Record<string, Record<string, 'public' | 'canary' | 'sealed' | 'structure'>> = {
  instance: { name: 'structure', value: 'canary' },
  mission: {
    slug: 'public', position: 'public', country: 'public', languages: 'public', policy: 'structure', allowed_origins: 'canary',
    often: 'public', reply_days: 'public', created_at: 'canary', confirm_months: 'public', hide_days: 'public', erase_months: 'public',
  },
  mission_text: { mission: 'public', lang: 'public', name: 'public', office: 'public', lead: 'public' },
  public_version: { mission: 'public', version: 'public' },
  profile: {
    id: 'structure', mission: 'public', slug: 'public', kind: 'public', state: 'structure', type: 'canary', name: 'canary', residence: 'canary',
    place: 'canary', website: 'canary', visibility: 'canary', confirmed_at: 'canary', source_key: 'structure', source_url: 'canary',
    source_read_on: 'canary', fictional: 'structure', created_at: 'canary', updated_at: 'canary', photo: 'structure', paused_until: 'structure', hidden_at: 'canary',
    hidden_by: 'structure', reminders: 'structure', doubt: 'canary',
  },
  profile_text: { mission: 'public', profile: 'structure', lang: 'structure', position: 'structure', headline: 'canary', summary: 'canary', ask_first: 'canary' },
  profile_code: { mission: 'public', profile: 'structure', vocabulary: 'canary', code: 'structure', position: 'structure' },
  mentor: { profile: 'structure', mission: 'public', capacity: 'structure', formats: 'canary', paused_until: 'canary' },
  consent: {
    id: 'structure', mission: 'public', subject: 'structure', purpose: 'structure', text_version: 'canary', text_lang: 'canary',
    text_hash: 'canary', how: 'canary', given_at: 'structure', withdrawn_at: 'structure',
  },
  listing: {
    id: 'structure', mission: 'public', profile: 'structure', slug: 'public', kind: 'public', name_sort: 'public', fresh_at: 'public',
    mentor_open: 'public', body: 'public',
  },
  listing_code: { mission: 'public', facet: 'public', code: 'public', listing: 'structure' },
  listing_word: { mission: 'public', word: 'public', shown: 'public', listings: 'public' },
  spotlight: {
    id: 'structure', mission: 'public', slug: 'public', profile: 'structure', state: 'structure', name: 'public', origin: 'public',
    residence: 'public', fictional: 'public', published_at: 'public',
  },
  spotlight_text: { mission: 'public', spotlight: 'structure', lang: 'public', title: 'public', quote: 'public', trade: 'public', body: 'public' },
  sealed_key: { owner: 'structure', mission: 'public', wrapped: 'sealed' },
  mentor_request: {
    id: 'structure', mission: 'public', receipt: 'structure', state: 'structure', mentor: 'structure', idempotency: 'canary', fingerprint: 'canary',
    format: 'canary', language: 'canary', lang: 'structure', goal: 'sealed', question: 'sealed', name: 'sealed', address: 'sealed',
    address_index: 'canary', host: 'canary', suspicion: 'canary', answer: 'sealed', created_at: 'structure', expires_at: 'structure',
    confirmed_at: 'structure', answer_by: 'structure', resolved_at: 'structure',
  },
  correction: {
    id: 'structure', mission: 'public', receipt: 'structure', profile_slug: 'structure', wish: 'structure', state: 'structure', lang: 'structure',
    message: 'sealed', address: 'sealed', created_at: 'structure', due_at: 'structure', resolved_at: 'structure',
  },
  mail_token: { hash: 'structure', mission: 'public', purpose: 'canary', subject: 'structure', expires_at: 'structure', spent_at: 'structure' },
  mail_code: { subject: 'structure', mission: 'public', hash: 'canary', tries_left: 'structure', expires_at: 'structure' },
  submission_limit: { key: 'structure', mission: 'public', count: 'structure', window_ends_at: 'structure' },
  outbox: {
    id: 'structure', recipient: 'canary', due_at: 'structure', mission: 'public', owner: 'structure', template: 'canary', lang: 'structure', state: 'structure', sealed: 'sealed',
    message_id: 'canary', attempts: 'structure', leased_until: 'canary', next_at: 'structure', created_at: 'structure', finished_at: 'structure', last_error: 'canary',
  },
  audit_entry: { seq: 'structure', mission: 'public', at: 'canary', actor: 'canary', action: 'canary', subject: 'canary' },
  member: { id: 'structure', mission: 'public', address: 'sealed', address_index: 'canary', lang: 'structure', created_at: 'structure' },
  staff_role: { member: 'structure', mission: 'public', role: 'structure', granted_by: 'canary', granted_at: 'structure' },
  sign_in: { id: 'structure', mission: 'public', desk: 'structure', member: 'structure', browser: 'structure', next: 'canary', lang: 'structure', created_at: 'structure', expires_at: 'structure' },
  session: { id: 'structure', mission: 'public', member: 'structure', desk: 'structure', token: 'structure', aal: 'structure', proved_at: 'structure', seen_at: 'structure', created_at: 'structure', ends_at: 'structure', challenge: 'canary' },
  authenticator: { member: 'structure', mission: 'public', secret: 'sealed', confirmed_at: 'structure', last_step: 'structure' },
  passkey: { id: 'structure', mission: 'public', member: 'structure', public_key: 'structure', counter: 'structure', transports: 'canary', created_at: 'structure' },
  recovery_code: { member: 'structure', mission: 'public', hash: 'canary' },
  joining: { id: 'structure', mission: 'public', receipt: 'structure', idempotency: 'canary', fingerprint: 'canary', kind: 'structure', browser: 'canary', lang: 'structure', words: 'sealed', address_index: 'canary', suspicion: 'canary', created_at: 'structure', expires_at: 'structure' },
  profile_owner: { profile: 'structure', mission: 'public', member: 'structure', verified: 'structure', verified_at: 'structure' },
  claim: { id: 'structure', mission: 'public', profile: 'structure', receipt: 'structure', state: 'structure', how: 'structure', lang: 'structure', address: 'sealed', address_index: 'canary', message: 'sealed', created_at: 'structure', due_at: 'structure', expires_at: 'structure', resolved_at: 'structure' },
  contact: { id: 'structure', mission: 'public', receipt: 'structure', state: 'structure', profile: 'structure', idempotency: 'canary', fingerprint: 'canary', lang: 'structure', name: 'sealed', address: 'sealed', address_index: 'canary', message: 'sealed', answer: 'sealed', suspicion: 'canary', created_at: 'structure', expires_at: 'structure', delivered_at: 'structure', answer_by: 'structure', reminders: 'structure', resolved_at: 'structure' },
  contact_block: { id: 'structure', mission: 'public', profile: 'structure', address_index: 'canary', created_at: 'structure' },
  reading: { reader: 'structure', mission: 'public', seen: 'structure', ends_at: 'structure' },
  harvest_alarm: { id: 'structure', mission: 'public', readers: 'structure', persons: 'structure', raised_at: 'structure' },
  media: { id: 'structure', mission: 'public', profile: 'structure', width: 'structure', height: 'structure', created_at: 'structure' },
  tombstone: { digest: 'structure', mission: 'public', erased_at: 'structure' },
  job_lease: { job: 'structure', holder: 'canary', leased_until: 'canary', finished_at: 'structure' },
  schema_migration: { name: 'structure', sha256: 'canary', applied_at: 'canary' },
}; // prettier-ignore

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
  for (const [table, kinds] of Object.entries(columns))
    for (const [column, kind] of Object.entries(kinds))
      if (kind === 'canary')
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
  for (const [table, kinds] of Object.entries(columns))
    for (const [column, kind] of Object.entries(kinds))
      if (kind === 'sealed')
        for (const row of await server.db.all<{ value: Uint8Array | null }>(`select ${column} as value from ${table}`))
          expect(Buffer.from(row.value ?? []).includes('canary'), `${table}.${column}`).toBe(false);
});

it('every column of every table is declared', async () => {
  const found = await server.db.all<{ name: string; column: string }>(
    `select m.name, p.name as column from sqlite_schema m join pragma_table_info(m.name) p
     where m.type = 'table' and m.name not like 'sqlite_%' and m.name not like 'listing_text%' order by m.name, p.cid`,
  );
  const declared = Object.entries(columns).flatMap(([table, kinds]) =>
    Object.keys(kinds).map((column) => `${table}.${column}`),
  );
  expect(found.map(({ name, column }) => `${name}.${column}`).sort()).toEqual(declared.sort());
});
