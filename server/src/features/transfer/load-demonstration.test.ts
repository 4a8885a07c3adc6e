import { beforeAll, describe, expect, it } from 'vitest';
import { createKit } from '../../../test/kit.js';
import type { Instance } from '../../instance.js';
import { findProfileDraft } from '../profiles/profiles.store.js';
import { demonstration } from './demonstration-content.js';
import { loadDemonstration } from './load-demonstration.js';

let deps: Instance['deps'];
let took: number;

beforeAll(async () => {
  const instance = await createKit([]).open();
  deps = instance.deps;
  const startedAt = performance.now();
  expect(await loadDemonstration(deps)).toBe(13);
  took = performance.now() - startedAt;
  return () => instance.close();
});

const count = async (sql: string) => (await deps.db.get<{ n: number }>(`select count(*) as n from ${sql}`))!.n;
const sheltered = demonstration.missions.filter(({ policy }) => policy === 'sheltered').map(({ slug }) => slug);

describe('the demonstration', () => {
  it('is loaded in less than five seconds', () => expect(took).toBeLessThan(5000));

  it('comes once', async () => {
    const before = await count('profile');
    expect(await loadDemonstration(deps)).toBe(0);
    expect(await count('profile')).toBe(before);
  });

  it('lists every invented person whose mission lists persons, and marks them', async () => {
    const listed = demonstration.people.filter(({ mission }) => !sheltered.includes(mission));
    expect(await count("listing where kind = 'person'")).toBe(listed.length);
    expect(await count("profile where kind = 'person' and fictional = 0")).toBe(0);
    expect(await count("consent where how <> 'demonstration'")).toBe(0);
    expect(await count('spotlight where fictional = 1')).toBe(demonstration.spotlights.length);
  });

  it('lists no real organisation where that could harm', async () => {
    const real =
      "profile left join listing on listing.profile = profile.id where profile.fictional = 0 and profile.mission in ('bi', 'et', 'dj')";
    expect(await count(real)).toBeGreaterThan(20);
    expect(await count(`${real} and listing.id is not null`)).toBe(0);
  });

  it('keeps what a person keeps, and counts the days from now', async () => {
    const person = demonstration.people.find(({ hidden, mentor }) => hidden?.includes('residence') && mentor)!;
    const { id } = (await deps.db.get<{ id: string }>('select id from profile where source_key = ?', [
      `demonstration/${person.key}`,
    ]))!;
    const draft = (await findProfileDraft(deps.db, person.mission, id))!;
    expect(draft.visibility.residence).toBe('staff');
    expect(draft.visibility.headline).toBe('public');
    expect(deps.now().getTime() - Date.parse(draft.confirmedAt!)).toBe(person.confirmedDaysAgo * 86_400_000);
    expect(draft.texts[person.mentor!.askFirst.lang]?.askFirst).toBe(person.mentor!.askFirst.text);
    const { body } = (await deps.db.get<{ body: string }>('select body from listing where profile = ?', [id]))!;
    expect(body).toContain(person.headline.slice(0, 20));
    expect(JSON.parse(body)).toMatchObject({ residence: null });
  });

  it('gives people addresses that say nothing about them', async () => {
    const people = await deps.db.all<{ slug: string }>("select slug from profile where kind = 'person'");
    expect(people.every(({ slug }) => /^[2-9a-z]{16}$/.test(slug))).toBe(true);
  });
});
