import type { Deps } from '../../deps.js';
import { describeBug } from '../log.js';
import { backoff, giveUpAfter } from './mail-pace.js';
import { NotDelivered, type Mailer } from './mailer.js';
import { openMail } from './outbox.js';

/** How long a process may hold a mail before another one may try, in ms. Longer than any attempt. */
const leaseMs = 10 * 60_000;

interface Leased {
  id: string;
  mission: string;
  owner: string;
  template: string;
  lang: string;
  sealed: Uint8Array;
  message_id: string;
  attempts: number;
  leased_until: string;
  created_at: string;
}

type MailDeps = Pick<Deps, 'db' | 'now' | 'sealer' | 'log'>;

/**
 * Hands every mail that is due to the mail server, oldest first, and says how many it took. Processes that do this at the
 * same time share the work: each mail is leased by one of them. Where the server itself is the trouble the rest waits
 * for the next run.
 *
 * A process that dies between handing a mail over and writing that down sends it again later, under the same Message-ID.
 */
export async function deliverDue(deps: MailDeps, mailer: Mailer, stopping?: AbortSignal): Promise<number> {
  let sent = 0;
  while (!stopping?.aborted) {
    const mail = await leaseNext(deps);
    if (!mail) break;
    const failure = await attempt(deps, mailer, mail);
    await finish(deps, mail, failure);
    if (!failure) sent++;
    deps.log(failure ? 'mail.failed' : 'mail.sent', {
      mission: mail.mission,
      template: mail.template,
      ...(failure && { error: failure.code }),
    });
    if (failure?.fault === 'server') break;
  }
  return sent;
}

const due = "state = 'queued' and next_at <= :now and (leased_until is null or leased_until <= :now)";

async function leaseNext({ db, now }: MailDeps): Promise<Leased | undefined> {
  const at = now().toISOString();
  // Most runs find nothing, and a read takes no lock.
  if (!(await db.get(`select 1 from outbox where ${due} limit 1`, { now: at }))) return undefined;
  return db.transaction((tx) =>
    tx.get<Leased>(
      `update outbox set leased_until = :until
       where id = (select id from outbox where ${due} order by next_at, rowid limit 1)
       returning id, mission, owner, template, lang, sealed, message_id, attempts, leased_until, created_at`,
      { now: at, until: new Date(now().getTime() + leaseMs).toISOString() },
    ),
  );
}

async function attempt(deps: MailDeps, mailer: Mailer, mail: Leased): Promise<NotDelivered | undefined> {
  try {
    const opened = await openMail(deps, deps.db, mail);
    if (!opened) return new NotDelivered('NOKEY', 'recipient');
    await mailer.send({ ...opened, messageId: mail.message_id, lang: mail.lang });
    return undefined;
  } catch (error) {
    if (error instanceof NotDelivered) return error;
    deps.log('bug', { template: mail.template, error: describeBug(error) });
    return new NotDelivered('BUG', 'mail');
  }
}

/** What is finished keeps no content. A mail that was deleted or leased to another process meanwhile is left alone. */
async function finish({ db, now }: MailDeps, mail: Leased, failure: NotDelivered | undefined): Promise<void> {
  const at = now();
  const attempts = mail.attempts + 1;
  const giveUpAt = Date.parse(mail.created_at) + giveUpAfter;
  const over = failure?.fault === 'recipient' || at.getTime() >= giveUpAt;
  const state = !failure ? 'sent' : over ? 'given-up' : 'queued';
  await db.transaction((tx) =>
    tx.run(
      `update outbox set state = :state, attempts = :attempts, last_error = :error, leased_until = null,
         next_at = :next, finished_at = :finished, sealed = iif(:state = 'queued', sealed, x'')
       where id = :id and leased_until = :lease`,
      {
        id: mail.id,
        lease: mail.leased_until,
        state,
        attempts,
        error: failure?.code ?? null,
        next: new Date(Math.min(at.getTime() + backoff(attempts), giveUpAt)).toISOString(),
        finished: state === 'queued' ? null : at.toISOString(),
      },
    ),
  );
}
