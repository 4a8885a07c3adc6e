import type { MentorRequestReceipt } from '@diaspora-kit/contract';
import { openMail, type SealedMail } from '../src/platform/mail/outbox.js';
import type { TestServer } from './harness.js';

let keys = 0;

/** A request as the widget sends it, with a new key each time. */
export const ask = (fields: object = {}) => ({
  idempotencyKey: `key-${String(++keys).padStart(16, '0')}`,
  mentor: null,
  goal: 'Open a cold room in Ouidah',
  question: 'Which cold room keeps 400 kg of fish at 35 degrees outside?',
  format: 'one-question',
  language: 'fr',
  name: 'Abdi',
  address: 'abdi@example.org',
  consent: { version: '1', lang: 'en' },
  lang: 'en',
  elapsedSeconds: 60,
  ...fields,
});

export const askPath = '/api/v1/missions/bj/mentor-requests';

/** Sends a request, each from a network of its own. */
export async function sendAsk(server: TestServer, fields: object = {}): Promise<MentorRequestReceipt> {
  const response = await server.post(askPath, ask(fields), {}, `198.51.100.${keys % 256}`);
  if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()) as MentorRequestReceipt;
}

export interface QueuedMail extends SealedMail {
  template: string;
  lang: string;
  dueAt: string;
}

/** Every mail that waits, oldest first, opened. */
export async function queuedMails({ db, deps }: TestServer): Promise<QueuedMail[]> {
  const rows = await db.all<{
    id: string;
    owner: string;
    sealed: Uint8Array;
    template: string;
    lang: string;
    next_at: string;
  }>("select id, owner, sealed, template, lang, next_at from outbox where state = 'queued' order by rowid");
  return Promise.all(
    rows.map(async (row) => ({
      ...(await openMail(deps, db, row))!,
      template: row.template,
      lang: row.lang,
      dueAt: row.next_at,
    })),
  );
}

/** The six digits of the newest mail of a kind. */
export const newestCode = async (server: TestServer, template = 'mentor-request-confirm') =>
  digitsOf((await newestMail(server, template)).subject);

/** The token behind the button of the newest mail of a kind. */
export const newestToken = async (server: TestServer, template = 'mentor-request-confirm') =>
  /\/go\/([\w-]+)/.exec((await newestMail(server, template)).text)![1]!;

export const newestMail = async (server: TestServer, template: string) =>
  (await queuedMails(server)).findLast((mail) => mail.template === template)!;

const digitsOf = (text: string) => /\d{6}/.exec(text)![0];

/** Six digits that are not these. */
export const otherThan = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
