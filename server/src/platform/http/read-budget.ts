import type { Context } from 'hono';
import type { Deps } from '../../deps.js';
import { Problem } from '../../problem.js';
import { createClientAddress, networkOf } from './client-address.js';
import { findReading, putAlarm, putReading, type HarvestAlarm } from './read-budget.store.js';
import { createSketch, type Sketch } from './sketch.js';

/** How many persons may be read before somebody looks like a machine that reads them all. */
export const readLimits = {
  /** Distinct persons a day that one network is shown without waiting. */
  network: 200,
  /** The same while a mission is being read by many. One page of the directory. */
  whileMany: 20,
  /** Distinct persons of a mission an hour that all networks together are shown without an alarm. */
  mission: 300,
  /** Of a day's reading, from how many persons on a network's sketch is written down: most readers leave no row. */
  written: 50,
} as const;

/** Pause for each person beyond the budget, and the longest, in ms. */
const pausePerPerson = 25;
const longestPause = 5000;

/** Answers held back at once: for one network, and for all. Who asks for more is told to come back later. */
const heldPerNetwork = 8;
const heldAtOnce = 64;

/** Networks remembered at once. */
const networksMax = 20_000;

const hour = 3_600_000;

/** Keeps persons from being harvested. Organisations are never counted. */
export interface ReadBudget {
  /**
   * Counts the persons an answer names, and resolves when it may leave: at once for a reader, later and later for who
   * reads them all. Keeps neither who reads nor whom.
   *
   * @throws {Problem} `too-many-requests` for who is over their budget and has too many answers held back already.
   */
  read(c: Context, mission: string, persons: readonly string[]): Promise<void>;
  /** Shares the counts with other processes and with this one after a restart, and writes alarms down. */
  flush(): Promise<void>;
}

interface Reader {
  mission: string | null;
  sketch: Sketch;
  endsAt: Date;
  changed: boolean;
  alarmed: boolean;
  /** Answers that are held back now. */
  held: number;
}

/** @param deps read when used, so that a test's clock counts. */
export function createReadBudget(
  deps: Pick<Deps, 'now' | 'sealer' | 'log' | 'wait' | 'db' | 'newId' | 'trustedProxies'>,
): ReadBudget {
  const clientAddress = createClientAddress(deps.trustedProxies);
  const readers = new Map<string, Reader>();
  const hashes = new Map<string, number>();
  const alarms: HarvestAlarm[] = [];
  let day = 0;
  let held = 0;

  const digest = (text: string) => deps.sealer.digest('limit', `reading/${day}/${text}`);
  /** The same person gives the same bits all day, in every process. */
  const hashOf = (mission: string, slug: string): number => {
    const person = `${mission}/${slug}`;
    let hash = hashes.get(person);
    if (hash === undefined) {
      hash = Buffer.from(digest(`person/${person}`).slice(0, 4), 'base64url').readUInt16BE();
      hashes.set(person, hash);
    }
    return hash;
  };
  const readerOf = (key: string, mission: string | null, endsAt: number): Reader => {
    const known = readers.get(key);
    if (known) return known;
    if (readers.size >= networksMax) readers.delete(readers.keys().next().value!);
    const reader = {
      mission,
      sketch: createSketch(),
      endsAt: new Date(endsAt),
      changed: false,
      alarmed: false,
      held: 0,
    };
    readers.set(key, reader);
    return reader;
  };
  const limitOf = (reader: Reader, many: boolean) => {
    if (reader.mission !== null) return readLimits.mission;
    return many ? readLimits.whileMany : readLimits.network;
  };
  const alarm = (key: string, reader: Reader, mission: string) => {
    if (reader.alarmed || reader.sketch.count() <= limitOf(reader, false)) return;
    reader.alarmed = true;
    const persons = reader.sketch.count();
    deps.log('harvest-alarm', { mission, count: persons });
    alarms.push({
      id: key,
      mission,
      readers: reader.mission === null ? 'one' : 'many',
      persons,
      raisedAt: deps.now(),
    });
  };

  /** Holds an answer back. Bounded, so that slow answers never become a way to use up connections. */
  const slowDown = async (reader: Reader, over: number) => {
    if (over <= 0) return;
    if (reader.held >= heldPerNetwork || held >= heldAtOnce)
      throw new Problem('too-many-requests', { retryAfter: longestPause / 1000 });
    reader.held++;
    held++;
    try {
      await deps.wait(Math.min(longestPause, over * pausePerPerson));
    } finally {
      reader.held--;
      held--;
    }
  };

  return {
    async read(c, mission, persons) {
      if (persons.length === 0) return;
      const now = deps.now().getTime();
      const today = Math.floor(now / (24 * hour));
      if (today !== day) {
        day = today;
        readers.clear();
        hashes.clear();
      }
      const key = digest(`network/${networkOf(clientAddress(c))}`);
      const reader = readerOf(key, null, (today + 1) * 24 * hour);
      const thisHour = Math.floor(now / hour);
      const allKey = digest(`mission/${mission}/${thisHour}`);
      const all = readerOf(allKey, mission, (thisHour + 1) * hour);
      for (const slug of persons) {
        const hash = hashOf(mission, slug);
        reader.sketch.add(hash);
        // Who is over their own budget has their own alarm.
        if (!reader.alarmed) all.sketch.add(hash);
      }
      reader.changed = all.changed = true;
      alarm(key, reader, mission);
      alarm(allKey, all, mission);
      await slowDown(reader, reader.sketch.count() - limitOf(reader, all.alarmed));
    },

    async flush() {
      const now = deps.now();
      const toWrite = [...readers].filter(
        ([, { changed, sketch, endsAt }]) => changed && endsAt > now && sketch.count() >= readLimits.written,
      );
      const raised = alarms.splice(0);
      if (toWrite.length === 0 && raised.length === 0) return;
      try {
        await deps.db.transaction(async (tx) => {
          for (const [key, reader] of toWrite) {
            reader.sketch.merge((await findReading(tx, key)) ?? '');
            const { mission, sketch, endsAt } = reader;
            await putReading(tx, { reader: key, mission, seen: sketch.toString(), endsAt });
          }
          for (const each of raised) await putAlarm(tx, each);
        });
      } catch (error) {
        alarms.unshift(...raised);
        throw error;
      }
      for (const [, reader] of toWrite) reader.changed = false;
    },
  };
}
