import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { click } from './acts.js';
import { appears } from './host.js';
import { layoutShift } from './layout-shift.js';
import { startWorld, type Visit, type World } from './world.js';

// The example pages that no other test opens: what is left of a snippet after an editor, and further ways to put it.
let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const root = fileURLToPath(new URL('..', import.meta.url));
const card = '>>> [part=card]';

const expectUntouched = async ({ page, watch }: Visit) => {
  expect(await layoutShift(page)).toBeLessThanOrEqual(0.01);
  expect(watch.violations).toEqual([]);
  expect(watch.errors).toEqual([]);
  expect(await watch.kept()).toEqual([]);
  expect(watch.origins()).toEqual(new Set([world.site, world.kit]));
};

it.each([
  '/fr/pinned.html',
  '/fr/preloaded.html',
  '/fr/two-scripts.html',
  '/wordpress/author.html',
  '/drupal/allowed-tags.html',
])('the directory comes, and nothing else changes, on %s', async (path) => {
  const visit = await world.visit(world.site + path, { width: 360 });
  await appears(visit.page, card);
  await visit.page.waitForNetworkIdle({ idleTime: 200 });
  await expectUntouched(visit);
  await visit.close();
});

it('two scripts both find their policy', async () => {
  const { page, close } = await world.visit(`${world.site}/fr/two-scripts.html`);
  await appears(page, card);
  await appears(page, '>>> [part=slide]');
  await close();
});

it('what Drupal’s Basic HTML leaves, a link, is the directory where it is tapped', async () => {
  const visit = await world.visit(`${world.site}/drupal/basic-html.html`, { width: 360 });
  await visit.page.waitForNetworkIdle({ idleTime: 200 });
  await click(visit.page, 'a[href$="#embed"]');
  await appears(visit.page, card);
  await expectUntouched(visit);
  await visit.close();
});

it('what is preloaded is asked for once', async () => {
  const { page, close } = await world.visit('about:blank');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url().replace(world.kit, '')));
  await page.goto(`${world.site}/fr/preloaded.html`);
  await appears(page, card);
  await page.waitForNetworkIdle({ idleTime: 200 });
  expect(asked.filter((url) => url.startsWith('/')).sort()).toEqual([
    '/api/v1/missions/bj/profiles?lang=fr',
    '/v1/diaspora-directory.js',
    '/v1/lang/fr.json',
  ]);
  await close();
});

it('a site’s policy has each directive of the guide', async () => {
  const [, written] = /```\n(script-src [^\n]*)\n```/.exec(readFileSync(join(root, 'docs/embedding.md'), 'utf8'))!;
  const { headers } = await fetch(`${world.site}/`);
  const policy = headers.get('content-security-policy')!.split('; ');
  for (const directive of written!.replaceAll('https://kit.example.org', world.kit).split('; '))
    expect(
      policy.some((own) => own.startsWith(directive.split(' ')[0]!) && own.endsWith(world.kit)),
      directive,
    ).toBe(true);
});

it('the kit hands out the types of its tags and events', async () => {
  const served = await fetch(`${world.kit}/v1/elements.d.ts`);
  expect(served.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(await served.text()).toBe(readFileSync(join(root, 'packages/elements/elements.d.ts'), 'utf8'));
});
