/** Builds again and restarts the kit whenever a source changes. */
import { watch } from 'node:fs';
import { join } from 'node:path';
import { build, root } from './run.mjs';
import { startNode } from './kit.mjs';

const port = process.env.PORT ?? '8787';
const examplePort = process.env.EXAMPLE_PORT ?? '8788';
const origin = process.env.PUBLIC_ORIGIN ?? `http://127.0.0.1:${port}`;
const site = `http://127.0.0.1:${examplePort}`;
const folders = ['packages/contract/src', 'packages/elements/src', 'server/src', 'server/web', 'server/demo'];

/** Milliseconds without a change before a build: an editor writes several files at once. */
const calm = 200;

let kit;
let building = false;
let changed = false;

const example = await startNode(['examples/serve.mjs'], {
  env: { EXAMPLE_PORT: examplePort, PUBLIC_ORIGIN: origin },
  url: `${site}/`,
  stdio: 'inherit',
});

/** One build at a time; a change during one starts the next. */
async function restart() {
  changed = true;
  if (building) return;
  building = true;
  while (changed) {
    changed = false;
    if ((await build()) !== 0) continue;
    await kit?.stop();
    kit = await startNode(['server/dist/main.js', 'serve'], {
      env: { KIT_DEMO: process.env.KIT_DEMO ?? '1', PORT: port },
      url: `http://127.0.0.1:${port}/health`,
      stdio: 'inherit',
    }).catch((error) => console.error(error.message));
    console.log(`\n  Kit ${origin}/   Example site ${site}/\n`);
  }
  building = false;
}

let settled;
for (const folder of folders)
  watch(join(root, folder), { recursive: true }, (_, file) => {
    if (file?.split(/[\\/]/).includes('dist')) return;
    clearTimeout(settled);
    settled = setTimeout(() => void restart(), calm);
  });

for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => void Promise.all([kit?.stop(), example.stop()]).then(() => process.exit(0)));

await restart();
