import { getRequestListener } from '@hono/node-server';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { allowanceOf, sendingMsMax, type BodyAllowance } from './body-limits.js';
import { answerUnreadable, unreadableResponse, type UnreadableDeps } from './unreadable-requests.js';

/** Longest wait for requests under way when the server is asked to stop, in ms. */
const stopPatience = 10_000;

export interface ListenOptions {
  port: number;
  /** Answers only this machine. */
  onlyLoopback: boolean;
  /** Time after which a connection on which nothing moves is closed, in ms. Longer than any answer takes to make. */
  silenceMs: number;
  /** How long each request may take to arrive; what `body-limits.ts` says by default. */
  allowance?: (method: string, path: string) => Pick<BodyAllowance, 'sendingMs'>;
}

export interface Listening {
  port: number;
  /** Takes no new connection, finishes what is running, and tells keep-alive clients to go. */
  close(): Promise<void>;
}

/** As Node calls it, so that it is answered like Node's own limits. */
const tooSlow = () =>
  Object.assign(new Error('the request took too long to arrive'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' });

/**
 * Listens for requests, with limits on how long and how much a client may send.
 *
 * @throws {Error} the port is taken.
 */
export function listen(
  answer: Parameters<typeof getRequestListener>[0],
  deps: UnreadableDeps,
  { port, onlyLoopback, silenceMs, allowance = allowanceOf }: ListenOptions,
): Promise<Listening> {
  const listener = getRequestListener(answer, { errorHandler: () => unreadableResponse(deps) });
  const running = new Set<ServerResponse>();
  let stopping = false;
  const server = createServer(
    {
      headersTimeout: 5000,
      requestTimeout: sendingMsMax,
      connectionsCheckingInterval: 1000,
      keepAliveTimeout: 5000,
      maxHeaderSize: 16 * 1024,
      requireHostHeader: false, // refused by the listener, in our words
    },
    (request, response) => {
      running.add(response);
      response.once('close', () => running.delete(response));
      if (stopping) response.setHeader('connection', 'close');
      const [path = ''] = (request.url ?? '').split('?');
      const giveUp = setTimeout(
        () => !request.complete && server.emit('clientError', tooSlow(), request.socket),
        allowance(request.method ?? '', path).sendingMs,
      );
      response.once('close', () => clearTimeout(giveUp));
      void listener(request, response);
    },
  );
  server.setTimeout(silenceMs);
  answerUnreadable(server, deps);

  const close = () =>
    new Promise<void>((resolve) => {
      stopping = true;
      for (const response of running) if (!response.headersSent) response.setHeader('connection', 'close');
      const giveUp = setTimeout(() => server.closeAllConnections(), stopPatience);
      server.close(() => {
        clearTimeout(giveUp);
        resolve();
      });
    });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} is taken. Stop what listens there, or set PORT to another one.`)
          : error,
      ),
    );
    server.listen({ port, ...(onlyLoopback && { host: '127.0.0.1' }) }, () =>
      resolve({ port: (server.address() as AddressInfo).port, close }),
    );
  });
}
