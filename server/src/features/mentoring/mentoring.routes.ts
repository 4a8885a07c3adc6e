import { operations } from '@diaspora-kit/contract/operations';
import { Hono } from 'hono';
import type { Deps } from '../../deps.js';
import { createClientAddress } from '../../platform/http/client-address.js';
import { jsonBody, parse } from '../../platform/http/validate.js';
import { languageOf, requireMission } from '../missions/find-mission.js';
import { requestMentor } from './request-mentor.js';

/**
 * Mentor requests over HTTP. The one thing that may be written from a host page: it carries no authority, so any origin
 * may send it, a sandboxed frame included.
 */
export function mentoringRoutes(deps: Deps) {
  const clientAddress = createClientAddress(deps.trustedProxies);
  return new Hono()
    .options('/missions/:mission/mentor-requests', (c) => {
      c.header('access-control-allow-methods', 'POST');
      c.header('access-control-allow-headers', 'content-type');
      c.header('access-control-max-age', '86400');
      return c.body(null, 204);
    })
    .post('/missions/:mission/mentor-requests', async (c) => {
      const mission = await requireMission(deps.db, c.req.param('mission'));
      const input = parse(operations.requestMentor.body, await jsonBody(c));
      const source = { clientAddress: clientAddress(c), host: c.req.header('origin') ?? null, via: 'widget' } as const;
      const receipt = await requestMentor(deps, mission, input, source, languageOf(input.lang, mission));
      c.header('cache-control', 'no-store');
      return c.json(receipt, operations.requestMentor.status);
    });
}
