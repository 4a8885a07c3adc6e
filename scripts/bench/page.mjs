/**
 * How long a reader on a cheap phone waits for the first card, and how much the page moves meanwhile, beside a bare Lit
 * element that shows one card of the same answer. The budgets are those of DESIGN.md section 8.
 */
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../browser.mjs';
import { startTemporaryKit } from '../kit.mjs';
import { median, table } from './figures.mjs';
import { hostPage, pastedIn, startHosts } from './hosts.mjs';

const runs = 3;
/** Times slower than this machine. */
const processor = 4;
const view = { width: 360, height: 740, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

/** As developer tools have them: time to the first byte in ms, and kilobits a second. Budgets in ms. */
const networks = [
  { name: 'slow 4G', latency: 562, kilobits: 1440, budget: 2300, preloadedBudget: 1800 },
  { name: 'slow 3G', latency: 2000, kilobits: 400, budget: 6900, preloadedBudget: 5600 },
];
/** Cumulative layout shift, where the height is reserved. */
const shiftBudget = 0.001;

const widgets = [
  { tag: 'diaspora-directory', page: 'fr/index.html', sign: '[part=card]', api: '/bj/profiles' },
  { tag: 'spotlight-carousel', page: 'fr/spotlight.html', sign: '[part=slide]', api: '/bj/spotlights' },
  { tag: 'mentor-request', page: 'fr/mentoring.html', sign: '[part=form]', api: '/bj' },
];

const preload = (...addresses) =>
  addresses.map((address) => `<link rel="preload" as="fetch" crossorigin href="${address}">`).join('');

/** @returns {Promise<string>} Markdown */
export async function measurePage() {
  const kit = await startTemporaryKit();
  const hosts = await startHosts();
  const browser = await puppeteer.launch(await findBrowser());
  try {
    const pages = [];
    for (const widget of widgets) pages.push(...(await pagesOf(widget, kit.origin, hosts)));
    const results = new Map(pages.map(({ name }) => [name, networks.map(() => [])]));
    for (let each = 0; each < runs; each++)
      for (const { name, ...page } of pages)
        for (const [index, network] of networks.entries())
          results.get(name)[index].push(await open(browser, page, network));
    return describe(results);
  } finally {
    await browser.close();
    await hosts.stop();
    await kit.stop();
  }
}

/** Four pages for each widget: bare Lit and the widget, without and with their preload line. */
async function pagesOf({ tag, page, sign, api }, kit, { site, bare, module }) {
  const question = `/api/v1/missions${api}?lang=fr`;
  const answer = bare.put(question, 'application/json', await (await fetch(kit + question)).text());
  const bareBody = `<bare-lit src="${answer}"></bare-lit><script type="module" async src="${module}"></script>`;
  const put = (name, parts) => ({
    address: site.put(`/${encodeURIComponent(name)}`, 'text/html; charset=utf-8', hostPage({ page, ...parts })),
    name,
  });
  const body = pastedIn(page, kit);
  return [
    { ...put(`bare Lit for ${tag}`, { body: bareBody }), tag: 'bare-lit', sign: '[part=card]' },
    {
      ...put(`bare Lit for ${tag}, preloaded`, { body: bareBody, head: preload(answer) }),
      tag: 'bare-lit',
      sign: '[part=card]',
    },
    { ...put(tag, { body }), tag, sign },
    { ...put(`${tag}, preloaded`, { body, head: preload(kit + question, `${kit}/v1/lang/fr.json`) }), tag, sign },
  ];
}

/** Opens a page as somebody who was never there. */
async function open(browser, { address, tag, sign }, { latency, kilobits }) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport(view);
    await page.emulateCPUThrottling(processor);
    await page.emulateNetworkConditions({ latency, download: (kilobits * 1000) / 8, upload: (kilobits * 1000) / 8 });
    await page.evaluateOnNewDocument(watch, tag, sign);
    await page.goto(address, { waitUntil: 'load', timeout: 60_000 });
    await page.waitForFunction(() => self.seen.firstCard, { timeout: 60_000 });
    await page.waitForNetworkIdle({ idleTime: 300 });
    return await page.evaluate(() => self.seen);
  } finally {
    await context.close();
  }
}

/** Runs in the page before anything else: looks at each frame until `sign` was drawn, and adds up what moves. */
function watch(tag, sign) {
  const seen = (self.seen = { firstCard: 0, shift: 0 });
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) seen.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
  const look = () => {
    const isThere = document.querySelector(tag)?.shadowRoot?.querySelector(sign)?.clientHeight > 0;
    // Found before this frame is drawn: it is on the screen when the next one begins.
    requestAnimationFrame(isThere ? () => (seen.firstCard = performance.now()) : look);
  };
  requestAnimationFrame(look);
}

function describe(results) {
  const parts = networks.map(({ name, latency, kilobits, budget, preloadedBudget }, index) => {
    const rows = [];
    for (const { tag } of widgets)
      for (const ending of ['', ', preloaded']) {
        const [own, bare] = [`${tag}${ending}`, `bare Lit for ${tag}${ending}`].map((key) => results.get(key)[index]);
        const [took, yardstick] = [own, bare].map((all) => median(all.map(({ firstCard }) => firstCard)));
        const shift = Math.max(...own.map(({ shift }) => shift));
        rows.push([
          tag + ending,
          ...[took, ending ? preloadedBudget : budget, yardstick].map((ms) => Math.round(ms)),
          (took / yardstick).toFixed(2),
          shift.toFixed(4),
        ]);
      }
    const head = ['what', 'first card, ms', 'budget, ms', 'bare Lit, ms', 'times bare Lit', 'layout shift'];
    return `### ${name}: ${latency} ms, ${kilobits / 1000} Mbit/s, processor ${processor} times slower\n\n${table(head, rows)}`;
  });
  return `The French pages of the example site on another origin, 360 pixels wide, nothing in the cache; median of ${runs}, the largest layout shift (budget ${shiftBudget}). “Bare Lit” is a page with one module of plain Lit that draws one card of the same answer; “preloaded” has the preload line of \`docs/embedding.md\`.\n\n${parts.join('\n\n')}`;
}
