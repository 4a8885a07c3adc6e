import { beforeEach, expect, it } from 'vitest';
import { createTestServer, type TestServer } from '../../../test/harness.js';
import { issueToken, peekToken, spendToken, type TokenPurpose } from './mail-token.js';

let server: TestServer;
let token: string;
beforeEach(async () => {
  server = await createTestServer();
  await server.addMission();
  const expiresAt = new Date('2030-01-03T00:00:00Z');
  token = await server.db.transaction((tx) =>
    issueToken(server.deps, tx, { mission: 'bj', purpose: 'confirm-mentor-request', subject: 'one', expiresAt }),
  );
});

const peek = (mission = 'bj') => peekToken(server.db, mission, token, server.deps.now());
const spend = (mission = 'bj', purpose: string = 'confirm-mentor-request') =>
  server.db.transaction((tx) => spendToken(tx, mission, purpose as TokenPurpose, token, server.deps.now()));

it('is spent once', async () => {
  expect(await peek()).toEqual({ purpose: 'confirm-mentor-request', subject: 'one' });
  expect(await spend()).toBe('one');
  expect(await spend()).toBe(undefined);
  expect(await peek()).toBe(undefined);
});

it('is good for its own mission and purpose only', async () => {
  expect(await peek('gh')).toBe(undefined);
  expect(await spend('gh')).toBe(undefined);
  expect(await spend('bj', 'something-else')).toBe(undefined);
  expect(await spend()).toBe('one');
});

it('is good until it expires', async () => {
  server.clock.advance(48 * 3_600_000 - 1);
  expect(await peek()).toBeDefined();
  server.clock.advance(1);
  expect(await peek()).toBe(undefined);
  expect(await spend()).toBe(undefined);
});
