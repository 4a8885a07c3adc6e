/** How long a large directory takes to answer, beside a bare Hono server with the same answer. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startNode, startTemporaryKit } from '../kit.mjs';
import { capture } from '../run.mjs';
import { percentile, table } from './figures.mjs';
import { family, organisationsTable, places, sectors, words } from './organisations.mjs';

/** The server's own driver. */
const Database = createRequire(new URL('../../server/package.json', import.meta.url))('libsql');

const sizes = [10_000, 100_000];
const requests = 100;
const warmUp = 10;

const mission = 'gm';
const country = 'GM';

/** @returns {Promise<string>} Markdown */
export async function measureApi() {
  const parts = [];
  for (const entries of sizes) parts.push(await measureAt(entries));
  return `${requests} requests of each kind in turn, one at a time. “New” is a question that nobody asked before, so that no answer is at hand.\n\n${parts.join('\n\n')}`;
}

async function measureAt(entries) {
  const folder = mkdtempSync(join(tmpdir(), 'kit-bench-'));
  const kit = await startTemporaryKit({ DATA_DIR: join(folder, 'data') });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let bare;
  try {
    await fill(kit, folder, entries);
    const profiles = `${kit.origin}/api/v1/missions/${mission}/profiles`;
    const answer = await (await fetch(profiles)).text();
    const { total } = JSON.parse(answer);
    if (total < entries) throw new Error(`Only ${total} entries can be found.`);
    bare = await startBare(folder, answer);

    const change = changeIn(join(folder, 'data/kit.db'));
    const results = await ask(agent, casesFor(profiles, bare.origin, change));
    const yardstick = percentile(Object.values(results)[0], 0.5);
    const rows = Object.entries(results).map(([name, times]) => {
      const [p50, p95, worst] = [0.5, 0.95, 1].map((share) => percentile(times, share));
      return [name, p50.toFixed(2), p95.toFixed(2), worst.toFixed(2), (p50 / yardstick).toFixed(1)];
    });
    const size = (Buffer.byteLength(answer) / 1000).toFixed(1);
    const head = ['what', 'p50, ms', 'p95, ms', 'worst, ms', 'times the bare one'];
    return `### ${total.toLocaleString('en')} entries\n\n${size} KB an answer before compression.\n\n${table(head, rows)}`;
  } finally {
    agent.destroy();
    await bare?.stop();
    await kit.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fill(kit, folder, entries) {
  const csv = join(folder, 'organisations.csv');
  writeFileSync(csv, organisationsTable(entries, country));
  const { code, output } = await capture(
    process.execPath,
    ['server/dist/main.js', 'import', 'organisations', csv, '--mission', mission, '--hold', 'none'],
    { env: { DATA_DIR: join(folder, 'data'), PUBLIC_ORIGIN: kit.origin, KIT_DEMO: '1' } },
  );
  if (code !== 0) throw new Error(output);
}

async function startBare(folder, answer) {
  const answerFile = join(folder, 'answer.json');
  writeFileSync(answerFile, answer);
  const port = String(await freePort());
  const origin = `http://127.0.0.1:${port}/`;
  const env = { PORT: port, ANSWER_FILE: answerFile };
  const { stop } = await startNode(['scripts/bench/bare-hono.mjs'], { env, url: origin });
  return { origin, stop };
}

/** Does what every public change of the mission does, from another process. */
function changeIn(file) {
  const database = new Database(file, { timeout: 5000 });
  return () =>
    void database.prepare('update public_version set version = version + 1 where mission = ?').run([mission]);
}

/** The first one is the yardstick. */
function casesFor(profiles, bareOrigin, change) {
  let asked = 0;
  /** A parameter that nobody reads makes the address new. */
  const newly = (query) => `${profiles}?${query}&new=${asked++}`;
  const anyOf = (list) => list[asked % list.length];
  return {
    'bare Hono, the same answer': () => bareOrigin,
    'first page, as everybody asks it': () => profiles,
    'first page, new': () => newly(''),
    'a common word, new': () => newly(`q=${anyOf(words)}`),
    'the start of a common word, new': () => newly(`q=${anyOf(words).slice(0, 3)}`),
    'a rare word, new': () => newly(`q=${family(asked)}`),
    'a word with a typing error, new': () => newly('q=harvset'),
    'one filter, new': () => newly(`sector=${anyOf(sectors)}`),
    'two filters, new': () => newly(`residence=${anyOf(places)}&sector=${anyOf(sectors)}`),
    'two filters and a common word, new': () =>
      newly(`residence=${anyOf(places)}&sector=${anyOf(sectors)}&q=${anyOf(words)}`),
    'by name, two filters, new': () => newly(`sort=name&residence=${anyOf(places)}&sector=${anyOf(sectors)}`),
    'first page, the first after a change': () => {
      change();
      return profiles;
    },
  };
}

/** Milliseconds of each request, by case. */
async function ask(agent, cases) {
  const results = Object.fromEntries(Object.keys(cases).map((name) => [name, []]));
  for (let request = -warmUp; request < requests; request++)
    for (const [name, next] of Object.entries(cases)) {
      const took = await latency(agent, next());
      if (request >= 0) results[name].push(took);
    }
  return results;
}

/** Milliseconds until the whole answer is there. */
async function latency(agent, address) {
  const started = performance.now();
  await new Promise((resolve, reject) => {
    get(address, { agent }, (response) => {
      response.resume().on('end', () => {
        if (response.statusCode === 200) resolve();
        else reject(new Error(`${address} answered ${response.statusCode}`));
      });
    }).on('error', reject);
  });
  return performance.now() - started;
}
