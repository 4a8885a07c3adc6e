/**
 * What the kit costs, beside the least that anything could cost, measured in one run on one machine. Each subject writes
 * its section of `docs/performance.md`; the other sections stay.
 *
 *     npm run bench             every subject
 *     npm run bench -- api      only these
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { measureApi } from './bench/api.mjs';
import { measurePage } from './bench/page.mjs';
import { measureSignIn } from './bench/sign-in.mjs';
import { measureTyping } from './bench/typing.mjs';
import { root, run, tool } from './run.mjs';

/** In the order of the document. Each answers the Markdown of its section. */
const subjects = {
  page: { title: 'Until the first card', measure: measurePage },
  typing: { title: 'While somebody types', measure: measureTyping },
  api: { title: 'Answers of the server', measure: measureApi },
  'sign-in': { title: 'What the time of an answer tells', measure: measureSignIn },
};

const file = join(root, 'docs/performance.md');

/** Texts of the sections by title, as the document has them now. */
function readSections() {
  const [, ...sections] = readFileSync(file, 'utf8').split(/^## /m);
  return new Map(
    sections.map((section) => {
      const end = section.indexOf('\n');
      return [section.slice(0, end), section.slice(end + 1).trim()];
    }),
  );
}

const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(subjects);
for (const name of wanted)
  if (!Object.hasOwn(subjects, name))
    throw new Error(`No subject called ${name}. There are: ${Object.keys(subjects).join(', ')}.`);

const machine = `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} × ${cpus()[0].model.trim()}, which did everything at once: server, network and reader; load before it began ${loadavg()[0].toFixed(1)}.`;

for (const name of wanted) {
  const { title, measure } = subjects[name];
  const text = `${machine}\n\n${await measure()}`;
  console.log(`\n## ${title}\n\n${text}`);
  const sections = readSections().set(title, text);
  const written = Object.values(subjects)
    .filter((subject) => sections.has(subject.title))
    .map((subject) => `## ${subject.title}\n\n${sections.get(subject.title)}\n`);
  writeFileSync(
    file,
    [
      '# Performance\n',
      'Written by `npm run bench`. Compare rows, not machines; a load well above the number of processors makes every row slower.\n',
      ...written,
    ].join('\n'),
  );
}
await run(tool('prettier'), ['--write', '--log-level', 'warn', 'docs/performance.md']);
