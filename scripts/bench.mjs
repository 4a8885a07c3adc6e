/**
 * How long a directory of 10,000 entries takes to answer, beside a bare Hono server with the same answer on the same
 * machine in the same run. Writes `docs/performance.md`.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startNode, startTemporaryKit } from './kit.mjs';
import { capture, root, run, tool } from './run.mjs';

const entries = 10_000;
const requests = 500;
const warmUp = 50;

const mission = 'gm';
const words = ['bridge', 'river', 'harvest', 'clinic', 'market', 'school', 'solar', 'harbour', 'garden', 'workshop'];
const places = ['GB', 'SE', 'DE', 'US', 'ES', 'FR', 'NO', 'IT', 'SN', 'CH'];
const sectors = ['A', 'C', 'F', 'G', 'J', 'M', 'P', 'Q', 'R', 'S'];
const offers = ['mentoring', 'skills', 'trade', 'investment', 'volunteering', 'philanthropy'];

/** Organisations as the import takes them; every combination of words stands for a share of them. */
function table() {
  const rows = [
    'name,kind,origin_countries,residence_country,city,languages,sectors,offers,website,summary_en,summary_fr,source,retrieved',
  ];
  for (let index = 0; index < entries; index++) {
    const pick = (list, every) => list[Math.floor(index / every) % list.length];
    const [first, second] = [pick(words, 1), pick(words, 10)];
    rows.push(
      [
        `${first} and ${second} ${index}`,
        'association',
        'GM',
        pick(places, 7),
        '',
        'en',
        `${pick(sectors, 3)};${pick(sectors, 11)}`,
        `${pick(offers, 5)};${pick(offers, 13)}`,
        '',
        `Runs a ${second} with partners in ${pick(places, 7)}; number ${index}.`,
        '',
        `https://example.org/${index}`,
        '2026-11-22',
      ].join(','),
    );
  }
  return `${rows.join('\n')}\n`;
}

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** Milliseconds until the whole answer is there. */
async function latency(address) {
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

const percentile = (values, share) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];

const folder = mkdtempSync(join(tmpdir(), 'kit-bench-'));
const kit = await startTemporaryKit({ DATA_DIR: join(folder, 'data') });
let bare;
try {
  const csv = join(folder, 'organisations.csv');
  writeFileSync(csv, table());
  const { code, output } = await capture(
    process.execPath,
    ['server/dist/main.js', 'import', 'organisations', csv, '--mission', mission, '--hold', 'none'],
    { env: { DATA_DIR: join(folder, 'data'), PUBLIC_ORIGIN: kit.origin, KIT_DEMO: '1' } },
  );
  if (code !== 0) throw new Error(output);

  const profiles = `${kit.origin}/api/v1/missions/${mission}/profiles`;
  const answer = await (await fetch(profiles)).text();
  const { total } = JSON.parse(answer);
  if (total < entries) throw new Error(`Only ${total} entries can be found.\n${output}`);

  const answerFile = join(folder, 'answer.json');
  writeFileSync(answerFile, answer);
  const port = String(await freePort());
  const bareOrigin = `http://127.0.0.1:${port}/`;
  bare = await startNode(['scripts/bare-hono.mjs'], { env: { PORT: port, ANSWER_FILE: answerFile }, url: bareOrigin });

  /** A different number each time makes a question that nobody asked before. */
  let asked = 0;
  const never = () => String(asked++);
  const anyOf = (list) => list[asked % list.length];
  const cases = {
    'bare Hono, the same answer': () => bareOrigin,
    'first page, as everybody asks it': () => profiles,
    'a word and a number, asked for the first time': () => `${profiles}?q=${anyOf(words)}+${never()}`,
    'the start of a word and a number, for the first time': () =>
      `${profiles}?q=${anyOf(words).slice(0, 3)}+${never()}`,
    'two filters and a number, for the first time': () =>
      `${profiles}?residence=${anyOf(places)}&sector=${anyOf(sectors)}&q=${never()}`,
  };

  const results = Object.fromEntries(Object.keys(cases).map((name) => [name, []]));
  for (let request = -warmUp; request < requests; request++)
    for (const [name, next] of Object.entries(cases)) {
      const took = await latency(next());
      if (request >= 0) results[name].push(took);
    }

  const yardstick = percentile(results['bare Hono, the same answer'], 0.5);
  const lines = Object.entries(results).map(([name, times]) => {
    const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(times, share));
    return `| ${name} | ${p50.toFixed(2)} | ${p95.toFixed(2)} | ${p99.toFixed(2)} | ${(p50 / yardstick).toFixed(1)} |`;
  });

  writeFileSync(
    join(root, 'docs/performance.md'),
    `# Performance

Written by \`npm run bench\`. Compare rows, not machines.

${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} × ${cpus()[0].model.trim()}, which also asked.
${total} entries, ${(Buffer.byteLength(answer) / 1000).toFixed(1)} KB an answer before compression, ${requests} requests of each kind in turn, one at a time.

| what | p50, ms | p95, ms | p99, ms | times the bare one |
| --- | ---: | ---: | ---: | ---: |
${lines.join('\n')}
`,
  );
  await run(tool('prettier'), ['--write', 'docs/performance.md']);
  console.log(readFileSync(join(root, 'docs/performance.md'), 'utf8'));
} finally {
  agent.destroy();
  await bare?.stop();
  await kit.stop();
  rmSync(folder, { recursive: true, force: true });
}
