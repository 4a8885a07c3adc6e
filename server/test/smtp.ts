import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface ReceivedMail {
  from: string;
  recipients: string[];
  /** As it came over the wire. */
  raw: string;
}

/** A mail server in this process. `answer` decides about each mail once it was read; an error's `responseCode` is the reply. */
export async function startSmtp(
  options: Pick<SMTPServerOptions, 'onConnect' | 'onRcptTo'> & {
    answer?: (mail: ReceivedMail, hangUp: () => void) => Promise<void> | void;
  } = {},
) {
  const { answer, ...handlers } = options;
  const received: ReceivedMail[] = [];
  const recipients: string[] = [];
  const sockets = new Set<Socket>();
  const smtp = new SMTPServer({
    ...handlers,
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    closeTimeout: 100,
    onRcptTo(address, session, callback) {
      recipients.push(address.address);
      if (handlers.onRcptTo) handlers.onRcptTo.call(this, address, session, callback);
      else callback();
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        const { mailFrom, rcptTo } = session.envelope;
        const mail = {
          from: mailFrom ? mailFrom.address : '',
          recipients: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString(),
        };
        received.push(mail);
        try {
          await answer?.(mail, () => sockets.forEach((socket) => socket.destroy()));
          callback();
        } catch (error) {
          callback(error as Error);
        }
      });
    },
  });
  smtp.on('error', () => {}); // a client that gave up resets its connection
  smtp.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((listening) => smtp.listen(0, '127.0.0.1', listening));
  return {
    url: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`,
    /** Mails read to their end, accepted or not. */
    received,
    /** Every recipient that was named, accepted or not. */
    recipients,
    stop: () =>
      new Promise<void>((closed) => {
        smtp.close(closed);
        sockets.forEach((socket) => socket.destroy());
      }),
  };
}

export const smtpRefusal = (responseCode: number, message = 'no') =>
  Object.assign(new Error(message), { responseCode });
