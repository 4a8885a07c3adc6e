import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Deps } from '../../deps.js';
import { Problem } from '../../problem.js';
import { problemBody } from './problem-response.js';

/** What is needed to refuse without a route. */
export type UnreadableDeps = Pick<Deps, 'origin' | 'newId' | 'log'>;

/** What reaches no route: the parser could not read it, or the client took too long. */
const reasons: Record<string, [status: number, reason: string]> = {
  HPE_HEADER_OVERFLOW: [431, 'Request Header Fields Too Large'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout'],
};

/** Answers and logs what Node refuses by itself, as any other refusal, and hangs up. */
export function answerUnreadable(server: Server, deps: UnreadableDeps): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    // Once an answer has begun on this connection, another one would be taken for a part of it.
    if (!socket.writable || error.code === 'ECONNRESET' || socket.bytesWritten > 0) return void socket.destroy();
    const [status, reason] = reasons[error.code ?? ''] ?? [400, 'Bad Request'];
    const body = unreadableBody(deps, status);
    const headers = { ...unreadableHeaders, 'content-length': Buffer.byteLength(body), connection: 'close' };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    socket.end(`HTTP/1.1 ${status} ${reason}\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
  });
}

/** The answer to what Node could read and is no request all the same, such as a host name with a blank in it. */
export const unreadableResponse = (deps: UnreadableDeps): Response =>
  new Response(unreadableBody(deps, 400), { status: 400, headers: unreadableHeaders });

const unreadableHeaders = {
  'content-type': 'application/problem+json',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

function unreadableBody({ origin, newId, log }: UnreadableDeps, status: number): string {
  const requestId = newId();
  log('request', { requestId, route: 'none', status });
  return JSON.stringify({ ...problemBody(new Problem('malformed-request'), origin, 'en', requestId), status });
}
