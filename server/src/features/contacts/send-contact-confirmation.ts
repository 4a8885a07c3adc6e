import type { Deps } from '../../deps.js';
import type { Transaction } from '../../platform/db/database.js';
import { issueCode } from '../../platform/mail/mail-code.js';
import { issueToken } from '../../platform/mail/mail-token.js';
import { nextSlot, queueMail } from '../../platform/mail/outbox.js';
import type { DataKey } from '../../platform/seal/sealer.js';
import type { MissionRecord } from '../missions/missions.store.js';
import { confirmUntil } from './contact.rules.js';
import type { ContactRecord, ContactWords } from './contact.js';
import { confirmContactMail } from './contact-mails.js';
import { openContact } from './contacts.store.js';

export type ContactToConfirm = Pick<ContactRecord, 'id' | 'lang' | 'createdAt' | 'suspicion'>;

/**
 * Makes the code and the link of a message and mails them to its sender, at the pace at which one address may be written
 * to. Whoever filled in the hidden field gets a code like everybody, and no mail.
 */
export async function sendContactConfirmation(
  deps: Deps,
  tx: Transaction,
  mission: MissionRecord,
  contact: ContactToConfirm,
  { key, words }: { key: DataKey; words: Pick<ContactWords, 'name' | 'address'> },
): Promise<void> {
  const { id, lang } = contact;
  const until = confirmUntil(contact);
  const subject = { mission: mission.slug, subject: id, expiresAt: until };
  const code = await issueCode(deps, tx, subject);
  const token = await issueToken(deps, tx, { ...subject, purpose: 'confirm-contact' });
  if (contact.suspicion === 'honeypot') return;
  const url = `${deps.origin}/${mission.slug}/go/${token}?lang=${lang}`;
  await queueMail(deps, tx, {
    mission: mission.slug,
    owner: id,
    key,
    template: 'contact-confirm',
    lang,
    to: words.address,
    ...confirmContactMail({ mission, lang, name: words.name }, { code, url, until }),
    paced: true,
  });
}

/** Mails a new code, which makes the older one useless, unless that address has had enough mail for now. */
export async function sendContactConfirmationAgain(
  deps: Deps,
  tx: Transaction,
  mission: MissionRecord,
  contact: ContactToConfirm,
): Promise<void> {
  const key = await deps.sealer.findKey(tx, contact.id);
  if (!key || contact.suspicion === 'honeypot' || confirmUntil(contact) <= deps.now()) return;
  const words = await openContact(tx, key, contact.id);
  if ((await nextSlot(deps, tx, words.address, deps.now())) > deps.now()) return;
  await sendContactConfirmation(deps, tx, mission, contact, { key, words });
}
