import type { Deps } from '../../deps.js';
import type { Transaction } from '../../platform/db/database.js';
import { countAgainst } from '../../platform/limits.js';
import { issueCode } from '../../platform/mail/mail-code.js';
import { issueToken } from '../../platform/mail/mail-token.js';
import { addressIndex, nextSlot, queueMail } from '../../platform/mail/outbox.js';
import type { DataKey } from '../../platform/seal/sealer.js';
import { findMemberByAddress } from '../accounts/members.store.js';
import type { MissionRecord } from '../missions/missions.store.js';
import { codeMinutes, codeTries, type JoiningRecord } from './joining.js';
import { knownMail, proveMail } from './joining-mails.js';

/** Most digits that one address is sent, by however many forms: with three tries each they cannot be guessed. */
const mailLimits = [
  { name: 'joining/quarter', count: 3, seconds: 15 * 60 },
  { name: 'joining/day', count: 6, seconds: 24 * 3600 },
];

/**
 * Mails six digits and a link to who wants to join; to who is a member already, how to sign in. The work is the same.
 * Nothing is sent beyond the limits of an address, and to whoever filled in the hidden field.
 */
export async function sendProof(
  deps: Deps,
  tx: Transaction,
  mission: MissionRecord,
  joining: JoiningRecord,
  { key, address }: { key: DataKey; address: string },
): Promise<void> {
  const { id, lang, expiresAt } = joining;
  const index = addressIndex(deps.sealer, address);
  for (const limit of mailLimits) if (!(await countAgainst(deps, tx, limit, mission.slug, index)).allowed) return;
  if (joining.suspicion === 'honeypot') return;
  const leavesAt = await nextSlot(deps, tx, address, deps.now());
  const codeUntil = new Date(Math.min(leavesAt.getTime() + codeMinutes * 60_000, expiresAt.getTime()));
  const proof = { mission: mission.slug, subject: id };
  const code = await issueCode(deps, tx, { ...proof, expiresAt: codeUntil, tries: codeTries });
  const token = await issueToken(deps, tx, { ...proof, purpose: 'join', expiresAt });
  const known = await findMemberByAddress(tx, mission.slug, index);
  const reader = { mission, lang };
  await queueMail(deps, tx, {
    mission: mission.slug,
    owner: id,
    key,
    template: 'joining-proof',
    lang,
    to: address,
    ...(known
      ? knownMail(reader, `${deps.origin}/account/sign-in?mission=${mission.slug}&lang=${lang}`)
      : proveMail(reader, {
          code,
          url: `${deps.origin}/${mission.slug}/go/${token}?lang=${lang}`,
          codeUntil,
          linkUntil: expiresAt,
        })),
    paced: true,
  });
}
