import { Problem } from '../../problem.js';
import type { MissionRecord } from '../missions/missions.store.js';
import { saveProfile } from '../profiles/save-profile.js';
import type { EntryInput } from './entry.js';
import { versionOf, withDoubt, withInput } from './entry.rules.js';
import { requireOwnEntry, type EntryDeps, type EntryOf } from './own-entry.js';

/**
 * Keeps what the owner of an entry typed. What is shown changes at once, where its owner agreed to be
 * shown; saying it again is a confirmation that it is true.
 *
 * @param version of the entry that was changed, as `versionOf` says.
 * @throws {Problem} `profile-not-found`; `entry-changed` when somebody saved it since.
 */
export function saveEntry(
  deps: EntryDeps,
  mission: MissionRecord,
  of: Omit<EntryOf, 'mission'>,
  input: EntryInput,
  version: string,
): Promise<void> {
  return deps.db.transaction(async (tx) => {
    const { id, draft, consentedAt } = await requireOwnEntry(tx, { ...of, mission: mission.slug });
    if (versionOf(draft) !== version) throw new Problem('entry-changed');
    const words = withDoubt(withInput(draft, input), draft, consentedAt !== null);
    // A public source stands for what it says, not for the owner's words: these wait for a consent.
    const waits = words.state === 'published' && consentedAt === null;
    const saved = waits ? { ...words, state: 'held' as const } : words;
    await saveProfile(
      deps,
      tx,
      saved.state === 'published' ? { ...saved, confirmedAt: deps.now().toISOString() } : saved,
      { id, actor: of.member },
    );
  });
}
