import { topics, type Topic } from '@diaspora-kit/contract/vocabulary';
import type { Database } from '../../platform/db/database.js';
import { listingIndexOf } from '../profiles/listing-index.js';
import { countBoth } from '../profiles/bits.js';

/** A topic is an open need while fewer entries than this can be asked about it. */
const enough = 3;
const most = 4;

/** What a mission's directory still lacks: the topics that the fewest entries can be asked about, those first. */
export async function findNeeds(db: Database, mission: string): Promise<Topic[]> {
  const { codes } = await listingIndexOf(db, mission);
  const asked = codes.get('topic');
  return topics
    .map((topic) => {
      const having = asked?.get(topic);
      return { topic, offered: having ? countBoth(having, having) : 0 };
    })
    .filter(({ offered }) => offered < enough)
    .sort((a, b) => a.offered - b.offered)
    .slice(0, most)
    .map(({ topic }) => topic);
}
