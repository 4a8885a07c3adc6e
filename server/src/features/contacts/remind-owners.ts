import type { Deps } from '../../deps.js';
import { findMission } from '../missions/missions.store.js';
import { findProfileOwner } from '../profiles/profile-owner.store.js';
import { hasToMoveOn, remindersDue } from './contact.rules.js';
import { findContact, listDelivered, markReminded } from './contacts.store.js';
import { endContact } from './end-contact.js';
import { tellOwner } from './tell-owner.js';

/**
 * Keeps messages from dying of silence: the owner is reminded twice, and after 14 days the sender is told that nobody
 * answered. Each message is a transaction of its own, so that this can be stopped and repeated anywhere.
 */
export async function remindOwners(deps: Deps): Promise<void> {
  for (const contact of await listDelivered(deps.db))
    if (hasToMoveOn(contact, deps.now())) await moveOn(deps, contact.mission, contact.id);
}

const moveOn = (deps: Deps, slug: string, id: string) =>
  deps.db.transaction(async (tx) => {
    const now = deps.now();
    const mission = (await findMission(tx, slug))!;
    const contact = await findContact(tx, slug, id);
    if (contact?.state !== 'delivered' || !hasToMoveOn(contact, now)) return;
    const { deliveredAt, answerBy, suspicion, profile } = contact;
    if (answerBy! <= now) return endContact(deps, tx, mission, contact, { state: 'unanswered' }, 'system');
    await markReminded(tx, id, remindersDue(deliveredAt!, now));
    const owner = await findProfileOwner(tx, slug, profile);
    if (owner && suspicion === null)
      await tellOwner(deps, tx, mission, owner, { id, answerBy: answerBy! }, 'contact-reminder');
  });
