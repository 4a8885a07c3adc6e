import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { acceptedEncoding, hasAlready } from './negotiate.js';

const app = new Hono()
  .get('/tag', (c) => c.text(String(hasAlready(c, 'W/"abc"'))))
  .get('/encoding', (c) => c.text(acceptedEncoding(c, ['br', 'gzip']) ?? 'plain'));
const answer = async (path: string, headers: Record<string, string>) => (await app.request(path, { headers })).text();

it.each([
  ['W/"abc"', 'true'],
  ['"abc"', 'true'],
  ['"x", W/"abc"', 'true'],
  ['W/"abc" , "x"', 'true'],
  ['*', 'true'],
  ['', 'false'],
  ['"ab"', 'false'],
  ['x"abc"x', 'false'],
])('If-None-Match %s: %s', async (tags, expected) => {
  expect(await answer('/tag', { 'if-none-match': tags })).toBe(expected);
});

it.each([
  ['gzip, br', 'br'],
  ['BR', 'br'],
  ['gzip;q=0.5, br;q=0', 'gzip'],
  ['br; q=0.000', 'plain'],
  ['x-br', 'plain'],
  [',,;q=1', 'plain'],
  ['', 'plain'],
])('Accept-Encoding %s: %s', async (accepted, expected) => {
  expect(await answer('/encoding', { 'accept-encoding': accepted })).toBe(expected);
});
