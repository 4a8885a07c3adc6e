import { Hono } from 'hono';
import type { Deps } from '../../deps.js';

/** Liveness and readiness: 200 when the database answers, 503 when it does not. */
export const healthRoutes = ({ db, assets }: Pick<Deps, 'db' | 'assets'>) =>
  new Hono().get('/health', async (c) => {
    c.header('cache-control', 'no-store');
    try {
      await db.get('select 1');
      return c.json({ status: 'ready', version: assets.version });
    } catch {
      return c.json({ status: 'unavailable', version: assets.version }, 503);
    }
  });
