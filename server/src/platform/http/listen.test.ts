import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, expect, it } from 'vitest';
import { listen, type Listening } from './listen.js';

let listening: Listening;
afterEach(() => listening.close());

it('hangs up on a body that comes too slowly for its address, and waits where it may', async () => {
  const answer = async (request: Request) => new Response(await request.text());
  const deps = { origin: 'https://kit.example.org', newId: () => 'id', log: () => undefined };
  listening = await listen(answer, deps, {
    port: 0,
    onlyLoopback: true,
    silenceMs: 20_000,
    allowance: (_method, path) => ({ sendingMs: path === '/photo' ? 60_000 : 50 }),
  });
  const begin = (path: string) => {
    const socket = connect(listening.port, '127.0.0.1');
    socket.write(`POST ${path}?a=/photo HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 4\r\n\r\nsl`);
    return { socket, answer: text(socket) };
  };
  const [slow, patient] = [begin('/form'), begin('/photo')];
  expect(await slow.answer).toMatch(/^HTTP\/1\.1 408 /);
  patient.socket.write('ow');
  expect(await patient.answer).toMatch(/^HTTP\/1\.1 200 [^]*slow$/);
});
