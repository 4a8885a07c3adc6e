import type { Deps } from '../../deps.js';
import { Problem } from '../../problem.js';
import type { ContactRecord } from './contact.js';
import { findContactTo, listContactsTo, openContact, openContactAnswer } from './contacts.store.js';

/** A message as its owner reads it: never the sender's address. */
export interface ReceivedContact extends Pick<
  ContactRecord,
  'id' | 'state' | 'lang' | 'deliveredAt' | 'answerBy' | 'expiresAt'
> {
  /** The sender's name to be called by. */
  name: string;
  /** Whether the mission looks at it, or has, because the owner asked for it. */
  report: 'none' | 'waits' | 'decided';
}

export interface ReadContact extends ReceivedContact {
  message: string;
  /** What the owner wrote back. */
  answer: string | null;
}

type ReadDeps = Pick<Deps, 'db' | 'sealer'>;

/** Messages to whatever a member owns, the newest first. */
export async function listReceived(deps: ReadDeps, mission: string, member: string): Promise<ReceivedContact[]> {
  const received: ReceivedContact[] = [];
  for (const contact of await listContactsTo(deps.db, mission, member)) {
    const { answer: _answer, message: _message, ...head } = await open(deps, contact);
    received.push(head);
  }
  return received;
}

/**
 * Opens one of them.
 *
 * @throws {Problem} `message-gone` for what is not there, or somebody else's.
 */
export async function readContact(deps: ReadDeps, mission: string, member: string, id: string): Promise<ReadContact> {
  const contact = await findContactTo(deps.db, mission, member, id);
  if (!contact) throw new Problem('message-gone');
  return open(deps, contact);
}

async function open({ db, sealer }: ReadDeps, contact: ContactRecord): Promise<ReadContact> {
  const { id, state, lang, deliveredAt, answerBy, suspicion, reportedAt, keptUntil } = contact;
  const report = suspicion === 'reported' ? 'waits' : reportedAt ? 'decided' : 'none';
  const expiresAt = keptUntil && keptUntil > contact.expiresAt ? keptUntil : contact.expiresAt;
  const key = (await sealer.findKey(db, id))!;
  const { name, message } = await openContact(db, key, id);
  const answer = await openContactAnswer(db, key, id);
  return { id, state, lang, deliveredAt, answerBy, expiresAt, report, name, message, answer };
}
