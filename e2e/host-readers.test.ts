import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { click } from './acts.js';
import { appears, arrived, everyTag, listen, script, startHost, widget, type Host, type Tag } from './host.js';
import { startWorld, type World } from './world.js';

let world: World;
let host: Host;
let silent: Awaited<ReturnType<typeof listen>>;
beforeAll(async () => {
  [world, host, silent] = await Promise.all([startWorld(), startHost(), listen(() => undefined)]);
});
afterAll(() => Promise.all([world.stop(), host.stop(), silent.stop()]));

const alone = (tag: Tag, attributes: Record<string, string> = {}) =>
  widget(world.kit, tag, attributes) + script(`${world.kit}/v1/${tag}.js`);

/** A visit by a reader whose device asks for something. */
async function visitAs(features: { name: string; value: string }[], address: string, width = 700) {
  const visit = await world.visit('about:blank', { width });
  const session = await visit.page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', { features });
  await visit.page.goto(address);
  return visit;
}

describe.each(everyTag)('%s with forced colours', (tag) => {
  it('gives every control an edge, every icon a colour of the reader’s, and shows where the focus is', async () => {
    const forced = [{ name: 'forced-colors', value: 'active' }];
    const { page, close } = await visitAs(forced, host.publish(alone(tag)));
    await appears(page, arrived[tag]);
    const { controls, faults } = await page.$eval(tag, (element) => {
      const shadow = element.shadowRoot!;
      const nativelyDrawn = 'input[type=checkbox], input[type=radio], input[tabindex="-1"]';
      const controls = [
        ...shadow.querySelectorAll<HTMLElement>(`button, input:not(${nativelyDrawn}), select, textarea`),
      ];
      const shown = controls.filter((control) => control.checkVisibility());
      const isDrawn = ({ borderTopWidth, borderTopStyle, textDecorationLine }: CSSStyleDeclaration) =>
        (parseFloat(borderTopWidth) > 0 && borderTopStyle !== 'none') || textDecorationLine === 'underline';
      const faults = shown.filter((one) => !isDrawn(getComputedStyle(one))).map((one) => `no edge: ${one.outerHTML}`);
      // A drawn arrow is taken away with the other backgrounds.
      for (const select of shadow.querySelectorAll('select'))
        if (getComputedStyle(select).appearance === 'none') faults.push(`no arrow: ${select.id}`);
      for (const icon of shadow.querySelectorAll('a svg, button svg')) {
        const { stroke } = getComputedStyle(icon);
        if (stroke !== getComputedStyle(icon.parentElement!).color) faults.push(`own colour: ${icon.outerHTML}`);
      }
      return { controls: shown.length, faults };
    });
    expect(controls).toBeGreaterThan(1);
    expect(faults).toEqual([]);
    // Into the widget with the Tab key, through some of it.
    const invisible: string[] = [];
    for (let presses = 0; presses < 12; presses++) {
      await page.keyboard.press('Tab');
      const without = await page.$eval(tag, (element) => {
        const focused = element.shadowRoot!.activeElement;
        const ring = focused?.closest('.dk-card, [part=card]') ?? focused;
        const { outlineStyle, outlineWidth } = ring
          ? getComputedStyle(ring)
          : { outlineStyle: 'solid', outlineWidth: '2' };
        return outlineStyle === 'none' || parseFloat(outlineWidth) < 2 ? focused!.outerHTML : undefined;
      });
      if (without) invisible.push(without);
    }
    expect(invisible).toEqual([]);
    await close();
  });
});

