import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../src/app.js';
import { createReadBudget, readLimits } from '../src/platform/http/read-budget.js';
import { listAlarms } from '../src/platform/http/read-budget.store.js';
import { addMember, openBrowser } from './browser.js';
import { createTestServer, organisation, person, type TestServer } from './harness.js';
import { saveProfile } from '../src/features/profiles/save-profile.js';
import { addOwned } from './writing.js';

/** Persons cannot be harvested; whoever looks for one, and whatever is read of organisations, is left in peace. */

const persons = 420;
const organisations = 260;
const consent = { textVersion: '1', textLang: 'fr', text: 'Show me.', how: 'own click' };

let server: TestServer;
beforeAll(async () => {
  server = await createTestServer();
  await server.addMission();
  await server.db.transaction(async (tx) => {
    for (let n = 0; n < persons; n++)
      await saveProfile(server.deps, tx, { ...person, name: `Person ${1000 + n}`, mentor: null }, { consent });
    for (let n = 0; n < organisations; n++)
      await saveProfile(server.deps, tx, { ...organisation, name: `Association ${n}`, sourceKey: `key-${n}` });
  });
});

const list = '/api/v1/missions/bj/profiles';
let network = 0;
const elsewhere = () => `2001:db8:${(++network).toString(16)}::1`;

interface Answer {
  items: { slug: string; kind: string }[];
  next: string | null;
}

/** Reads a list as far as it goes, or so many answers of it. */
async function readOn(address: string, query: string, most = Infinity) {
  const slugs: string[] = [];
  let after = '';
  for (let n = 0; n < most; n++) {
    const response = await server.get(`${list}?${query}${after}`, {}, address);
    if (response.status !== 200) return { slugs, refusal: ((await response.json()) as { code: string }).code };
    const { items, next } = (await response.json()) as Answer;
    slugs.push(...items.map(({ slug }) => slug));
    if (!next) break;
    after = `&after=${next}`;
  }
  return { slugs, refusal: undefined };
}

const day = 86_400_000;
beforeEach(() => {
  server.clock.advance(day);
  server.waits.length = 0;
  server.logged.length = 0;
});

const alarms = () => server.logged.filter((line) => line.includes('"event":"harvest-alarm"'));
/** Those of today. */
const alarmRows = () => listAlarms(server.db, new Date(server.deps.now().getTime() - day / 2));

