import type { Deps } from '../../deps.js';
import type { Transaction } from '../../platform/db/database.js';
import { forgetTokensOf, spendToken } from '../../platform/mail/mail-token.js';
import { Problem } from '../../problem.js';
import { recordAudit } from '../audit/audit.store.js';
import type { MissionRecord } from '../missions/missions.store.js';
import { findProfileOwner } from '../profiles/profile-owner.store.js';
import { blockForGood, deleteBlock } from './blocks.store.js';
import type { ContactRecord } from './contact.js';
import { findContact, findContactTo, hideFrom } from './contacts.store.js';
import { endContact } from './end-contact.js';
import { reportContact } from './report-contact.js';

/**
 * What an owner can do with a message. `block`: nothing more from this sender, who is not told. `report`: the mission looks
 * at it, and the sender, who is not told, is blocked until it has decided.
 */
export type Act = { verb: 'answer'; answer: string } | { verb: 'decline' } | { verb: 'block' } | { verb: 'report' };

/**
 * Does what an owner decided about a message to them.
 *
 * @param member the owner who is signed in.
 * @throws {Problem} `message-gone` for a message to somebody else or one that is gone; `already-settled` when it no
 * longer waits, except that a sender can be blocked, and a message reported once, at any time.
 */
export function actOnContact(deps: Deps, mission: MissionRecord, member: string, id: string, act: Act): Promise<void> {
  return deps.db.transaction(async (tx) => {
    const contact = await findContactTo(tx, mission.slug, member, id);
    if (!contact) throw new Problem('message-gone');
    await settle(deps, tx, mission, contact, act, member);
  });
}

/**
 * Does what a link in an owner's mail says.
 *
 * @throws {Problem} `link-expired`: used, too old, or the message was dealt with.
 */
export function actOnContactByToken(
  deps: Deps,
  mission: MissionRecord,
  purpose: 'decline-contact' | 'block-sender',
  token: string,
): Promise<void> {
  return deps.db.transaction(async (tx) => {
    const id = await spendToken(tx, mission.slug, purpose, token, deps.now());
    const contact = id && (await findContact(tx, mission.slug, id));
    const owner = contact && (await findProfileOwner(tx, mission.slug, contact.profile));
    if (!owner || contact.state !== 'delivered' || contact.suspicion === 'blocked') throw new Problem('link-expired');
    await settle(deps, tx, mission, contact, { verb: purpose === 'decline-contact' ? 'decline' : 'block' }, owner);
  });
}

async function settle(
  deps: Deps,
  tx: Transaction,
  mission: MissionRecord,
  contact: ContactRecord,
  act: Act,
  member: string,
): Promise<void> {
  if (act.verb === 'block') return block(deps, tx, contact, member);
  if (act.verb === 'report') return reportContact(deps, tx, contact, member);
  if (contact.state !== 'delivered' || contact.suspicion === 'reported') throw new Problem('already-settled');
  const end =
    act.verb === 'answer' ? ({ state: 'answered', answer: act.answer } as const) : ({ state: 'declined' } as const);
  await endContact(deps, tx, mission, contact, end, member);
}

/** The sender hears nothing of it: what waits ends in silence, as it does where nobody answers. */
async function block(deps: Deps, tx: Transaction, contact: ContactRecord, member: string): Promise<void> {
  const { mission, profile, addressIndex } = contact;
  const now = deps.now();
  await blockForGood(tx, { id: deps.newId(), mission, profile, addressIndex, createdAt: now });
  await hideFrom(tx, contact);
  await forgetTokensOf(tx, contact.id);
  await recordAudit(deps, tx, {
    mission,
    at: now.toISOString(),
    actor: member,
    action: 'contact.blocked',
    subject: profile,
  });
}

/**
 * Lets a blocked sender write again. That, as the block, is written down at the entry: what hangs on a message is read by who sent it.
 *
 * @throws {Problem} `not-found`
 */
export function unblockSender(deps: Deps, mission: string, member: string, id: string): Promise<void> {
  return deps.db.transaction(async (tx) => {
    const profile = await deleteBlock(tx, mission, member, id);
    if (!profile) throw new Problem('not-found');
    await recordAudit(deps, tx, {
      mission,
      at: deps.now().toISOString(),
      actor: member,
      action: 'contact.unblocked',
      subject: profile,
    });
  });
}
