import { isAddress } from '@diaspora-kit/contract';
import type { CompleteLanguage } from '@diaspora-kit/contract/vocabulary';
import type { Deps } from '../../deps.js';
import type { Reader, Transaction } from '../db/database.js';
import type { DataKey, Sealer } from '../seal/sealer.js';
import type { ComposedMail } from './compose-mail.js';
import { earliestSend } from './mail-pace.js';

/** What is sealed: everything that says who is written to, and what. */
export interface SealedMail extends ComposedMail {
  to: string;
}

export interface MailToQueue extends SealedMail {
  mission: string;
  /** Whose data key seals the mail; destroying it makes the mail unreadable. */
  owner: string;
  key: DataKey;
  /** Name of the text, `mentor-request-confirm`: the only thing about a mail that is logged. */
  template: string;
  lang: CompleteLanguage;
  notBefore?: Date;
  /**
   * Set for what any visitor can cause with somebody's address. Such mails leave at the pace of `mail-pace.ts`, later
   * ones after earlier ones.
   */
  paced?: boolean;
}

const placeOf = (id: string) => `outbox.sealed/${id}`;

/** Blind index of an address: says whether two are the same, and nothing else. */
export const addressIndex = (sealer: Pick<Sealer, 'digest'>, address: string) =>
  sealer.digest('address', address.normalize('NFKC').toLowerCase());

/**
 * Queues a mail in the transaction that causes it. It leaves after the commit, or stays to be read where no mail server
 * is configured.
 *
 * @throws {TypeError} the recipient is not exactly one address, or the subject has a line break.
 */
export async function queueMail(
  deps: Pick<Deps, 'now' | 'newId' | 'origin' | 'sealer'>,
  tx: Transaction,
  mail: MailToQueue,
): Promise<void> {
  const { mission, owner, key, template, lang, to, senderName, subject, text, html } = mail;
  if (!isAddress(to)) throw new TypeError('a mail needs exactly one recipient');
  if (/[\r\n]/.test(subject + senderName)) throw new TypeError('a line break in a header of a mail');
  const id = deps.newId();
  const now = deps.now();
  const wanted = mail.notBefore && mail.notBefore > now ? mail.notBefore : now;
  const dueAt = mail.paced ? await nextSlot(deps, tx, to, wanted) : wanted;
  const sealed: SealedMail = { to, senderName, subject, text, html };
  await tx.run(
    `insert into outbox (id, mission, owner, template, lang, state, sealed, message_id, next_at, created_at, recipient, due_at)
     values (:id, :mission, :owner, :template, :lang, 'queued', :sealed, :messageId, :dueAt, :now, :recipient, :dueAt)`,
    {
      id,
      mission,
      owner,
      template,
      lang,
      sealed: key.seal(placeOf(id), JSON.stringify(sealed)),
      messageId: `<${id}@${new URL(deps.origin).hostname}>`,
      dueAt: dueAt.toISOString(),
      now: now.toISOString(),
      recipient: mail.paced ? addressIndex(deps.sealer, to) : null,
    },
  );
}

/** When a paced mail to this address could leave. */
export async function nextSlot(
  { sealer }: Pick<Deps, 'sealer'>,
  tx: Transaction,
  to: string,
  from: Date,
): Promise<Date> {
  const rows = await tx.all<{ due_at: string }>(
    'select due_at from outbox where recipient = ? order by due_at desc limit 6',
    [addressIndex(sealer, to)],
  );
  return earliestSend(
    rows.map((row) => new Date(row.due_at)),
    from,
  );
}

/** What its reader answered was wanted: it counts no more against the pace of their address. */
export const uncountMailOf = (tx: Transaction, owner: string) =>
  tx.run('update outbox set recipient = null where owner = ?', [owner]);

/** Opens a queued mail, or answers `undefined` when the key it was sealed with is gone. */
export async function openMail(
  { sealer }: Pick<Deps, 'sealer'>,
  db: Reader,
  { id, owner, sealed }: { id: string; owner: string; sealed: Uint8Array },
): Promise<SealedMail | undefined> {
  const key = await sealer.findKey(db, owner);
  return key && (JSON.parse(key.open(placeOf(id), sealed)) as SealedMail);
}

/** Removes every mail of an owner, sent or not. */
export const forgetMailOf = (tx: Transaction, owner: string) => tx.run('delete from outbox where owner = ?', [owner]);

/** Days for which it can be seen that a mail was sent or given up. */
export const traceDays = 30;

/** Removes the traces of mails that were finished long ago. */
export const forgetFinishedMail = (tx: Transaction, now: Date) =>
  tx.run("delete from outbox where state <> 'queued' and finished_at <= ?", [
    new Date(now.getTime() - traceDays * 86_400_000).toISOString(),
  ]);
