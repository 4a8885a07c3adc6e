import { newestCode } from './asking.js';
import type { Browser } from './browser.js';
import type { TestServer } from './harness.js';

/** The four answers, and being of age. */
export const firstStep = {
  name: 'Ayaba',
  residence: 'FR',
  headline: 'Refrigeration engineer in Lyon',
  address: 'ayaba@example.org',
  adult: 'yes',
};

/** The hidden fields of a form. */
export const hiddenIn = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name!, value!]),
  );

/** Opens the form, takes a minute, and sends it. */
export async function sendFirstStep(
  server: TestServer,
  browser: Browser,
  changes: Record<string, string> = {},
  path = '/bj/join?lang=en',
) {
  const hidden = hiddenIn(await (await browser.get(path)).text());
  server.clock.advance(60_000);
  return browser.submit(path, { ...hidden, ...firstStep, ...changes });
}

/** Joins and proves the address, as far as the editor of the new entry. */
export async function joinAs(
  server: TestServer,
  browser: Browser,
  changes: Record<string, string> = {},
  path = '/bj/join?lang=en',
) {
  const sent = await sendFirstStep(server, browser, changes, path);
  if (sent.status !== 303) throw new Error(`${sent.status} ${await sent.text()}`);
  return browser.submit(sent.headers.get('location')!, { code: await newestCode(server, 'joining-proof') });
}

/** What the form of an own entry holds, as a browser would send it. */
export async function entryForm(browser: Browser, query = ''): Promise<Record<string, string>> {
  const html = await (await browser.get(`/account/entry?lang=en${query}`)).text();
  const values: Record<string, string> = { ...hiddenIn(html) };
  for (const [, name, body] of html.matchAll(/<select[^>]* name="([^"]+)"[^>]*>([\s\S]*?)<\/select>/g)) {
    const options = [...body!.matchAll(/<option value="([^"]*)"( selected="")?/g)];
    const chosen = (options.find(([, , selected]) => selected) ?? options[0])?.[1] ?? '';
    if (!(name! in values)) values[name!] = chosen;
  }
  for (const [tag] of html.matchAll(/<input[^>]*class="dk-input"[^>]*>/g)) {
    const name = / name="([^"]+)"/.exec(tag)?.[1];
    if (name) values[name] = / value="([^"]*)"/.exec(tag)?.[1] ?? '';
  }
  for (const [, name, text] of html.matchAll(/<textarea[^>]* name="([^"]+)"[^>]*>([^<]*)<\/textarea>/g))
    values[name!] = text!;
  for (const [tag] of html.matchAll(/<input[^>]*type="(?:radio|checkbox)"[^>]*checked=""[^>]*>/g))
    values[/ name="([^"]+)"/.exec(tag)![1]!] = / value="([^"]*)"/.exec(tag)![1]!;
  return values;
}
