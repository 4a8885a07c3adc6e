import { Hono } from 'hono';
import type { Deps } from '../../deps.js';
import { hasAlready } from '../../platform/http/negotiate.js';
import { caches } from '../../platform/http/public-answer.js';
import { Problem } from '../../problem.js';
import { photoFile, readPhotoFile } from './photo.js';
import { isPhotoPublic } from './photos.store.js';

/** What a photograph is sent with: a browser that opens it by itself runs nothing in it. */
export const photoHeaders = {
  'content-type': 'image/webp',
  'content-security-policy': "sandbox; default-src 'none'",
  'x-robots-tag': 'noindex, noarchive',
};

/** The photographs that everybody may see. Each is asked for by a random name, and only while its profile shows it. */
export const photosRoutes = (deps: Pick<Deps, 'db' | 'media'>) =>
  new Hono().get('/:mission/media/:file', async (c) => {
    const file = readPhotoFile(c.req.param('file'));
    if (!file || !(await isPhotoPublic(deps.db, c.req.param('mission'), file.id))) throw new Problem('not-found');
    const etag = `"${file.id}-${file.size}"`;
    const headers = {
      ...photoHeaders,
      'cache-control': caches.people,
      'cross-origin-resource-policy': 'cross-origin',
      etag,
    };
    if (hasAlready(c, etag)) return c.body(null, 304, headers);
    const bytes = await deps.media.get(photoFile(file.id, file.size));
    if (!bytes) throw new Problem('not-found');
    return c.body(new Uint8Array(bytes), 200, headers);
  });
