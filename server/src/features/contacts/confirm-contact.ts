import type { Deps } from '../../deps.js';
import type { Transaction } from '../../platform/db/database.js';
import { forgetCodeOf, tryCode } from '../../platform/mail/mail-code.js';
import { forgetTokensOf, spendToken } from '../../platform/mail/mail-token.js';
import { tidyReceipt } from '../../platform/receipts.js';
import { daysAfter } from '../../platform/time.js';
import { Problem } from '../../problem.js';
import { findMemberByAddress } from '../accounts/members.store.js';
import { recordAudit } from '../audit/audit.store.js';
import type { MissionRecord } from '../missions/missions.store.js';
import { findBlock } from './blocks.store.js';
import { answerBy, confirmUntil, contactQuotas, deletedOn } from './contact.rules.js';
import type { ContactRecord } from './contact.js';
import {
  countFirstContacts,
  findContact,
  findContactOfSender,
  loadOfSender,
  markDelivered,
  wasAnswered,
} from './contacts.store.js';
import { contactableProfile } from './find-contactable.js';
import { sendContactConfirmationAgain } from './send-contact-confirmation.js';
import { tellOwner } from './tell-owner.js';

/**
 * Confirms a message with the link from its mail, and answers its receipt. The link can be tried again after a refusal.
 *
 * @throws {Problem} `link-expired`, and what `deliver` refuses.
 */
export function confirmContactByToken(deps: Deps, mission: MissionRecord, token: string): Promise<string> {
  return deps.db.transaction(async (tx) => {
    const id = await spendToken(tx, mission.slug, 'confirm-contact', token, deps.now());
    const contact = id && (await findContact(tx, mission.slug, id));
    if (!contact) throw new Problem('link-expired');
    const refusal = await deliver(deps, tx, mission, contact);
    if (refusal) throw refusal;
    return contact.receipt;
  });
}

/**
 * Confirms a message with its receipt and the six digits from its mail, and answers the receipt. After the fifth wrong
 * try the digits are worth nothing, and new ones leave by mail.
 *
 * @throws {Problem} `request-not-found`, `code-wrong`, `code-expired`, and what `deliver` refuses.
 */
export async function confirmContactByCode(
  deps: Deps,
  mission: MissionRecord,
  typed: { receipt: string; code: string },
): Promise<string> {
  // A refusal is answered, not thrown, so that the try is counted.
  const outcome = await deps.db.transaction(async (tx): Promise<string | Problem> => {
    const contact = await findContactOfSender(tx, mission.slug, tidyReceipt(mission.slug, typed.receipt, 'contact'));
    if (!contact) return new Problem('request-not-found');
    if (contact.deliveredAt) return contact.receipt;
    if (confirmUntil(contact) <= deps.now()) return new Problem('request-not-found');
    switch (await tryCode(deps, tx, contact.id, typed.code, deps.now())) {
      case 'right':
        return (await deliver(deps, tx, mission, contact)) ?? contact.receipt;
      case 'wrong':
        return new Problem('code-wrong');
      case 'burnt':
        await sendContactConfirmationAgain(deps, tx, mission, contact);
        return new Problem('code-expired');
      case 'none':
        return new Problem('code-expired');
    }
  });
  if (outcome instanceof Problem) throw outcome;
  return outcome;
}

/**
 * Tells the owner that there is a message. Limits per sender are held here and not at the form, because only here is it
 * the sender who learns of them. A blocked sender is answered as everybody, and the owner hears nothing.
 *
 * @returns the refusal, with nothing changed: `profile-not-found` for an entry that takes no messages from this sender any more,
 * `too-many-open`, `too-many-requests`.
 */
async function deliver(
  deps: Deps,
  tx: Transaction,
  mission: MissionRecord,
  contact: ContactRecord,
): Promise<Problem | undefined> {
  const now = deps.now();
  const { id, profile, addressIndex } = contact;
  // The address was proved just now: it says as who its holder sees the entry.
  const viewer = (await findMemberByAddress(tx, mission.slug, addressIndex)) ? 'member' : 'visitor';
  const found = await contactableProfile(deps, tx, mission, profile, viewer);
  if (!found) return new Problem('profile-not-found');
  const blocked = (await findBlock(tx, mission.slug, profile, addressIndex)) !== undefined;
  const refusal = await overQuota(tx, contact, now);
  if (refusal) return refusal;

  const until = answerBy(now);
  const suspicion = blocked ? 'blocked' : null;
  await markDelivered(tx, id, { now, answerBy: until, expiresAt: deletedOn(until), suspicion });
  await forgetCodeOf(tx, id);
  await forgetTokensOf(tx, id);
  if (!blocked) await tellOwner(deps, tx, mission, found.owner, { id, answerBy: until }, 'contact-message');
  await recordAudit(deps, tx, {
    mission: mission.slug,
    at: now.toISOString(),
    actor: 'visitor',
    action: 'contact.delivered',
    subject: id,
  });
  return undefined;
}

async function overQuota(tx: Transaction, contact: ContactRecord, now: Date): Promise<Problem | undefined> {
  const { mission, profile, addressIndex } = contact;
  const yesterday = daysAfter(now, -1);
  const { open, recent } = await loadOfSender(tx, mission, addressIndex, yesterday);
  if (open >= contactQuotas.open) return new Problem('too-many-open');
  const full =
    recent >= contactQuotas.daily ||
    (!(await wasAnswered(tx, mission, profile, addressIndex)) &&
      (await countFirstContacts(tx, mission, profile, yesterday)) >= contactQuotas.firstContacts);
  return full ? new Problem('too-many-requests', { retryAfter: 24 * 3600 }) : undefined;
}
