/** Builds what changed, serves the kit and the example mission site, and says where. Ctrl-C stops both. */
import { build } from './run.mjs';
import { startNode } from './kit.mjs';
import { isStale } from './stale.mjs';

const port = process.env.PORT ?? '8787';
const examplePort = process.env.EXAMPLE_PORT ?? '8788';
const origin = process.env.PUBLIC_ORIGIN ?? `http://127.0.0.1:${port}`;
const site = `http://127.0.0.1:${examplePort}`;
const demo = process.env.KIT_DEMO ?? '1';

const running = [];
const stop = () => Promise.all(running.map((each) => each.stop()));

if (isStale()) {
  const code = await build();
  if (code !== 0) process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void stop());

try {
  running.push(
    await startNode(['server/dist/main.js', 'serve'], {
      env: { KIT_DEMO: demo, PORT: port },
      url: `http://127.0.0.1:${port}/health`,
      stdio: 'inherit',
    }),
  );
  running.push(
    await startNode(['examples/serve.mjs'], {
      env: { EXAMPLE_PORT: examplePort, PUBLIC_ORIGIN: origin },
      url: `${site}/`,
      stdio: 'inherit',
    }),
  );
} catch (error) {
  console.error(`${error.message}\nPORT and EXAMPLE_PORT choose other ports.`);
  await stop();
  process.exit(1);
}

const addresses = [
  ['Example mission site', `${site}/`],
  ['Mission pages', `${origin}/`],
  ['Directory of Benin', `${origin}/bj/directory`],
  ['API reference', `${origin}/api/v1/openapi.json`],
  ...(demo === '1' && !process.env.SMTP_URL ? [['Mail it would send', `${origin}/dev/mail`]] : []),
];
console.log(`\n${addresses.map(([name, address]) => `  ${name.padEnd(22)}${address}`).join('\n')}\n`);

const code = await Promise.race(running.map(({ ended }) => ended));
await stop();
process.exit(code ?? 0);
