import type { Deps } from '../../deps.js';
import type { Transaction } from '../../platform/db/database.js';
import { forgetTokensOf, spendToken } from '../../platform/mail/mail-token.js';
import { Problem } from '../../problem.js';
import { recordAudit } from '../audit/audit.store.js';
import { findProfileOwner } from '../profiles/profile-owner.store.js';
import { findProfileDraft, findProfileId } from '../profiles/profiles.store.js';
import { publishProfile } from '../profiles/save-profile.js';
import { findAgeing, markTrue } from './freshness.store.js';

type ConfirmDeps = Pick<Deps, 'now' | 'newId' | 'sealer'>;

export interface EntryToConfirm {
  mission: string;
  /** Identifier of the entry. */
  profile: string;
  /** Whoever says that it is true. */
  actor: string;
}

/**
 * Notes that the owner of an entry says it is still true: its time begins anew, and if time alone had hidden it, it is
 * shown again.
 */
export async function confirmEntry(deps: ConfirmDeps, tx: Transaction, entry: EntryToConfirm): Promise<void> {
  await markTrue(tx, entry.mission, entry.profile, { confirmedAt: deps.now() });
  await forgetTokensOf(tx, entry.profile);
  await beginAnew(deps, tx, entry);
}

/**
 * Confirms an entry with the link from a mail.
 *
 * @throws {Problem} `link-expired`
 */
export function confirmEntryByToken(
  deps: ConfirmDeps & Pick<Deps, 'db'>,
  mission: string,
  token: string,
): Promise<void> {
  return deps.db.transaction(async (tx) => {
    const profile = await spendToken(tx, mission, 'still-true', token, deps.now());
    const owner = profile && (await findProfileOwner(tx, mission, profile));
    if (!owner) throw new Problem('link-expired');
    await confirmEntry(deps, tx, { mission, profile, actor: owner });
  });
}

/**
 * Notes that staff have read the public source of an entry again today, and that it says the same.
 *
 * @returns `owned` and `no-source` are refusals: only its owner can say that such an entry is true.
 */
export function confirmSource(
  deps: ConfirmDeps & Pick<Deps, 'db'>,
  { mission, slug, actor }: { mission: string; slug: string; actor: string },
): Promise<'done' | 'unknown' | 'owned' | 'no-source'> {
  return deps.db.transaction(async (tx) => {
    const profile = await findProfileId(tx, mission, slug);
    const entry = profile && (await findAgeing(tx, mission, profile));
    if (!entry) return 'unknown';
    if (entry.owner !== null) return 'owned';
    if (!entry.fromSource) return 'no-source';
    await markTrue(tx, mission, profile, { sourceReadOn: deps.now() });
    await beginAnew(deps, tx, { mission, profile, actor });
    return 'done';
  });
}

async function beginAnew(deps: ConfirmDeps, tx: Transaction, { mission, profile, actor }: EntryToConfirm) {
  const entry = await findAgeing(tx, mission, profile);
  const draft = await findProfileDraft(tx, mission, profile);
  if (!entry || !draft) return;
  await publishProfile(deps, tx, entry, draft);
  await recordAudit(deps, tx, {
    mission,
    at: deps.now().toISOString(),
    actor,
    action: 'profile.confirmed',
    subject: profile,
  });
}
