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

/** A page with a frame has to allow that as well. */
const policyOf = (pathname) => (pathname.endsWith('/frame.html') ? `${policy}; frame-src ${kit}` : policy);

const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://example.invalid');
  const file = new URL(`.${pathname.endsWith('/') ? `${pathname}index.html` : pathname}`, folder);
  const type = types[extname(file.pathname)];
  if (!type || !file.href.startsWith(folder.href)) return refuse(response, 404);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
  try {
    const content = await readFile(fileURLToPath(file), 'utf8');
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
