import type { Frame } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appears, arrived, everyTag, script, startHost, widget, type Host, type Tag } from './host.js';
import { startWorld, type Visit, type World } from './world.js';

let world: World;
let host: Host;
beforeAll(async () => {
  [world, host] = await Promise.all([startWorld(), startHost()]);
});
afterAll(() => Promise.all([world.stop(), host.stop()]));

/** A page of a mission inside the frame that another site puts around it: scripts may run, and nothing else. */
async function framed(tag: Tag): Promise<{ visit: Visit; frame: Frame }> {
  const inner = host.publish(widget(world.kit, tag) + script(`${world.kit}/v1/${tag}.js`));
  const outer = host.publish(`<iframe sandbox="allow-scripts" src="${inner}" width="900" height="800"></iframe>`);
  const visit = await world.visit(outer);
  const frame = await visit.page.waitForFrame(inner);
  await appears(frame, arrived[tag]);
  expect(await frame.evaluate(() => self.origin)).toBe('null');
  return { visit, frame };
}

describe('in a frame that has no origin', () => {
  it.each(everyTag)('%s raises no error', async (tag) => {
    const { visit } = await framed(tag);
    expect(visit.watch.errors).toEqual([]);
    expect(visit.watch.origins()).toEqual(new Set([host.origin, world.kit]));
    await visit.close();
  });

  it('the directory searches', async () => {
    const { visit, frame } = await framed('diaspora-directory');
    await frame.locator('>>> #q').fill('senan');
    await expect
      .poll(() => frame.$$eval('>>> [part=card] h3', (names) => names.map((name) => name.textContent!.trim())))
      .toEqual(['Sènan Hounkpatin']);
    await frame.locator('>>> [part=card] h3 a').click();
    await appears(frame, '>>> [part=profile] section');
    await visit.close();
  });

  it('a question is sent by its button, and confirmed by mail', async () => {
    const { visit, frame } = await framed('mentor-request');
    await frame.locator('>>> #goal').fill('Sell shea butter in France');
    const question = await appears(frame, '>>> #question');
    // Slower than a machine, which is refused in silence.
    await question!.type('Which certificate does a small shop in Lyon ask for before it orders shea butter?', {
      delay: 40,
    });
    await frame.locator('>>> #name').fill('Amina');
    await frame.locator('>>> #address').fill('sandbox@example.org');
    await frame.locator('>>> #consent').click();
    expect(await frame.$('>>> #keep')).toBeNull();
    await frame.locator('>>> [part=submit]').click();
    await appears(frame, '>>> [part=receipt]');
    const mailed = async () => (await world.mails()).filter(({ to }) => to === 'sandbox@example.org').length;
    await expect.poll(mailed).toBe(1);
    expect(visit.watch.errors).toEqual([]);
    await visit.close();
  });
});
