/**
 * Pages that embed something from another origin, for the measurements: the French pages of the example site, with what
 * stands in their place for a widget exchanged.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';
import { root } from '../run.mjs';

const example = (name) => readFileSync(join(root, 'examples/plain-html', name), 'utf8');

/** @type {(page: string, kit: string) => string} what a webmaster pasted into a page of the example site */
export const pastedIn = (page, kit) => placeIn(example(page))[1].trim().replaceAll('{{KIT}}', kit);

const placeIn = (page) => /<div class="field-body">(.*?)<\/div>/s.exec(page);

/**
 * A page of the example site.
 *
 * @param {{ page: string, head?: string, body: string }} parts `head` is added to its head; `body` is what was pasted.
 */
export function hostPage({ page, head = '', body }) {
  const html = example(page);
  return html
    .replace(placeIn(html)[1], () => body)
    .replace('</head>', () => `${head}</head>`)
    .replaceAll(/\{\{KIT\}\}/g, '');
}

/** The one module of plain Lit, as the kit's own build would make it. */
async function bareModule() {
  const [bundle] = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      target: 'es2022',
      write: false,
      lib: { entry: join(root, 'scripts/bench/bare-lit.js'), formats: ['es'], fileName: () => 'bare-lit.js' },
      rolldownOptions: { output: { minify: true } },
    },
  });
  return bundle.output[0].code;
}

/**
 * Serves files that are in memory, compressed, to any origin.
 *
 * @returns {Promise<{ origin: string, put: (path: string, type: string, text: string) => string, stop: () => Promise<void> }>}
 *   `put` answers the address of what it put there.
 */
export async function startHost() {
  const files = new Map();
  const server = createServer((request, response) => {
    const file = files.get(request.url);
    if (!file) return response.writeHead(404).end();
    response.writeHead(200, {
      'content-type': file.type,
      'content-encoding': 'br',
      'access-control-allow-origin': '*',
      'cache-control': 'no-store',
    });
    response.end(file.body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    put(path, type, text) {
      files.set(path, { type, body: brotliCompressSync(text) });
      return origin + path;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The example site with its style sheet, and beside it a server with the module of plain Lit. */
export async function startHosts() {
  const [site, bare] = [await startHost(), await startHost()];
  site.put('/site.css', 'text/css', example('site.css'));
  site.put('/icon.svg', 'image/svg+xml', example('icon.svg'));
  const module = bare.put('/bare-lit.js', 'text/javascript', await bareModule());
  return { site, bare, module, stop: () => Promise.all([site.stop(), bare.stop()]) };
}
