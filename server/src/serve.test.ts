import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createKit } from '../test/kit.js';
import { startServer, type RunningServer, type ServeOptions } from './serve.js';

let kit: ReturnType<typeof createKit>;
let running: RunningServer[];
let logged: string[];
let folders: { widgets: string; pages: string };

beforeEach(() => {
  kit = createKit([]);
  running = [];
  logged = [];
  folders = { widgets: join(kit.folder, 'elements/dist'), pages: join(kit.folder, 'pages') };
  for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true });
  writeFileSync(join(folders.widgets, 'elements.js'), 'export {};');
  writeFileSync(join(folders.widgets, '../package.json'), '{ "version": "1.2.3" }');
  writeFileSync(join(folders.pages, 'pages-12345678.css'), '');
});

afterEach(async () => void (await Promise.all(running.map((server) => server.stop()))));

async function start(settings: object = {}, options: Partial<ServeOptions> = {}) {
  const config = { ...kit.config, port: 0, ...settings };
  const server = await startServer(config, {
    now: () => new Date(),
    say: (line) => void logged.push(line),
    folders,
    ...options,
  });
  running.push(server);
  return { ...server, origin: `http://127.0.0.1:${server.port}` };
}

const missionsOf = async () => {
  const { deps, close } = await kit.open();
  const missions = await deps.db.all<{ slug: string }>('select slug from mission');
  await close();
  return missions.length;
};

describe('the server', () => {
  it('starts on an empty folder, and answers', async () => {
    const { origin, migrated } = await start();
    expect(migrated).toContain('0001-spine.sql');
    expect(await (await fetch(`${origin}/health`)).json()).toEqual({ status: 'ready', version: '1.2.3' });
    expect(await (await fetch(`${origin}/1.2.3/elements.js`)).text()).toBe('export {};');
  });

  it('brings no demonstration unless it is asked for', async () => {
    expect((await start()).demonstrated).toBe(0);
    expect(await missionsOf()).toBe(0);
  });

  it('brings the demonstration once', async () => {
    const { demonstrated, origin } = await start({ demo: true });
    expect(demonstrated).toBe(13);
    const { total } = (await (await fetch(`${origin}/api/v1/missions/bj/profiles`)).json()) as { total: number };
    expect(total).toBeGreaterThan(10);
    expect((await start({ demo: true })).demonstrated).toBe(0);
  });

  it('does not start with the key of another database', async () => {
    await start();
    await expect(start({ keyFile: join(kit.folder, 'missing.key') })).rejects.toThrow('is missing');
    const other = createKit([]);
    await (await other.open()).close();
    await expect(start({ keyFile: other.config.keyFile })).rejects.toThrow('is not the one of this database');
  });

  it('does not start on a port that is taken, and says so', async () => {
    const { port } = await start({ demo: true });
    await expect(start({ demo: true, port })).rejects.toThrow(`Port ${port} is taken`);
  });

  it('does not start where nothing was built', async () => {
    folders.pages = join(kit.folder, 'nowhere');
    await expect(start()).rejects.toThrow('nowhere is missing: run "npm run build" first.');
  });

  it.each(['close', 'keep-alive'])(
    'finishes what is running when it is stopped, and takes nothing new (%s)',
    async (wish) => {
      const { port, origin } = await start({ demo: true });
      const socket = connect(port, '127.0.0.1');
      const answer = text(socket);
      socket.write(
        `POST /api/v1/missions/bj/mentor-requests HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: ${wish}\r\n\r\n{`,
      );
      await fetch(`${origin}/health`, { headers: { connection: 'close' } }); // so that the first request has arrived
      const stopped = running.pop()!.stop();
      await expect(fetch(`${origin}/health`)).rejects.toThrow();
      socket.write('}');
      expect(await answer).toMatch(/^HTTP\/1\.1 422 [^]*\r\nconnection: close\r\n/i);
      await stopped;
    },
  );

  it('hangs up on whoever sends a header a letter at a time', { timeout: 15_000 }, async () => {
    const { port } = await start();
    const socket = connect(port, '127.0.0.1');
    socket.resume();
    socket.write('GET / HTTP/1.1\r\nX-Slow: ');
    const startedAt = performance.now();
    await once(socket, 'close');
    expect(performance.now() - startedAt).toBeLessThan(8000);
  });

  it.each([
    [
      'headers of more than 16 KB',
      `GET /private HTTP/1.1\r\nHost: x\r\nX-Long: ${'private'.repeat(2500)}\r\n\r\n`,
      431,
    ],
    ['what is no HTTP', 'private\r\n\r\n', 400],
    ['a request without a host', 'GET /private HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['a host that is none', 'GET /private HTTP/1.1\r\nHost: private private\r\nConnection: close\r\n\r\n', 400],
  ])('refuses %s as it refuses anything else, and logs nothing of it', async (_, sent, status) => {
    const { port } = await start();
    const socket = connect(port, '127.0.0.1');
    socket.write(sent);
    const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n');
    expect(head).toContain(`HTTP/1.1 ${status} `);
    expect(head.toLowerCase()).toContain('x-content-type-options: nosniff');
    expect(JSON.parse(body)).toMatchObject({ code: 'malformed-request', status });
    const lines = logged.filter((line) => line.includes(`"status":${status}`));
    expect(lines.map((line) => JSON.parse(line) as object)).toEqual([expect.objectContaining({ route: 'none' })]);
    expect(logged.join()).not.toContain('private');
  });

  it('hangs up on whoever asks and never reads', { timeout: 15_000 }, async () => {
    writeFileSync(join(folders.widgets, 'big.js'), 'x'.repeat(30_000_000));
    const { port } = await start({}, { silenceMs: 300 });
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => {}); // reset while bytes wait
    socket.write('GET /v1/big.js HTTP/1.1\r\nHost: x\r\n\r\n');
    await once(socket, 'data');
    socket.pause();
    const askAfterSilence = () => {
      socket.write('G'); // to a connection that was closed, this fails
      expect(socket.destroyed).toBe(true);
    };
    await vi.waitFor(askAfterSilence, { timeout: 4000, interval: 1000 });
  });
});
