import type { CompleteLanguage } from '@diaspora-kit/contract/vocabulary';
import type { Deps } from '../../deps.js';
import type { Transaction } from '../../platform/db/database.js';
import { addressIndex } from '../../platform/mail/outbox.js';
import { recordAudit } from '../audit/audit.store.js';
import type { MemberRecord } from './account.js';
import { findMemberByAddress, insertMember } from './members.store.js';

/**
 * The member of an address that was proved just now: the one who has it, or a new one.
 *
 * Call it only after a mailed code or link came back. Nothing else makes a member, so that nobody can prepare an account
 * in somebody else's name.
 */
export async function proveAddress(
  deps: Pick<Deps, 'newId' | 'now' | 'sealer'>,
  tx: Transaction,
  { mission, address, lang }: { mission: string; address: string; lang: CompleteLanguage },
): Promise<MemberRecord> {
  const index = addressIndex(deps.sealer, address);
  const known = await findMemberByAddress(tx, mission, index);
  if (known) return known;
  const member: MemberRecord = { id: deps.newId(), mission, lang, createdAt: deps.now() };
  await insertMember(tx, await deps.sealer.createKey(tx, mission, member.id), member, { address, index });
  await recordAudit(deps, tx, {
    mission,
    at: member.createdAt.toISOString(),
    actor: member.id,
    action: 'member.joined',
    subject: member.id,
  });
  return member;
}
