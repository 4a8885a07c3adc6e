import type { Deps } from '../../deps.js';
import type { Transaction } from '../../platform/db/database.js';
import type { ComposedMail } from '../../platform/mail/compose-mail.js';
import { queueMail, type MailToQueue } from '../../platform/mail/outbox.js';
import type { MemberRecord } from './account.js';
import { openAddress } from './members.store.js';

/** Queues a mail to a member. Nothing happens once they were erased. */
export async function mailMember(
  deps: Pick<Deps, 'now' | 'newId' | 'origin' | 'sealer'>,
  tx: Transaction,
  { id, mission, lang }: Pick<MemberRecord, 'id' | 'mission' | 'lang'>,
  template: string,
  mail: ComposedMail,
  { paced = false }: Pick<MailToQueue, 'paced'> = {},
): Promise<void> {
  const key = await deps.sealer.findKey(tx, id);
  const to = key && (await openAddress(tx, key, mission, id));
  if (!to) return;
  await queueMail(deps, tx, { mission, owner: id, key, template, lang, to, ...mail, paced });
}
