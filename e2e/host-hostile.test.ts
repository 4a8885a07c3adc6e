import { afterAll, beforeAll, expect, it } from 'vitest';
import { click, follow, textsOf, type } from './acts.js';
import { script, startHost, widget, type Host } from './host.js';
import { joinAs, publish } from './members.js';
import { startWorld, type Visit, type World } from './world.js';

/**
 * What the script of a hostile page can do: it stands in every shadow root, behind every answer, and asks again in the name of
 * whoever reads.
 */
const hostile = `
  const roots = [], answers = [], ask = window.fetch, attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const root = attach.call(this, options);
    roots.push(root);
    return root;
  };
  window.fetch = async (...args) => {
    const answer = await ask(...args);
    answers.push(answer.clone().text());
    return answer;
  };
  const read = async (address, init) => {
    try {
      return await (await ask(address, { credentials: 'include', ...init })).text();
    } catch {
      return '';
    }
  };
  window.standing = () =>
    roots.flatMap((root) => [root.innerHTML, ...[...root.querySelectorAll('input, textarea')].map(({ value }) => value)]);
  window.answered = () => Promise.all(answers);
  window.askAgain = (pages) => {
    const seen = performance.getEntriesByType('resource').map(({ name }) => name);
    const ways = [{}, { mode: 'no-cors' }, { credentials: 'omit' }];
    return Promise.all([
      ...[...seen, ...pages].flatMap((address) => ways.map((way) => read(address, way))),
      ...pages.map((address) => read(address, { method: 'POST' })),
    ]);
  };
  window.kept = () => [document.cookie, JSON.stringify(localStorage), JSON.stringify(sessionStorage)];`;

const name = 'Zinsou at home';
const address = 'zinsou-at-home@example.org';
/** For members: the member's own browser could read it. */
const place = 'Kandi by the old well';

let world: World;
let host: Host;
let visit: Visit;
let entry: string;
const found = async (what: string) => JSON.stringify(await visit.page.evaluate(what));

beforeAll(async () => {
  world = await startWorld();
  host = await startHost();
  visit = await world.visit(`${world.kit}/bj/join?lang=en`);
  await joinAs(world, visit, name, address);
  await type(visit.page, '#place', place);
  await follow(visit.page, 'form:has([name=version]) button');
  entry = await publish(world, visit, name, 'en');
  const widgets = widget(world.kit, 'diaspora-directory') + widget(world.kit, 'mentor-request');
  await visit.page.goto(host.publish(`<script>${hostile}</script>${widgets}${script(`${world.kit}/v1/elements.js`)}`));
  await visit.page.waitForSelector('>>> [part=card]', { visible: true });
  await visit.page.waitForSelector('>>> #goal', { visible: true });
});
afterAll(async () => {
  await visit.close();
  await host.stop();
  await world.stop();
});

it('reads what everybody reads, and nothing of the member whose browser it is in', async () => {
  const cookies = await visit.page.browserContext().cookies();
  expect(cookies.map(({ name }) => name)).toContain('__Host-member');
  const ownPages = ['', '/entry', '/entry/withdraw', '/export', '/history', '/delete'];
  const pages = JSON.stringify(ownPages.map((path) => `${world.kit}/account${path}?lang=en`));
  const [stands, answers, again] = [
    await found('standing()'),
    await found('answered()'),
    await found(`askAgain(${pages})`),
  ];
  for (const each of [stands, answers, again]) expect(each.includes(name)).toBe(true);
  const all = stands + answers + again + (await found('kept()'));
  const secrets = [address, place, ...cookies.map(({ value }) => value)];
  expect(secrets.filter((secret) => all.includes(secret))).toEqual([]);
});

it('has changed nothing in their name', async () => {
  expect((await fetch(entry)).status).toBe(200);
  const own = await visit.page.browserContext().newPage();
  await own.goto(`${world.kit}/account/entry?lang=en`);
  expect(await own.$eval('#place', (field) => (field as HTMLInputElement).value)).toBe(place);
  await own.close();
});

it('finds nothing of a question once it was sent', async () => {
  const question = 'Which certificate does a small shop in Lyon ask for before it orders shea butter?';
  await type(visit.page, '>>> #goal', 'Sell shea butter in France');
  await type(visit.page, '>>> #question', question, { delay: 40 });
  await type(visit.page, '>>> #name', 'Amina');
  await type(visit.page, '>>> #address', 'amina@example.org');
  await click(visit.page, '>>> #consent');
  expect((await found('standing()')).includes(question)).toBe(true);
  await click(visit.page, '>>> [part=submit]');
  await visit.page.waitForSelector('>>> [part=receipt]', { visible: true });
  const [receipt] = await textsOf(visit.page, '>>> [part=receipt] section h3 + p');
  const answers = await found('answered()');
  expect(answers.includes(receipt!)).toBe(true);
  const pages = JSON.stringify([`${world.kit}/bj/mentoring/receipt/${receipt}?lang=en`]);
  const left = answers + (await found('standing()')) + (await found('kept()')) + (await found(`askAgain(${pages})`));
  expect([question, 'Sell shea butter', 'Amina', 'amina@'].filter((written) => left.includes(written))).toEqual([]);
});
