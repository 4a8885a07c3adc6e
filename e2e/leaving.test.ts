import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { follow, textsOf } from './acts.js';
import { isWide, joinAs, picture, publish } from './members.js';
import { wayName, ways } from './ways.js';
import { startWorld, type Visit, type World } from './world.js';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const mailsTo = async (address: string) => (await world.mails()).filter(({ to }) => to === address);

describe.each(ways)('somebody leaves, in $lang, script $script, $width px', (way) => {
  const { lang } = way;
  const how = wayName(way);
  const address = `koffi-${how}@example.org`;
  let visit: Visit;
  beforeAll(async () => {
    visit = await world.visit(`${world.kit}/bj/join?lang=${lang}`, way);
    await joinAs(world, visit, `Koffi ${how}`, address);
    await publish(world, visit, `Koffi ${how}`, lang);
  });
  afterAll(() => visit.close());

  const go = (path: string) => visit.page.goto(`${world.kit}${path}?lang=${lang}`);

  it('reads who did what with their data', async () => {
    await go('/account/history');
    expect((await textsOf(visit.page, 'main li')).length).toBeGreaterThan(1);
    await picture(visit, `${how}-1-history`);
    expect(await isWide(visit)).toBe(false);
  });

  it('takes a copy of everything', async () => {
    await go('/account/export');
    await follow(visit.page, 'form[action^="/account/export?"] button');
    const copy = (await textsOf(visit.page, 'main')).join();
    for (const words of [`Koffi ${how}`, 'Cold rooms for fish markets', address]) expect(copy).toContain(words);
    await picture(visit, `${how}-2-export`);
    expect(await isWide(visit)).toBe(false);
  });

  it('deletes everything with one button, and is told once more', async () => {
    await go('/account/delete');
    await picture(visit, `${how}-3-delete`);
    expect(await isWide(visit)).toBe(false);
    await follow(visit.page, 'form[action*="/account/delete"] button');
    expect(visit.page.url()).toBe(`${world.kit}/account/deleted?lang=${lang}`);
    await picture(visit, `${how}-4-deleted`);
    expect((await mailsTo(address)).map(({ template }) => template)).toEqual(['erased']);
    await go('/account');
    expect(visit.page.url()).toContain('/account/sign-in');
    await visit.page.goBack();
    expect((await textsOf(visit.page, 'main')).join()).not.toContain('Koffi');
    expect(visit.watch.violations).toEqual([]);
    expect(visit.watch.origins()).toEqual(new Set([world.kit]));
  });
});
