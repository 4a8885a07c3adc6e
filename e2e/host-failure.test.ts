import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { click } from './acts.js';
import { appears, arrived, everyTag, listen, script, showsLink, startHost, widget, type Host } from './host.js';
import { startWorld, type World } from './world.js';

let world: World;
let host: Host;
/** Takes every question and answers none. */
let silent: Awaited<ReturnType<typeof listen>>;
/** Answers as the gate of a hotel's network does: 200, and a page of its own. */
let gate: Awaited<ReturnType<typeof listen>>;
/** Where nobody listens. */
let nobody: string;

beforeAll(async () => {
  [world, host, silent, gate] = await Promise.all([
    startWorld(),
    startHost(),
    listen(() => undefined),
    listen((_, response) => {
      response.setHeader('access-control-allow-origin', '*');
      response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Welcome, guest</title>');
    }),
  ]);
  const gone = await listen(() => undefined);
  nobody = gone.origin;
  await gone.stop();
});
afterAll(() => Promise.all([world.stop(), host.stop(), silent.stop(), gate.stop()]));

describe.each(everyTag)('%s', (tag) => {
  const asking = (api: string) => host.publish(widget(world.kit, tag, { api }) + script(`${world.kit}/v1/${tag}.js`));

  it('is its link where the script is blocked', async () => {
    const visit = await world.visit('about:blank');
    const { page } = visit;
    await page.setRequestInterception(true);
    page.on('request', (request) => void (request.url().endsWith('.js') ? request.abort() : request.continue()));
    await page.goto(host.publish(widget(world.kit, tag) + script(`${world.kit}/v1/${tag}.js`)));
    expect(await showsLink(page, tag)).toBe(true);
    await visit.close();
  });

  it('is its link where the whole kit is gone', async () => {
    const { page, close } = await world.visit(host.publish(widget(nobody, tag) + script(`${nobody}/v1/${tag}.js`)));
    expect(await showsLink(page, tag)).toBe(true);
    await close();
  });

  it.each([
    ['is refused', () => nobody],
    ['ends at the gate of a network', () => gate.origin],
  ])('says so and keeps its link where the connection %s', async (_, api) => {
    const { page, close } = await world.visit(asking(api()));
    await appears(page, '>>> [part=error] button');
    expect(await showsLink(page, tag)).toBe(true);
    await close();
  });

  it('works after “Try again”, once there is an answer', async () => {
    const { page, close } = await world.visit(asking(nobody));
    await appears(page, '>>> [part=error] button');
    const port = Number(new URL(nobody).port);
    const back = await listen(async (request, response) => {
      const answer = await fetch(world.kit + request.url!);
      response.setHeader('access-control-allow-origin', '*');
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
    }, port);
    await click(page, '>>> [part=error] button');
    await appears(page, arrived[tag]);
    await back.stop();
    await close();
  });
});

it('a kit that never answers leaves the links, and within eight seconds ways to try again', async () => {
  const body = everyTag.map((tag) => widget(world.kit, tag, { api: silent.origin })).join('');
  const { page, close } = await world.visit(host.publish(body + script(`${world.kit}/v1/elements.js`)));
  const asked = performance.now();
  for (const tag of everyTag) {
    await appears(page, `${tag} >>> [part=base]`);
    expect(await showsLink(page, tag)).toBe(true);
  }
  for (const tag of everyTag) {
    await appears(page, `${tag} >>> [part=error] button`);
    expect(await showsLink(page, tag)).toBe(true);
  }
  // Two seconds more for a machine that is busy with other things.
  expect(performance.now() - asked).toBeLessThan(10_000);
  await close();
});
