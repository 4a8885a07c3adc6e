import type { Deps } from '../../deps.js';
import type { Transaction } from '../../platform/db/database.js';
import { recordAudit } from '../audit/audit.store.js';
import { bumpPublicVersion } from '../missions/missions.store.js';
import { writeStory, type StoryRecord } from './spotlight.store.js';

/** Stores a story and shows it, or takes it away. */
export async function saveSpotlight(
  deps: Pick<Deps, 'now' | 'newId' | 'sealer'>,
  tx: Transaction,
  story: Omit<StoryRecord, 'id' | 'slug'> & { id?: string; slug?: string },
): Promise<{ id: string; slug: string }> {
  const id = story.id ?? deps.newId();
  const slug = story.slug ?? deps.newId();
  await writeStory(tx, { ...story, id, slug });
  await bumpPublicVersion(tx, story.mission);
  await recordAudit(deps, tx, {
    mission: story.mission,
    at: deps.now().toISOString(),
    actor: 'operator',
    action: story.id ? 'spotlight.changed' : 'spotlight.added',
    subject: id,
  });
  return { id, slug };
}
