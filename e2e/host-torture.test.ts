import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { appears, arrived, script, startHost, widget, type Host, type Tag } from './host.js';
import { startWorld, type World } from './world.js';

let world: World;
let host: Host;
beforeAll(async () => {
  [world, host] = await Promise.all([startWorld(), startHost()]);
});
afterAll(() => Promise.all([world.stop(), host.stop()]));

/** Everything inherited that says how something looks, set on every element; and more, on elements that a widget has too. */
const hostile = `
  :root { font-size: 40px; --_space-m: 99px; --_color-text: red; --text: red }
  *, *::before, *::after {
    box-sizing: content-box !important; margin: 10px !important; letter-spacing: 3px !important; word-spacing: 9px !important;
    line-height: 3 !important; color: red !important; font-family: cursive !important; font-style: italic !important;
    font-weight: 900 !important; font-variant: small-caps !important; font-stretch: condensed !important;
    font-feature-settings: 'smcp' !important; font-variation-settings: 'wght' 900 !important; font-kerning: none !important;
    font-size-adjust: 0.9 !important; font-optical-sizing: none !important; font-palette: dark !important;
    font-synthesis: none !important; font-language-override: 'SRB' !important;
    text-align: right !important; text-align-last: center !important; text-indent: 3em !important;
    text-transform: uppercase !important; text-shadow: 2px 2px red !important; text-emphasis: filled red !important;
    text-underline-offset: 9px !important; text-underline-position: under !important; text-rendering: geometricPrecision !important;
    text-wrap: nowrap !important; text-combine-upright: all !important;
    text-decoration-skip-ink: none !important; text-spacing-trim: space-all !important; text-autospace: normal !important;
    -webkit-text-fill-color: red !important; -webkit-text-stroke: 2px red !important; -webkit-font-smoothing: none !important;
    -webkit-line-break: anywhere; -webkit-text-security: disc !important; -webkit-rtl-ordering: visual !important;
    white-space: pre !important; tab-size: 20 !important; word-break: break-all !important; overflow-wrap: anywhere !important;
    line-break: anywhere !important; hyphens: auto !important; hyphenate-character: '#' !important; hyphenate-limit-chars: 3 !important;
    direction: rtl !important; quotes: '#' '#' !important; orphans: 9 !important; widows: 9 !important;
    list-style: upper-roman inside !important; border-collapse: collapse !important; border-spacing: 9px !important;
    caption-side: bottom !important; empty-cells: hide !important;
    cursor: crosshair !important; caret-color: red !important; accent-color: red !important; interactivity: inert !important;
    fill: red !important; fill-rule: evenodd !important; fill-opacity: 0.3 !important; stroke: red !important; stroke-width: 9px !important;
    stroke-opacity: 0.3 !important; stroke-dasharray: 2 !important; stroke-dashoffset: 3 !important; stroke-linecap: square !important;
    stroke-linejoin: bevel !important; stroke-miterlimit: 1 !important; text-anchor: end !important; dominant-baseline: hanging !important;
    paint-order: stroke !important; shape-rendering: crispEdges !important; color-interpolation: linearRGB !important;
    color-interpolation-filters: sRGB !important; clip-rule: evenodd !important; marker: none !important; image-rendering: pixelated !important;
    image-orientation: none !important; ruby-position: under !important; ruby-align: start !important; math-depth: 2 !important;
    scrollbar-color: red red !important; print-color-adjust: exact !important; user-select: none !important;
    -webkit-tap-highlight-color: red !important; speak: none !important; object-view-box: none !important;
  }
  a, button, input, select, textarea, label, summary, svg, path, li, h2, h3 { display: block !important; padding: 20px !important; border: 9px solid red !important; background: red !important }
  a { text-decoration: line-through !important }
`;

/** What the hostile sheet changes: each property, with the first element of the widget on which it does. */
const reachedIn = (page: Page, tag: Tag) =>
  page.$eval(tag, (element) => {
    const inside = [...element.shadowRoot!.querySelectorAll('*')];
    const seen = () =>
      inside.flatMap((one) =>
        [undefined, '::before', '::after'].map((pseudo) => {
          const style = getComputedStyle(one, pseudo);
          const name = `${one.localName}${pseudo ?? ''} ${one.getAttribute('part') ?? ''}`;
          const drawn = !pseudo || style.content !== 'none';
          return { name, values: new Map(drawn ? [...style].map((name) => [name, style.getPropertyValue(name)]) : []) };
        }),
      );
    const sheet = document.styleSheets[0]!;
    const tortured = seen();
    sheet.disabled = true;
    const reached: Record<string, string> = {};
    seen().forEach(({ name, values }, index) => {
      for (const [property, value] of tortured[index]!.values)
        if (value !== values.get(property) && !property.startsWith('--'))
          reached[property] ??= `${name}: ${values.get(property)} became ${value}`;
    });
    return { elements: inside.length, reached };
  });

it.each([
  { tag: 'diaspora-directory', lang: 'fr' },
  { tag: 'spotlight-carousel', lang: 'en' },
  { tag: 'mentor-request', lang: 'ar' },
] as const)('$tag in $lang looks the same whatever the page around does to everything', async ({ tag, lang }) => {
  // A place of the same width and text size, whatever the sheet says.
  const place = `<div style="width: 700px; font-size: 20px">${widget(world.kit, tag, { lang })}</div>`;
  const address = host.publish(place + script(`${world.kit}/v1/${tag}.js`), { sheet: hostile, lang });
  const { page, close } = await world.visit(address);
  await appears(page, arrived[tag]);
  await page.waitForNetworkIdle({ idleTime: 100 });
  expect(await page.$eval(tag, (element) => getComputedStyle(element).letterSpacing)).toBe('3px');
  const { elements, reached } = await reachedIn(page, tag);
  expect(elements).toBeGreaterThan(50);
  expect(reached).toEqual({});
  await close();
});
