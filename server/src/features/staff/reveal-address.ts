import { cleanText } from '@diaspora-kit/contract';
import type { Deps } from '../../deps.js';
import type { Reader } from '../../platform/db/database.js';
import { Problem } from '../../problem.js';
import { openAddress } from '../accounts/members.store.js';
import { recordAudit } from '../audit/audit.store.js';
import { findProfileOwner } from '../profiles/profile-owner.store.js';
import { findProfileDraft, findProfileId } from '../profiles/profiles.store.js';
import { insertReveal } from './reveals.store.js';

/** Characters of a reason. */
export const reasonLimits = { min: 10, max: 500 };

/** An entry whose owner has an address, and what the entry is called. */
export interface OwnedEntry {
  name: string;
  /** Identifier of the owner. */
  member: string;
}

/** @throws {Problem} `not-found` when there is no such entry, or nobody owns it. */
export async function requireOwnedEntry(db: Reader, mission: string, slug: string): Promise<OwnedEntry> {
  const profile = await findProfileId(db, mission, slug);
  const draft = profile && (await findProfileDraft(db, mission, profile));
  const member = profile && (await findProfileOwner(db, mission, profile));
  if (!draft || !member) throw new Problem('not-found');
  return { name: draft.name, member };
}

/**
 * Opens the address of who owns an entry, for a reason. Who looked, when and why is written down, and the owner reads it.
 *
 * @throws {Problem} `not-found`, `invalid-input` without a reason.
 */
export function revealAddress(
  deps: Pick<Deps, 'db' | 'now' | 'newId' | 'sealer'>,
  { mission, slug, reason }: { mission: string; slug: string; reason: string },
  actor: string,
): Promise<string> {
  return deps.db.transaction(async (tx) => {
    const { member } = await requireOwnedEntry(tx, mission, slug);
    const words = requireReason(reason);
    const key = await deps.sealer.findKey(tx, member);
    const address = key && (await openAddress(tx, key, mission, member));
    if (!address) throw new Problem('not-found');
    const at = deps.now().toISOString();
    const entry = await recordAudit(deps, tx, { mission, at, actor, action: 'address.revealed', subject: member });
    await insertReveal(tx, key, { id: deps.newId(), mission, member, entry }, words);
    return address;
  });
}

function requireReason(typed: string): string {
  const reason = cleanText(typed);
  const code = reason.length < reasonLimits.min ? 'too-short' : reason.length > reasonLimits.max ? 'too-long' : null;
  if (code) throw new Problem('invalid-input', { errors: [{ pointer: '/reason', code }] });
  return reason;
}