describe('a list that holds persons', () => {
  it('ends after 200 entries, by page and by answer, and says what to do', async () => {
    const { slugs, refusal } = await readOn(elsewhere(), 'kind=person');
    expect(slugs).toHaveLength(200);
    expect(refusal).toBe('list-too-deep');
    const larger = await readOn(elsewhere(), 'limit=50');
    expect(larger.slugs).toHaveLength(200);
    expect(larger.refusal).toBe('list-too-deep');
    let path = '/bj/directory?lang=en&kind=person';
    for (let n = 0; n < 10; n++) {
      const page = await (await server.get(path, {}, elsewhere())).text();
      path = /rel="next" href="[^"]*?(\/bj[^"]+)"/.exec(page)![1]!.replaceAll('&amp;', '&');
    }
    const end = await server.get(path, {}, elsewhere());
    expect(end.status).toBe(422);
    expect(await end.text()).toContain('Narrow your search');
  });

  it('cannot be entered in its middle: a place is signed, for one search', async () => {
    const forged = Buffer.from(JSON.stringify(['freshness', '2029-01-01', 'zzz', 0])).toString('base64url');
    const { next } = (await (await server.get(`${list}?kind=person`)).json()) as Answer;
    const signature = next!.split('.')[1]!;
    for (const after of [forged, `${forged}.${signature}`, `${forged}.`])
      expect((await server.get(`${list}?kind=person&after=${after}`)).status, after).toBe(410);
    expect((await server.get(`${list}?kind=person&sector=Q&after=${next}`)).status).toBe(410);
    expect((await server.get(`${list}?kind=person&after=${next}`)).status).toBe(200);
  });

  it('of organisations goes on to its end', async () => {
    const { slugs, refusal } = await readOn(elsewhere(), 'kind=organisation&limit=50');
    expect(refusal).toBeUndefined();
    expect(new Set(slugs).size).toBe(organisations);
  });
});

/** Every person, by searches narrow enough, as a crawler would: by the figures of their names. */
const crawl = async (address: string, from = 0, to = persons) => {
  const seen = new Set<string>();
  for (let n = from; n < to; n++) {
    const response = await server.get(`${list}?kind=person&q=${1000 + n}`, {}, address);
    if (response.status !== 200) continue;
    for (const { slug } of ((await response.json()) as Answer).items) seen.add(slug);
  }
  return seen;
};

describe('a crawler', () => {
  it('from one address is slowed after 200 persons, more and more, up to five seconds, and seen at once', async () => {
    const address = elsewhere();
    const seen = await crawl(address);
    expect(seen.size).toBeGreaterThan(400);
    expect(server.waits.length).toBeGreaterThan(100);
    expect(server.waits[0]).toBeLessThan(500);
    expect(Math.max(...server.waits)).toBe(5000);
    expect(server.waits.toSorted((a, b) => a - b)).toEqual(server.waits);
    expect(alarms()).toHaveLength(1);
    const { mission, count } = JSON.parse(alarms()[0]!) as { mission: string; count: number };
    expect(mission).toBe('bj');
    expect(count).toBeGreaterThan(readLimits.network);

    await server.deps.readBudget.flush();
    expect(await alarmRows()).toMatchObject([{ mission: 'bj', readers: 'one' }]);
    await crawl(address, 0, 20);
    await server.deps.readBudget.flush();
    expect(await alarmRows()).toHaveLength(1);
  });

  it('is counted by pages, single entries, frames and kept answers as well', async () => {
    const { slugs } = await readOn(elsewhere(), 'kind=person', 9);
    const address = elsewhere();
    for (const slug of slugs) {
      await server.get(`/bj/directory/${slug}?lang=en`, {}, address);
      await server.get(`${list}/${slug}`, {}, address);
    }
    expect(server.waits).toEqual([]);
    for (let n = 0; n < 2; n++) await readOn(address, 'kind=person&sort=name', 10);
    expect(server.waits.length).toBeGreaterThan(0);
    server.waits.length = 0;
    await server.get('/embed/diaspora-directory?mission=bj&lang=en&kind=person', {}, address);
    expect(server.waits).toHaveLength(1);
  });

  it('with fifty addresses is seen, and slowed after a page each', async () => {
    const addresses = Array.from({ length: 50 }, elsewhere);
    for (const [n, address] of addresses.entries()) await crawl(address, n * 8, n * 8 + 8);
    expect(alarms()).toHaveLength(1);
    await server.deps.readBudget.flush();
    expect((await alarmRows())[0]).toMatchObject({ mission: 'bj', readers: 'many' });
    server.waits.length = 0;
    await readOn(addresses[49]!, 'kind=person', 3);
    expect(server.waits.length).toBeGreaterThan(0);
    server.waits.length = 0;
    await readOn(elsewhere(), 'kind=person', 1);
    expect(server.waits.filter((ms) => ms > 200)).toEqual([]);
  });

  it('has a bounded number of answers held back, and is told to wait for the rest', async () => {
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    const budget = createReadBudget({ ...server.deps, wait: () => released });
    const from = (address: string) => ({ env: { incoming: { socket: { remoteAddress: address } } }, req: { header: () => undefined } }) as never; // prettier-ignore
    const slugs = Array.from({ length: 210 }, (_, n) => `somebody-${n}`);
    const code = (error: unknown) => (error as { code: string }).code;
    const asked = Array.from({ length: 12 }, () =>
      budget.read(from('203.0.113.1'), 'bj', slugs).then(() => 'read', code),
    );
    const others = Array.from({ length: 80 }, (_, n) =>
      budget.read(from(`203.0.113.${n + 2}`), 'bj', slugs).then(() => 'read', code),
    );
    await budget.read(from('198.51.100.1'), 'bj', slugs.slice(0, 10));
    release();
    const count = (answers: string[]) => [answers.filter((answer) => answer === 'read').length, answers.filter((answer) => answer === 'too-many-requests').length]; // prettier-ignore
    expect(count(await Promise.all(asked))).toEqual([8, 4]);
    expect(count(await Promise.all(others))).toEqual([56, 24]);
    await budget.read(from('203.0.113.1'), 'bj', slugs);
  });
});

describe('everybody else', () => {
  it('is not kept waiting: an ordinary reader', async () => {
    const address = elsewhere();
    const { slugs } = await readOn(address, 'kind=person', 5);
    for (const slug of slugs.slice(0, 30)) await server.get(`/bj/directory/${slug}?lang=fr`, {}, address);
    await readOn(address, 'sector=Q', 3);
    expect(server.waits).toEqual([]);
    await server.deps.readBudget.flush();
  });

  it('is not kept waiting: who reads organisations only, all of them, again and again', async () => {
    const address = elsewhere();
    for (let n = 0; n < 3; n++) await readOn(address, 'kind=organisation&limit=50');
    expect([server.waits, alarms()]).toEqual([[], []]);
  });

  it('is not known: few readers leave a row, and none their address or whom they read', async () => {
    const rows = await server.db.all('select * from reading');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.length).toBeLessThan(network / 4);
    const kept = JSON.stringify([rows, await alarmRows(), server.logged]);
    expect(kept).not.toMatch(/2001:db8|192\.0\.2|Person/);
  });
});

it('another process, or the same after a restart, goes on from about the same count', async () => {
  const address = elsewhere();
  await crawl(address, 0, 240);
  await server.deps.readBudget.flush();
  server.waits.length = 0;
  const second = { ...server.deps };
  second.readBudget = createReadBudget(second);
  const app = createApp(second);
  const env = { incoming: { socket: { remoteAddress: address } } };
  for (let n = 1300; n < 1370; n++) await app.request(`${list}?kind=person&q=${n}`, {}, env);
  expect(server.waits).toEqual([]);
  await second.readBudget.flush();
  await app.request(`${list}?kind=person&q=1371`, {}, env);
  expect(server.waits.length).toBe(1);
  expect(await alarmRows()).not.toHaveLength(0);
});

it('who fills in forms and signs in reads persons too', async () => {
  const { slug } = await addOwned(server);
  const address = elsewhere();
  await crawl(address, 0, 220);
  const browser = openBrowser(server, address);
  await browser.hold('member', await addMember(server, { address: 'crawler@example.org' }));
  for (const path of [
    `/account/directory/${slug}`,
    `/bj/directory/${slug}/contact`,
    `/bj/directory/${slug}/correct`,
    `/bj/mentoring/request?mentor=${slug}`,
  ]) {
    server.waits.length = 0;
    expect((await browser.get(path)).status).toBe(200);
    expect(server.waits, path).toHaveLength(1);
  }
});
