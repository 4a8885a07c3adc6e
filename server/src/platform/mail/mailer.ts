import { isAddress } from '@diaspora-kit/contract';
import { createTransport, type NodemailerError } from 'nodemailer';
import type { Config } from '../../config.js';
import type { SealedMail } from './outbox.js';

export interface OutgoingMail extends SealedMail {
  /** The same at every attempt, so that a mail delivered twice is shown once. */
  messageId: string;
  lang: string;
}

/** Hands mails to a mail server. */
export interface Mailer {
  /** @throws {NotDelivered} the server did not take it. */
  send(mail: OutgoingMail): Promise<void>;
}

/** Carries a code only: what servers reply quotes addresses. */
export class NotDelivered extends Error {
  /** SMTP reply code such as `550`, or `ETIMEDOUT` where there was no reply. */
  readonly code: string;
  /**
   * `recipient`: there is no such mailbox, and there will be none. `mail`: this mail was refused now.
   * `server`: no mail could have been handed over now.
   */
  readonly fault: 'recipient' | 'mail' | 'server';

  constructor(code: string, fault: NotDelivered['fault']) {
    super(code);
    this.name = 'NotDelivered';
    this.code = code;
    this.fault = fault;
  }
}

/** How long a mail server may take, in ms. */
export interface MailTimeouts {
  /** Until it is connected, and until it greets. */
  connect: number;
  /** Between two of its replies. */
  reply: number;
  /** For everything. Shorter than a lease in the outbox. */
  whole: number;
}

const usualTimeouts: MailTimeouts = { connect: 15_000, reply: 30_000, whole: 120_000 };

/** A mailer for `smtp://user:password@host:587`. */
export function createMailer(
  { smtpUrl, mailFrom }: Pick<Config, 'mailFrom'> & { smtpUrl: string },
  timeouts: MailTimeouts = usualTimeouts,
): Mailer {
  const from = /<([^<>]+)>\s*$/.exec(mailFrom)?.[1] ?? mailFrom;
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: timeouts.connect,
    greetingTimeout: timeouts.connect,
    dnsTimeout: timeouts.connect,
    socketTimeout: timeouts.reply,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ messageId, lang, to, senderName, subject, text, html }) {
      // nodemailer reads several addresses out of one text, in an envelope too.
      if (!isAddress(to)) throw new NotDelivered('ADDRESS', 'recipient');
      try {
        await transport.sendMail({
          envelope: { from, to: [to] },
          from: { name: senderName, address: from },
          to: { name: '', address: to },
          messageId,
          subject,
          text,
          html,
          headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': lang },
          xMailer: false,
          signal: AbortSignal.timeout(timeouts.whole),
        });
      } catch (error) {
        throw notDelivered(error as NodemailerError);
      }
    },
  };
}

/** Replies to `RCPT TO` that say there is no such mailbox. */
const noMailbox = [550, 551, 553];

function notDelivered({ responseCode, code, command }: NodemailerError): NotDelivered {
  if (responseCode === undefined) return new NotDelivered(/^E[A-Z0-9]+$/.test(code ?? '') ? code! : 'ERROR', 'server');
  if (command === 'RCPT TO' && noMailbox.includes(responseCode))
    return new NotDelivered(`${responseCode}`, 'recipient');
  const aboutTheMail = ['MAIL FROM', 'RCPT TO', 'DATA'].includes(command ?? '') && responseCode !== 421;
  return new NotDelivered(`${responseCode}`, aboutTheMail ? 'mail' : 'server');
}
