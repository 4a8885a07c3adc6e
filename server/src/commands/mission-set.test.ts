import { beforeEach, describe, expect, it } from 'vitest';
import { benin, organisation, person } from '../../test/harness.js';
import { createKit } from '../../test/kit.js';
import type { Deps } from '../deps.js';
import { findMission, saveMission, type Policy } from '../features/missions/missions.store.js';
import { saveProfile } from '../features/profiles/save-profile.js';
import { missionSetCommand } from './mission-set.js';

let kit: ReturnType<typeof createKit>;
beforeEach(() => (kit = createKit([missionSetCommand])));

async function withData<T>(work: (deps: Deps) => Promise<T>): Promise<T> {
  const { deps, close } = await kit.open();
  try {
    return await work(deps);
  } finally {
    await close();
  }
}

/** A mission with one person, who shows their town, and one organisation. */
const begin = (policy: Policy) =>
  withData((deps) =>
    deps.db.transaction(async (tx) => {
      await saveMission(tx, { ...benin, policy }, deps.now());
      await saveProfile(deps, tx, person, {
        consent: { textVersion: '1', textLang: 'fr', text: 'Show me.', how: 'own click' },
      });
      await saveProfile(deps, tx, organisation);
    }),
  );
const set = (...options: string[]) => kit.type(['mission', 'set', 'bj', ...options]);
const listed = () =>
  withData(async ({ db }) =>
    (await db.all<{ kind: string; body: string }>('select kind, body from listing order by kind desc')).map(
      ({ kind, body }) => [kind, (JSON.parse(body) as { place: string | null }).place],
    ),
  );

describe('kit mission set', () => {
  it('changes the periods, and nothing else', async () => {
    await begin('open');
    const { code, said } = await set('--confirm-months', '6', '--hide-days', '14', '--erase-months', '3');
    expect([code, said]).toEqual([0, expect.stringContaining('fade after 6 months')]);
    await withData(async ({ db }) =>
      expect(await findMission(db, 'bj')).toEqual({
        ...benin,
        periods: { confirmMonths: 6, hideDays: 14, eraseMonths: 3 },
      }),
    );
    await withData(async ({ db }) =>
      expect(await db.get('select actor, action from audit_entry order by seq desc')).toEqual({
        actor: 'operator',
        action: 'mission.changed',
      }),
    );
  });

  it('takes away at once what a stricter policy does not show', async () => {
    await begin('open');
    expect(await listed()).toEqual([['person', 'Lyon'], ['organisation', 'Lyon']]); // prettier-ignore
    await set('--policy', 'careful');
    expect(await listed()).toEqual([['person', null], ['organisation', 'Lyon']]); // prettier-ignore
    await set('--policy', 'sheltered');
    expect(await listed()).toEqual([['organisation', 'Lyon']]);
  });

  it('shows again what a person chose, and no more, under a looser one', async () => {
    await begin('careful');
    await withData(({ db }) =>
      db.transaction((tx) =>
        tx.run("update profile set visibility = json_set(visibility, '$.place', 'members') where kind = 'person'"),
      ),
    );
    await set('--policy', 'open');
    expect(await listed()).toEqual([['person', null], ['organisation', 'Lyon']]); // prettier-ignore
  });

  it('lists nobody who agreed to be known to staff only, until they agree again', async () => {
    await begin('sheltered');
    const { said } = await set('--policy', 'open');
    expect(said).toContain('1 persons agreed to be known to staff only');
    expect(await listed()).toEqual([['organisation', 'Lyon']]);
    await withData(async ({ db }) =>
      expect(await db.get('select withdrawn_at from consent')).toEqual({ withdrawn_at: '2030-01-01T09:00:00.000Z' }),
    );
  });

  it.each([
    [['--confirm-months', '1'], '--confirm-months is a number from 2 to 36'],
    [['--hide-days', 'soon'], '--hide-days is a number from 7 to 365'],
    [['--erase-months', '0'], '--erase-months is a number from 1 to 24'],
    [['--policy', 'secret'], '--policy is one of'],
    [[], 'Say what should change'],
  ])('refuses %j', async (options, complaint) => {
    await begin('open');
    expect(await set(...options)).toMatchObject({ code: 2, complained: expect.stringContaining(complaint) as string });
  });

  it('knows no mission that is not there', async () => {
    expect(await set('--hide-days', '10')).toMatchObject({ code: 1, complained: 'There is no mission "bj".' });
  });
});
