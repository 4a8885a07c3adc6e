import { Hono, type Context } from 'hono';
import { Problem } from '../../problem.js';
import { integrityOf, type Asset, type Assets } from './assets.js';
import { acceptedEncoding, hasAlready } from './negotiate.js';

const day = 24 * 60 * 60;
/** Short, so that a repair reaches every page within minutes; stale while it is fetched, and for a month when we are down. */
const shortCache = `public, max-age=300, stale-while-revalidate=${day}, stale-if-error=${30 * day}`;
/** A file of the pages, with its hash in its name: `pages-….css`, `embed.….js`. No widget is called like that. */
const hashed = /-[\w-]{8,}\.css$|\.[\w-]{8}\.js$/;
const foreverCache = `public, max-age=${365 * day}, immutable`;

/** Serves the built files: `/v1/…` with a short cache, `/{x.y.z}/…` for ever, with the integrity values of a release. */
export const assetRoutes = (assets: Assets) =>
  new Hono()
    .get('/v1/:path{.+}', (c) => {
      const path = c.req.param('path');
      return serve(c, assets.current.get(path), hashed.test(path) ? foreverCache : shortCache);
    })
    .get('/:version{\\d+\\.\\d+\\.\\d+}/integrity.json', (c) => {
      const release = assets.releases.get(c.req.param('version'));
      if (!release) throw new Problem('not-found');
      c.header('cache-control', foreverCache);
      c.header('access-control-allow-origin', '*');
      return c.json(Object.fromEntries([...release].map(([path, asset]) => [path, integrityOf(asset)])));
    })
    .get('/:version{\\d+\\.\\d+\\.\\d+}/:path{.+}', (c) =>
      serve(c, assets.releases.get(c.req.param('version'))?.get(c.req.param('path')), foreverCache),
    );

function serve(c: Context, asset: Asset | undefined, cache: string): Response {
  if (!asset) throw new Problem('not-found');
  const brotli = asset.brotli && acceptedEncoding(c, ['br']) ? asset.brotli : undefined;
  const headers: Record<string, string> = {
    'cache-control': cache,
    etag: asset.etag,
    vary: 'Accept-Encoding',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'timing-allow-origin': '*',
  };
  if (hasAlready(c, asset.etag)) return c.body(null, 304, headers);
  headers['content-type'] = asset.type;
  if (brotli) headers['content-encoding'] = 'br';
  return c.body(new Uint8Array(brotli ?? asset.body), 200, headers);
}