describe('less motion', () => {
  const running = (page: Page, tag: Tag) =>
    page.$eval(
      tag,
      (element) => element.shadowRoot!.getAnimations().filter(({ playState }) => playState === 'running').length,
    );

  it.each(everyTag)('is no motion while %s waits, and some for everybody else', async (tag) => {
    const address = host.publish(alone(tag, { api: silent.origin }));
    for (const [value, check] of [
      ['reduce', (count: number) => count === 0],
      ['no-preference', (count: number) => count > 0],
    ] as const) {
      const { page, close } = await visitAs([{ name: 'prefers-reduced-motion', value }], address);
      await appears(page, `${tag} >>> [part=base]`);
      await page.evaluate(() => new Promise(requestAnimationFrame));
      expect(await running(page, tag)).toSatisfy(check);
      await close();
    }
  });

  it('lets the stories jump', async () => {
    const reduced = [{ name: 'prefers-reduced-motion', value: 'reduce' }];
    const { page, close } = await visitAs(reduced, host.publish(alone('spotlight-carousel')), 360);
    await appears(page, '>>> [part=slide]');
    const moved = await page.$eval('>>> [part=track]', (track) => {
      const asked: unknown[] = [];
      track.scrollTo = (options) => void asked.push(options);
      track.scrollBy = (options) => void asked.push(options);
      const next = track.parentElement!.querySelector('[part=controls] button:last-of-type') as HTMLElement;
      next.click();
      return asked;
    });
    expect(moved).toHaveLength(1);
    expect(moved[0]).not.toMatchObject({ behavior: 'smooth' });
    await close();
  });
});

/** What sticks out of the window, or is cut off, by name. Slides beside the one in view and words for screen readers do. */
const cutOff = (page: Page, tag: Tag) =>
  page.$eval(tag, (element) => {
    const shadow = element.shadowRoot!;
    const hasText = (one: Element) => [...one.childNodes].some((node) => node instanceof Text && node.data.trim());
    const found: string[] = [];
    for (const one of shadow.querySelectorAll<HTMLElement>('[part=base] *')) {
      const style = getComputedStyle(one);
      if (!one.checkVisibility() || style.clipPath !== 'none' || one.closest('svg, [part=track], [aria-hidden=true]'))
        continue;
      const { left, right } = one.getBoundingClientRect();
      const name = `${one.localName} “${one.textContent.trim().replace(/\s+/g, ' ').slice(0, 40)}”`;
      if (left < -1 || right > innerWidth + 1) found.push(`out of the window: ${name} ${left} to ${right}`);
      const hides = style.overflowX !== 'visible' || one.matches('button, select');
      if (hides && one.scrollWidth > one.clientWidth + 1 && hasText(one)) found.push(`cut off: ${name}`);
    }
    if (document.documentElement.scrollWidth > innerWidth) found.push('the page scrolls sideways');
    return found;
  });

describe.each([
  { how: 'on the narrowest phone', sheet: 'body { margin: 0 }', width: 320 },
  { how: 'with text twice as large', sheet: 'body { margin: 0; font-size: 200% }', width: 320 },
])('$how', ({ sheet, width }) => {
  const languages = ['en', 'fr', 'ar'];
  it.each(everyTag.flatMap((tag) => languages.map((lang) => ({ tag, lang }))))(
    '$tag in $lang fits, and nothing is cut off',
    async ({ tag, lang }) => {
      const { page, close } = await world.visit(host.publish(alone(tag, { lang }), { sheet, lang }), { width });
      await appears(page, arrived[tag]);
      expect(await cutOff(page, tag)).toEqual([]);
      if (tag === 'diaspora-directory') {
        await click(page, '>>> [aria-controls=filters]');
        await appears(page, '>>> [part=facet][open] label');
        expect(await cutOff(page, tag)).toEqual([]);
        // Far below the open filters, where no finger reaches it: a card is laid out when it comes near.
        await page.$eval('>>> [part=card] h3 a', (link) => link.click());
        await appears(page, '>>> [part=profile] section');
        expect(await cutOff(page, tag)).toEqual([]);
      }
      if (tag === 'mentor-request') {
        await click(page, '>>> [part=submit]');
        await appears(page, '>>> [part=error] li');
        expect(await cutOff(page, tag)).toEqual([]);
      }
      await close();
    },
  );
});
