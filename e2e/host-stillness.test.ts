import { afterAll, beforeAll, expect, it } from 'vitest';
import { layoutShift } from './layout-shift.js';
import { startWorld, type World } from './world.js';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

/** Cumulative layout shift at which a reader notices nothing. */
const unnoticed = 0.001;

const arrived = {
  '/': '>>> [part=card]',
  '/fr/spotlight.html': '>>> [part=slide]',
  '/ar/mentoring.html': '>>> #goal',
};

it.each(Object.entries(arrived).flatMap(([path, sign]) => [360, 1280].map((width) => ({ path, sign, width }))))(
  'nothing moves on $path, $width pixels wide, when its widget arrives',
  async ({ path, sign, width }) => {
    const { page, close } = await world.visit(world.site + path, { width });
    await page.waitForSelector(sign, { visible: true });
    await page.waitForNetworkIdle({ idleTime: 200 });
    expect(await layoutShift(page)).toBeLessThanOrEqual(unnoticed);
    await close();
  },
);
