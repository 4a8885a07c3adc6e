/**
 * The example mission website: static files on an origin of its own, under a policy as strict as a ministry's.
 *
 *     PUBLIC_ORIGIN=http://127.0.0.1:8787 EXAMPLE_PORT=8788 node examples/serve.mjs
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

const port = Number(process.env.EXAMPLE_PORT ?? 8788);
const kit = process.env.PUBLIC_ORIGIN ?? 'http://127.0.0.1:8787';
const folder = new URL('plain-html/', import.meta.url);
/** Pages as these systems leave them, after their editor took away what it does not allow. */
const systems = /^\/(drupal|wordpress)\//;

const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** What a webmaster has to allow is `kit`, for what it sends and takes; nothing inline, and script makes markup only through Lit's policy. */
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  `img-src 'self' ${kit}`,
  `script-src ${kit}`,
  `connect-src ${kit}`,
  `form-action ${kit}`,
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** What some pages have to allow besides: a frame, a second script with Lit in it, a style that an author wrote. */
function policyOf(pathname) {
  if (pathname.endsWith('/frame.html')) return `${policy}; frame-src ${kit}`;
  if (pathname.endsWith('/two-scripts.html')) return `${policy} 'allow-duplicates'`;
  if (pathname.startsWith('/wordpress/')) return policy.replace('style-src', "style-src 'unsafe-inline'");
  return policy;
}

/** A page that names a version of a script carries the value that the kit publishes for it; a webmaster copies it once. */
async function withIntegrity(html) {
  const [, version, path] = /\{\{KIT\}\}\/(\d[\d.]*)\/(\S+)" integrity="\{\{INTEGRITY\}\}"/.exec(html) ?? [];
  if (!version) return html;
  const published = await (await fetch(`${kit}/${version}/integrity.json`)).json();
  return html.replace('{{INTEGRITY}}', published[path]);
}

const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://example.invalid');
  const within = systems.test(pathname) ? new URL('.', import.meta.url) : folder;
  const file = new URL(`.${pathname.endsWith('/') ? `${pathname}index.html` : pathname}`, within);
  const type = types[extname(file.pathname)];
  if (!type || !file.href.startsWith(within.href)) return refuse(response, 404);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
  try {
    const content = await withIntegrity(await readFile(fileURLToPath(file), 'utf8'));
    response.writeHead(200, {
      'content-type': type,
      'content-security-policy': policyOf(pathname),
      'referrer-policy': 'strict-origin-when-cross-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
    });
    response.end(content.replaceAll('{{KIT}}', kit));
  } catch {
    refuse(response, 404);
  }
});

function refuse(response, status) {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'content-security-policy': policy });
  response.end(status === 404 ? 'There is no such page.\n' : 'This site is for reading.\n');
}

server.listen(port, '127.0.0.1');
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.close(() => process.exit(0)));
