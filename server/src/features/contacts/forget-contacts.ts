import type { Deps } from '../../deps.js';
import type { Transaction } from '../../platform/db/database.js';
import { forgetCodeOf } from '../../platform/mail/mail-code.js';
import { forgetTokensOf } from '../../platform/mail/mail-token.js';
import { forgetMailOf } from '../../platform/mail/outbox.js';
import { destroyKey } from '../../platform/seal/sealer.js';
import { monthsAfter } from '../../platform/time.js';
import { recordAudit } from '../audit/audit.store.js';
import { deleteConsentsOf } from '../consents/consents.store.js';
import { forgetMissionBlocks } from './blocks.store.js';
import { missionBlockMonths } from './contact.rules.js';
import type { ContactRecord } from './contact.js';
import { deleteContact, endForSenders, listContactsOf, listExpiredContacts } from './contacts.store.js';

/**
 * Deletes messages whose time is over, and says how many: not confirmed within 48 hours, spam after 30 days, finished 90
 * days ago. One that is reported stays until 90 days after that is decided, but not for its sender. Blocks in a whole
 * mission end after two years.
 */
export function forgetContacts(deps: Pick<Deps, 'db' | 'now' | 'sealer'>): Promise<number> {
  return deps.db.transaction(async (tx) => {
    const expired = await listExpiredContacts(tx, deps.now());
    for (const contact of expired) await forgetContact(deps, tx, contact, 'system');
    await endForSenders(tx, deps.now());
    await forgetMissionBlocks(tx, monthsAfter(deps.now(), -missionBlockMonths));
    return expired.length;
  });
}

/** Deletes every message to an entry, before the entry itself goes. */
export async function forgetContactsTo(
  deps: Pick<Deps, 'now' | 'sealer'>,
  tx: Transaction,
  mission: string,
  profile: string,
  actor: string,
): Promise<void> {
  for (const contact of await listContactsOf(tx, mission, profile)) await forgetContact(deps, tx, contact, actor);
}

/** Deletes a message with its key, consent, code, links and mails; what it said is unreadable from then on, in backups too. */
async function forgetContact(
  deps: Pick<Deps, 'now' | 'sealer'>,
  tx: Transaction,
  { id, mission }: Pick<ContactRecord, 'id' | 'mission'>,
  actor: string,
): Promise<void> {
  await deleteContact(tx, id);
  await destroyKey(tx, id);
  await deleteConsentsOf(tx, id);
  await forgetCodeOf(tx, id);
  await forgetTokensOf(tx, id);
  await forgetMailOf(tx, id);
  await recordAudit(deps, tx, {
    mission,
    at: deps.now().toISOString(),
    actor,
    action: 'contact.forgotten',
    subject: id,
  });
}
