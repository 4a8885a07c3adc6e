import { afterAll, beforeAll, expect, it } from 'vitest';
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
    await page.waitForSelector(sign);
    await page.waitForNetworkIdle({ idleTime: 200 });
    const moved = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          const add = (entries: PerformanceEntry[]) => {
            for (const entry of entries) sum += (entry as PerformanceEntry & { value: number }).value;
          };
          const observer = new PerformanceObserver((list) => add(list.getEntries()));
          observer.observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() =>
            requestAnimationFrame(() => {
              add(observer.takeRecords());
              resolve(sum);
            }),
          );
        }),
    );
    expect(moved).toBeLessThanOrEqual(unnoticed);
    await close();
  },
);
