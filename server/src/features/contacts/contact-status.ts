import type { RequestStep } from '@diaspora-kit/contract';
import type { CompleteLanguage } from '@diaspora-kit/contract/vocabulary';
import type { Deps } from '../../deps.js';
import { tidyReceipt } from '../../platform/receipts.js';
import { Problem } from '../../problem.js';
import { textOf } from '../../text/index.js';
import type { MissionRecord } from '../missions/missions.store.js';
import { answerBy, confirmUntil } from './contact.rules.js';
import type { ContactRecord, ContactState } from './contact.js';
import { findContactOfSender } from './contacts.store.js';

/** Where a message stands, for its sender. Nothing of what it says, or of who writes to whom. */
export interface ContactStatus {
  receipt: string;
  state: Exclude<ContactState, 'spam'>;
  /** Until when it can be confirmed; `null` once it was. */
  confirmBy: Date | null;
  steps: RequestStep[];
}

/**
 * Looks a message up by its receipt. What looks like spam, or was written by a blocked sender, stands there as any other;
 * what is kept for a report alone is not there.
 *
 * @throws {Problem} `request-not-found`
 */
export async function contactStatus(
  deps: Deps,
  mission: MissionRecord,
  receipt: string,
  lang: CompleteLanguage,
): Promise<ContactStatus> {
  const contact = await findContactOfSender(deps.db, mission.slug, tidyReceipt(mission.slug, receipt, 'contact'));
  if (!contact || (!contact.deliveredAt && confirmUntil(contact) <= deps.now())) throw new Problem('request-not-found');
  return {
    receipt: contact.receipt,
    state: contact.state === 'spam' ? 'unconfirmed' : contact.state,
    confirmBy: contact.deliveredAt ? null : confirmUntil(contact),
    steps: wayOfContact(contact, lang),
  };
}

/** The way of a message as steps with a date. */
function wayOfContact(contact: ContactRecord, lang: CompleteLanguage): RequestStep[] {
  const { mentoring, contacts } = textOf(lang);
  const { way, next } = mentoring;
  const { createdAt, deliveredAt, resolvedAt, state } = contact;
  const received: RequestStep = { state: 'done', label: way.received, when: way.at(createdAt) };
  const answer = (from: Date) => ({ label: contacts.next.answer, when: next.by(answerBy(from)) });
  if (!deliveredAt)
    return [
      received,
      { state: 'now', label: way.waiting, when: way.until(confirmUntil(contact)) },
      { state: 'next', ...answer(createdAt) },
    ];
  const delivered: RequestStep = { state: 'done', label: contacts.way.delivered, when: way.at(deliveredAt) };
  if (!resolvedAt) return [received, delivered, { state: 'now', ...answer(deliveredAt) }];
  const end = contacts.way[state as 'answered' | 'declined' | 'unanswered'];
  return [received, delivered, { state: 'done', label: end, when: way.on(resolvedAt) }];
}
