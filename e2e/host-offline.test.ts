import type { HTTPRequest, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { click, follow, textsOf, type } from './acts.js';
import { appears, arrived, script, startHost, widget, type Host } from './host.js';
import { watch } from './watch.js';
import { startWorld, type World } from './world.js';

let world: World;
let host: Host;
let address: string;
beforeAll(async () => {
  [world, host] = await Promise.all([startWorld(), startHost()]);
  address = host.publish(widget(world.kit, 'mentor-request') + script(`${world.kit}/v1/mentor-request.js`));
});
afterAll(() => Promise.all([world.stop(), host.stop()]));

const words = {
  goal: 'Sell shea butter in France',
  question: 'Which certificate does a small shop in Lyon ask for before it orders shea butter?',
};

/** Fills in what is empty. Slower than a machine, of which the kit takes nothing; `delay` is milliseconds between keys. */
async function fill(page: Page, mail: string, delay = 30) {
  await appears(page, '>>> #goal');
  for (const [name, text] of Object.entries({ ...words, name: 'Amina', address: mail }))
    if (!(await typed(page, name))) await type(page, `>>> #${name}`, text, { delay });
  await click(page, '>>> #consent');
}

const typed = (page: Page, name: string) => page.$eval(`>>> #${name}`, (field) => (field as HTMLInputElement).value);

const receiptOn = async (page: Page) => {
  await appears(page, '>>> [part=receipt] #receipt + p');
  return (await textsOf(page, '>>> [part=receipt] #receipt + p'))[0];
};

const mailsTo = async (mail: string) => (await world.mails()).filter(({ to }) => to === mail);

/** The connection of a page. What is true of the traffic is true before the page is told. */
async function connectionOf(page: Page) {
  const session = await page.createCDPSession();
  const speed = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
  const set = async (offline: boolean) => {
    const matchedNetworkConditions = [{ urlPattern: '', offline, ...speed }];
    await session.send('Network.emulateNetworkConditionsByRule', { matchedNetworkConditions });
    await session.send('Network.overrideNetworkState', { offline, ...speed });
  };
  return { lose: () => set(true), restore: () => set(false) };
}

const isPost = (request: HTTPRequest) => request.method() === 'POST';

/** The kit takes the question, and its answer never arrives: the connection is gone by then. */
async function sendAndLoseTheAnswer(page: Page, lose: () => Promise<void>) {
  const letOthersPass = (request: HTTPRequest) => void (isPost(request) || request.continue());
  await page.setRequestInterception(true);
  page.on('request', letOthersPass);
  const [request] = await Promise.all([page.waitForRequest(isPost), click(page, '>>> [part=submit]')]);
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(request.url(), { method: 'POST', headers, body: request.postData()! });
  expect(answer.status).toBe(201);
  await lose();
  await request.abort('internetdisconnected');
  page.off('request', letOthersPass);
  await page.setRequestInterception(false);
  await appears(page, '>>> [part=error]');
}

/** The phone closes the page; later it is opened again, with a connection. */
async function comeBackLater(page: Page): Promise<Page> {
  const context = page.browserContext();
  await page.close();
  const again = await context.newPage();
  await again.goto(address);
  await appears(again, arrived['mentor-request']);
  return again;
}

it('a question of which the answer was lost leaves by itself when the connection is back, and is one', async () => {
  const mail = 'by-itself@example.org';
  const { page, close } = await world.visit(address);
  const { lose, restore } = await connectionOf(page);
  await fill(page, mail);
  await sendAndLoseTheAnswer(page, lose);
  expect(await typed(page, 'question')).toBe(words.question);
  await restore();
  expect(await receiptOn(page)).toMatch(/^BJ-/);
  await expect.poll(() => mailsTo(mail)).toHaveLength(1);
  await close();
});

it('a draft that was to be kept is there when the page comes back, and is sent once', async () => {
  const mail = 'comes-back@example.org';
  const { page, close } = await world.visit(address);
  const { lose } = await connectionOf(page);
  await fill(page, mail);
  await click(page, '>>> #keep');
  await lose();
  await click(page, '>>> [part=submit]');
  await appears(page, '>>> [part=error]');
  const later = await comeBackLater(page);
  expect(await typed(later, 'goal')).toBe(words.goal);
  expect(await typed(later, 'question')).toBe(words.question);
  // Never kept: who asks.
  expect(await typed(later, 'name')).toBe('');
  expect(await typed(later, 'address')).toBe('');
  expect(await mailsTo(mail)).toEqual([]);
  await fill(later, mail);
  await click(later, '>>> [part=submit]');
  await receiptOn(later);
  await expect.poll(() => mailsTo(mail)).toHaveLength(1);
  expect(await (await watch(later)).kept()).toEqual([]);
  await close();
});

it('a question of which the answer was lost with the page is one, though it is sent again', async () => {
  const mail = 'twice@example.org';
  const { page, close } = await world.visit(address);
  const { lose } = await connectionOf(page);
  await fill(page, mail);
  await click(page, '>>> #keep');
  await sendAndLoseTheAnswer(page, lose);
  const later = await comeBackLater(page);
  await fill(later, mail);
  await click(later, '>>> [part=submit]');
  const receipt = await receiptOn(later);
  await expect.poll(() => mailsTo(mail)).toHaveLength(1);
  const [link] = /http\S+\/go\/\S+/.exec((await mailsTo(mail))[0]!.text)!;
  const reader = await world.visit(link!);
  await follow(reader.page, 'form[action*="/go/"] button');
  expect(reader.page.url()).toContain(receipt);
  await reader.close();
  await close();
});

it('nothing is kept where nobody asked for it', async () => {
  const { page, watch, close } = await world.visit(address);
  const { lose } = await connectionOf(page);
  await fill(page, 'nothing@example.org', 0);
  await lose();
  await click(page, '>>> [part=submit]');
  await appears(page, '>>> [part=error]');
  expect(await watch.kept()).toEqual([]);
  expect(await typed(await comeBackLater(page), 'goal')).toBe('');
  await close();
});
