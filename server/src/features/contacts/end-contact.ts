import type { Deps } from '../../deps.js';
import type { Transaction } from '../../platform/db/database.js';
import { forgetTokensOf } from '../../platform/mail/mail-token.js';
import { queueMail } from '../../platform/mail/outbox.js';
import { recordAudit } from '../audit/audit.store.js';
import type { MissionRecord } from '../missions/missions.store.js';
import { findProfileSlug } from '../profiles/profiles.store.js';
import { deletedOn } from './contact.rules.js';
import type { ContactRecord } from './contact.js';
import { contactEndMail } from './contact-mails.js';
import { markContactEnded, openContact } from './contacts.store.js';

export type End = { state: 'answered'; answer: string } | { state: 'declined' | 'unanswered' };

/** Ends a delivered message and tells its sender by mail. The links of the owner's mails are worth nothing from then on. */
export async function endContact(
  deps: Deps,
  tx: Transaction,
  mission: MissionRecord,
  contact: ContactRecord,
  end: End,
  actor: string,
): Promise<void> {
  const { id, lang, receipt } = contact;
  const now = deps.now();
  const key = (await deps.sealer.findKey(tx, id))!;
  const { name, address } = await openContact(tx, key, id);
  await markContactEnded(tx, key, id, { ...end, now, expiresAt: deletedOn(now) });
  await forgetTokensOf(tx, id);
  const slug = await findProfileSlug(tx, mission.slug, contact.profile);
  // Who was answered may write again; the others are led to the mission.
  const path = end.state === 'answered' ? `/directory/${slug}/contact` : '/mentoring';
  const url = `${deps.origin}/${mission.slug}${path}?lang=${lang}`;
  await queueMail(deps, tx, {
    mission: mission.slug,
    owner: id,
    key,
    template: `contact-${end.state}`,
    lang,
    to: address,
    ...contactEndMail({ mission, lang, name }, receipt, { ...end, url }),
  });
  await recordAudit(deps, tx, {
    mission: mission.slug,
    at: now.toISOString(),
    actor,
    action: `contact.${end.state}`,
    subject: id,
  });
}
