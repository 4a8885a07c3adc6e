/** The longest that a slow phone is busy without a break while a reader types a search, beside typing into a plain field. */
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../browser.mjs';
import { startTemporaryKit } from '../kit.mjs';
import { median, table } from './figures.mjs';
import { hostPage, pastedIn, startHosts } from './hosts.mjs';

const runs = 5;
/** Times slower than this machine. */
const processor = 6;
/** Milliseconds, DESIGN.md section 8. */
const budget = 50;
/** Each key is a search: the pause is longer than the directory waits for the next one. */
const pause = 700;
const text = 'santé';
const page = 'fr/index.html';

/** @returns {Promise<string>} Markdown */
export async function measureTyping() {
  const kit = await startTemporaryKit();
  const { site, stop } = await startHosts();
  const browser = await puppeteer.launch(await findBrowser());
  try {
    const put = (path, body) => site.put(path, 'text/html; charset=utf-8', hostPage({ page, body }));
    const cases = {
      'a plain field': [put('/plain', '<input type="search">'), 'input'],
      'diaspora-directory': [put('/directory', pastedIn(page, kit.origin)), '>>> #q'],
    };
    const rows = [];
    for (const [name, [address, field]] of Object.entries(cases)) {
      const tasks = [];
      for (let each = 0; each < runs; each++) tasks.push(await type(browser, address, field));
      const longest = tasks.map((all) => Math.max(...all));
      const sum = tasks.map((all) => all.reduce((a, b) => a + b, 0));
      rows.push([name, ...[median(longest), Math.max(...longest), median(sum)].map((ms) => ms.toFixed(1))]);
    }
    const head = ['what', 'longest task, median of runs, ms', 'in the worst run, ms', 'busy altogether, ms'];
    return `“${text}” typed one letter every ${pause} ms, so that each is a search, processor ${processor} times slower, ${runs} runs; time of the processor, so that neighbours do not count. Budget for the longest task: ${budget} ms.\n\n${table(head, rows)}`;
  } finally {
    await browser.close();
    await stop();
    await kit.stop();
  }
}

/** How long each thing took that the page's thread did while somebody typed, in ms of its own processor time. */
async function type(browser, address, selector) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width: 360, height: 740 });
    await page.goto(address, { waitUntil: 'load' });
    const field = await page.waitForSelector(selector, { visible: true });
    await page.waitForNetworkIdle({ idleTime: 500 });
    await field.click();
    await page.emulateCPUThrottling(processor);
    await page.tracing.start({ categories: ['toplevel', 'disabled-by-default-devtools.timeline'] });
    await field.type(text, { delay: pause });
    await page.waitForNetworkIdle({ idleTime: 500 });
    return tasksIn(JSON.parse(new TextDecoder().decode(await page.tracing.stop())));
  } finally {
    await context.close();
  }
}

/** Tasks of the busiest main thread of a page: the one that was typed in. */
function tasksIn({ traceEvents }) {
  const tasksOf = ({ pid, tid }) =>
    traceEvents.filter((event) => event.name === 'RunTask' && event.pid === pid && event.tid === tid);
  const busiest = traceEvents
    .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
    .map(tasksOf)
    .toSorted((a, b) => b.length - a.length)[0];
  return busiest.flatMap(({ tdur }) => (tdur === undefined ? [] : [tdur / 1000]));
}
