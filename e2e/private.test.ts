import { afterAll, beforeAll, expect, it } from 'vitest';
import { click, follow, textsOf, type } from './acts.js';
import { joinAs, linksIn, mailTo } from './members.js';
import { startWorld, type World } from './world.js';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

it('who signed out leaves nothing on the way back, and nothing on the device', async () => {
  const name = 'Zinsou on a shared phone';
  const visit = await world.visit(`${world.kit}/bj/join?lang=en`);
  await joinAs(world, visit, name, 'shared-phone@example.org');
  for (const path of ['/account', '/account/history', '/account/entry'])
    await visit.page.goto(`${world.kit}${path}?lang=en`);
  expect(await visit.page.content()).toContain(name);
  await follow(visit.page, 'form[action*="/account/sign-out"] button');
  for (let step = 0; step < 4; step++) {
    await visit.page.goBack();
    expect(await visit.page.content()).not.toContain(name);
    expect(await visit.page.content()).not.toContain('shared-phone');
  }
  expect(await visit.watch.kept()).toEqual([]);
  await visit.close();
});

it('a scanner that runs scripts and presses nothing leaves the link of a mail as it was', async () => {
  const address = 'scanned@example.org';
  const { page, close } = await world.visit(`${world.kit}/bj/join?lang=en`);
  await type(page, '#name', 'Scanned');
  await page.select('#residence', 'FR');
  await type(page, '#headline', 'Cold rooms for fish markets of the whole coast', { delay: 70 });
  await type(page, '#address', address);
  await click(page, 'input[name=adult][value=yes]');
  await follow(page, 'form[data-draft] button:not([type])');
  const link = linksIn(await mailTo(world, address, 'joining-proof')).find((each) => each.includes('/go/'))!;
  for (let scan = 0; scan < 3; scan++) {
    const scanner = await world.visit(link);
    await scanner.page.mouse.move(200, 300);
    await scanner.page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await scanner.page.waitForNetworkIdle({ idleTime: 200 });
    expect(new URL(scanner.page.url()).pathname).toContain('/go/');
    expect(await scanner.watch.kept()).toEqual([]);
    await scanner.close();
  }
  await page.goto(link);
  await follow(page, 'form[action*="/go/"] button');
  expect(new URL(page.url()).pathname).toBe('/account/entry');
  expect((await textsOf(page, 'h1')).length).toBe(1);
  await close();
});
