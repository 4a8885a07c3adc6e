import type { Deps } from '../../deps.js';
import type { Transaction } from '../../platform/db/database.js';
import { countAgainst } from '../../platform/limits.js';
import { addressIndex, nextSlot } from '../../platform/mail/outbox.js';
import type { Desk } from './account.js';
import { hasLivingLink } from './sign-in.store.js';

/** How the mail of a sign-in may leave: as every mail, as the one whose link lasts a day, or not at all. */
export type WayOfMail = 'usual' | 'lasting' | 'none';

export interface MailWish {
  mission: string;
  desk: Desk;
  address: string;
  /** The member whose address it is, if they may enter here. */
  member: string | undefined;
  /** The mission was written to as often as it may be in an hour. */
  missionIsFull: boolean;
}

/**
 * Strangers can ask in anybody's name. They use up the pace of an address (`mail-pace.ts`), which all mails share, and
 * never shut its owner out: beyond it, one mail leaves whose link lasts a day, unless a link that works is in the mailbox
 * already. A mission that is written to too often refuses nobody: what is then not sent is mail to strangers.
 */
export async function wayOfMail(
  deps: Pick<Deps, 'now' | 'sealer'>,
  tx: Transaction,
  { mission, desk, address, member, missionIsFull }: MailWish,
): Promise<WayOfMail> {
  const now = deps.now();
  const hasRoom = (await nextSlot(deps, tx, address, now)) <= now;
  // Asked for nobody's sake too: the work is the same.
  const hasLink = await hasLivingLink(tx, { mission, desk, member: member ?? '' }, now);
  if (hasRoom) return member || !missionIsFull ? 'usual' : 'none';
  return member && !hasLink ? 'lasting' : 'none';
}

/** A member who is signed in and proves their address again is counted apart: no stranger can use that up. */
export async function wayOfProof(
  deps: Pick<Deps, 'now' | 'sealer'>,
  tx: Transaction,
  { address }: Pick<MailWish, 'address'>,
): Promise<WayOfMail> {
  const index = addressIndex(deps.sealer, address);
  for (const limit of [
    { name: 'prove/quarter', count: 3, seconds: 15 * 60 },
    { name: 'prove/day', count: 6, seconds: 24 * 3600 },
  ])
    if (!(await countAgainst(deps, tx, limit, '*', index)).allowed) return 'none';
  return 'usual';
}
