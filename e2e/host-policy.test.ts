import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appears, arrived, everyTag, script, showsLink, startHost, widget, type Host, type Tag } from './host.js';
import { startWorld, type World } from './world.js';

let world: World;
let host: Host;
beforeAll(async () => {
  [world, host] = await Promise.all([startWorld(), startHost()]);
});
afterAll(() => Promise.all([world.stop(), host.stop()]));

/** As strict as it gets: the kit's script and answers, the site's stylesheet, and nothing inline. */
const strict = () =>
  [
    "default-src 'none'",
    `script-src ${world.kit}`,
    `connect-src ${world.kit}`,
    `img-src ${world.kit}`,
    "style-src 'self'",
  ].join('; ');

const moduleOf = (tag: Tag, version = 'v1') => `${world.kit}/${version}/${tag}.js`;
const alone = (tag: Tag, integrity?: string, version?: string) =>
  widget(world.kit, tag) + script(moduleOf(tag, version), integrity);

describe.each(everyTag)('%s', (tag) => {
  it('lives under a policy that allows nothing inline', async () => {
    const { page, watch, close } = await world.visit(host.publish(alone(tag), { policy: strict() }));
    await appears(page, arrived[tag]);
    expect(watch.violations).toEqual([]);
    expect(watch.errors).toEqual([]);
    await close();
  });

  it('makes its markup through the one policy that trusted types name', async () => {
    const policy = `${strict()}; require-trusted-types-for 'script'; trusted-types lit-html`;
    const { page, watch, close } = await world.visit(host.publish(alone(tag), { policy }));
    await appears(page, arrived[tag]);
    expect(watch.violations).toEqual([]);
    await close();
  });

  it('leaves its link where the policy does not allow its script', async () => {
    const policy = strict().replace(`script-src ${world.kit}`, "script-src 'none'");
    const { page, watch, close } = await world.visit(host.publish(alone(tag), { policy }));
    await expect.poll(() => watch.violations).not.toEqual([]);
    expect(await showsLink(page, tag)).toBe(true);
    await close();
  });

  it('keeps its link where the policy does not allow its answers', async () => {
    const policy = strict().replace(`connect-src ${world.kit}`, "connect-src 'none'");
    const { page, close } = await world.visit(host.publish(alone(tag), { policy }));
    await appears(page, '>>> [part=error] button');
    expect(await showsLink(page, tag)).toBe(true);
    await close();
  });

  it('comes pinned with its integrity value, and leaves its link with another', async () => {
    const integrity = (await (await fetch(`${world.kit}/${world.version}/integrity.json`)).json()) as Record<
      string,
      string
    >;
    const right = integrity[`${tag}.js`]!;
    const whole = await world.visit(host.publish(alone(tag, right, world.version)));
    await appears(whole.page, arrived[tag]);
    await whole.close();

    const wrong = `sha384-${btoa('not these bytes'.padEnd(48))}`;
    const changed = await world.visit(host.publish(alone(tag, wrong, world.version)));
    await expect.poll(() => changed.watch.errors.join()).toContain('integrity');
    expect(await showsLink(changed.page, tag)).toBe(true);
    expect(await changed.page.evaluate((tag) => customElements.get(tag) === undefined, tag)).toBe(true);
    await changed.close();
  });
});

describe('two scripts under enforced trusted types', () => {
  const both = () => `${alone('spotlight-carousel')}${alone('diaspora-directory')}`;

  it('both work where the policy may be made twice', async () => {
    const policy = `${strict()}; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'`;
    const { page, watch, close } = await world.visit(host.publish(both(), { policy }));
    await appears(page, arrived['spotlight-carousel']);
    await appears(page, arrived['diaspora-directory']);
    expect(watch.violations).toEqual([]);
    await close();
  });

  it('the second leaves its link where it may be made once', async () => {
    const policy = `${strict()}; require-trusted-types-for 'script'; trusted-types lit-html`;
    const { page, watch, close } = await world.visit(host.publish(both(), { policy }));
    await expect.poll(() => watch.errors.join()).toContain('createPolicy');
    // Whichever script was fetched first is the one that works.
    const isDefined = (tag: Tag) => page.evaluate((tag) => customElements.get(tag) !== undefined, tag);
    const tags = ['spotlight-carousel', 'diaspora-directory'] as const;
    await expect.poll(async () => (await Promise.all(tags.map(isDefined))).filter(Boolean).length).toBe(1);
    for (const tag of tags) {
      if (await isDefined(tag)) await appears(page, arrived[tag]);
      else expect(await showsLink(page, tag)).toBe(true);
    }
    await close();
  });

  it('are one where the page takes all widgets from one module', async () => {
    const policy = `${strict()}; require-trusted-types-for 'script'; trusted-types lit-html`;
    const body = everyTag.map((tag) => widget(world.kit, tag)).join('') + script(`${world.kit}/v1/elements.js`);
    const { page, watch, close } = await world.visit(host.publish(body, { policy }));
    for (const tag of everyTag) await appears(page, arrived[tag]);
    expect(watch.violations).toEqual([]);
    expect(watch.errors).toEqual([]);
    await close();
  });
});
