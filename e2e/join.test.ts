import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { click, follow, textsOf, type } from './acts.js';
import { wayName, ways } from './ways.js';
import { startWorld, type Visit, type World } from './world.js';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

/** Set to a folder to look at every page of the way. */
const pictures = process.env['PICTURES'];

async function picture({ page }: Visit, name: string) {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  const height = Number(await page.evaluate('document.documentElement.scrollHeight'));
  for (let top = 0; top < height; top += 1800)
    await page.screenshot({
      path: join(pictures, `${name}-${top / 1800}.png`) as `${string}.png`,
      captureBeyondViewport: true,
      clip: { x: 0, y: top, width: page.viewport()!.width, height: Math.min(1800, height - top) },
    });
}

const codeFor = async (address: string) => {
  let code: string | undefined;
  await expect
    .poll(async () => {
      const mail = (await world.mails()).find(({ to }) => to === address);
      return (code = /\b(\d{3}) ?(\d{3})\b/.exec(mail?.text ?? '')?.[0].replace(' ', ''));
    })
    .toBeTruthy();
  return code!;
};

const isWide = async ({ page }: Visit) => page.evaluate('document.documentElement.scrollWidth > innerWidth');

describe.each(ways)('somebody joins, in $lang, script $script, $width px', (way) => {
  const { lang, width } = way;
  const how = wayName(way);
  const address = `zinsou-${how}@example.org`;
  const name = `Zinsou ${how}`;
  let visit: Visit;
  beforeAll(async () => {
    visit = await world.visit(`${world.kit}/bj/join?lang=${lang}`, way);
  });
  afterAll(() => visit.close());

  const entry = () => `${world.kit}/account/entry?lang=${lang}`;
  /** What a visitor finds, in a browser of their own. */
  const found = async () => {
    const visitor = await world.visit(`${world.kit}/bj/directory?lang=${lang}&q=${encodeURIComponent(name)}`, {
      script: false,
    });
    const names = await textsOf(visitor.page, '.dk-card__name');
    const links = await visitor.page.$$eval('.dk-card__name a', (all) => all.map(({ href }) => href));
    await picture(visitor, `${how}-9-found`);
    await visitor.close();
    return { names, links };
  };

  it('is told first what it means, and what is wrong beside the field', async () => {
    expect(await textsOf(visit.page, width < 768 ? '#points, #sees-first' : '#points, #sees')).toHaveLength(2);
    await picture(visit, `${how}-1-join`);
    expect(await isWide(visit)).toBe(false);
    await follow(visit.page, 'form[data-draft] button:not([type])');
    expect(await visit.page.$$eval('.dk-field--error', (all) => all.length)).toBe(5);
    await picture(visit, `${how}-2-wrong`);
  });

  it('gives four answers and proves the address', async () => {
    await type(visit.page, '#name', name);
    await visit.page.select('#residence', 'FR');
    await type(visit.page, '#headline', 'Cold rooms for fish markets', { delay: 40 });
    await type(visit.page, '#address', address);
    await click(visit.page, 'input[name=adult][value=yes]');
    await follow(visit.page, 'form[data-draft] button:not([type])');
    expect(visit.page.url()).toContain('/bj/join/receipt/BJ-');
    await picture(visit, `${how}-3-code`);
    await type(visit.page, '#code', await codeFor(address));
    await follow(visit.page, 'form:has(#code) button');
    expect(visit.page.url()).toBe(entry());
    await picture(visit, `${how}-4-entry`);
    expect(await isWide(visit)).toBe(false);
    expect((await found()).names).toEqual([]);
  });

  it('edits, and looks at it through other eyes', async () => {
    await type(visit.page, '[id="summary.' + lang + '"]', 'First paragraph.');
    await type(visit.page, '#place', 'Lyon');
    await click(visit.page, 'details:has(input[name=sector]) summary');
    await click(visit.page, 'input[name=sector][value=D]');
    await follow(visit.page, 'form:has([name=version]) button');
    expect(visit.page.url()).toContain('done=saved');
    expect(await visit.page.$eval('#place', (field) => (field as HTMLInputElement).value)).toBe('Lyon');
    await visit.page.goto(`${world.kit}/account/entry/preview?lang=${lang}&as=visitor`);
    await picture(visit, `${how}-5-preview`);
    expect((await textsOf(visit.page, 'main')).join()).not.toContain('Lyon');
    expect(await textsOf(visit.page, '.dk-facts dt')).toHaveLength(2);
    await visit.page.goto(`${world.kit}/account/entry/preview?lang=${lang}&as=member`);
    expect((await textsOf(visit.page, 'main')).join()).toContain('Lyon');
    expect(await isWide(visit)).toBe(false);
  });

  it('publishes with a box of their own, and is found', async () => {
    await visit.page.goto(`${world.kit}/account/entry/publish?lang=${lang}`);
    expect(await visit.page.$eval('#consent', (box) => (box as HTMLInputElement).checked)).toBe(false);
    await picture(visit, `${how}-6-publish`);
    await click(visit.page, '#consent');
    await follow(visit.page, 'form:has(#consent) button');
    expect(visit.page.url()).toContain('done=published');
    await picture(visit, `${how}-7-published`);
    const { names, links } = await found();
    expect(names).toEqual([name]);
    const visitor = await world.visit(links[0]!, { script: false });
    const shown = (await textsOf(visitor.page, 'main')).join();
    expect(shown).toContain('First paragraph.');
    expect(shown).not.toContain('Lyon');
    expect(await visitor.watch.kept()).toEqual([]);
    await visitor.close();
  });

  it('pauses until a day, is gone, and comes back sooner with one button', async () => {
    await visit.page.goto(entry());
    await follow(visit.page, 'a[href*="/account/entry/pause"]');
    await follow(visit.page, 'form:has(#until) button');
    expect(await textsOf(visit.page, '.dk-field--error')).toHaveLength(1);
    // What a date field takes from the keyboard depends on the browser's language.
    await visit.page.$eval('#until', (field) => {
      const day = field as HTMLInputElement;
      day.value = day.min;
    });
    await picture(visit, `${how}-8-pause`);
    expect(await isWide(visit)).toBe(false);
    await follow(visit.page, 'form:has(#until) button');
    expect(visit.page.url()).toContain('done=paused');
    expect((await found()).names).toEqual([]);
    await follow(visit.page, 'form[action*="/resume"] button');
    expect(visit.page.url()).toContain('done=resumed');
    expect((await found()).names).toEqual([name]);
  });

  it('takes it down with one button, and is gone', async () => {
    const { links } = await found();
    await visit.page.goto(entry());
    await follow(visit.page, 'form[action*="/withdraw"] button');
    expect(visit.page.url()).toContain('done=withdrawn');
    expect((await found()).names).toEqual([]);
    expect((await fetch(links[0]!)).status).toBe(404);
    await visit.page.goto(`${world.kit}/account/consents?lang=${lang}`);
    await picture(visit, `${how}-10-consents`);
    expect(visit.watch.violations).toEqual([]);
    expect(visit.watch.origins()).toEqual(new Set([world.kit]));
  });
});

it('a draft is kept only where its box is ticked, without the address, until it is sent or cleared', async () => {
  const address = `${world.kit}/bj/join?lang=en`;
  const visit = await world.visit(address);
  const { page } = visit;
  const kept = () => page.evaluate('JSON.stringify(localStorage)');
  await type(page, '#name', 'Draft name');
  await type(page, '#address', 'draft@example.org');
  expect(await kept()).toBe('{}');
  await click(page, '[data-draft-controls] label');
  await type(page, '#headline', 'Cold rooms');
  expect(await kept()).toContain('Draft name');
  expect(await kept()).not.toContain('draft@');
  await page.goto(address);
  expect(await page.$eval('#name', (field) => (field as HTMLInputElement).value)).toBe('Draft name');
  expect(await page.$eval('#address', (field) => (field as HTMLInputElement).value)).toBe('');
  await click(page, '[data-draft-controls] button');
  expect(await kept()).toBe('{}');
  await click(page, '[data-draft-controls] label');
  await type(page, '#name', 'Draft name');
  await click(page, 'input[name=adult][value=no]');
  await follow(page, 'form[data-draft] button:not([type])');
  expect(await kept()).toBe('{}');
  expect(visit.watch.violations).toEqual([]);
  await visit.close();
});
