/** The least a Hono server can do: hand out one JSON answer, made into text for each request. The yardstick of `bench -- api`. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const fromServer = createRequire(new URL('../../server/package.json', import.meta.url));
const { Hono } = await import(fromServer.resolve('hono'));
const { serve } = await import(fromServer.resolve('@hono/node-server'));

const answer = JSON.parse(readFileSync(process.env.ANSWER_FILE, 'utf8'));
const app = new Hono().get('/', (c) => c.json(answer));
serve({ fetch: app.fetch, port: Number(process.env.PORT), hostname: '127.0.0.1' });
