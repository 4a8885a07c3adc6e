import { beforeEach, describe, expect, it } from 'vitest';
import { newestMail, queuedMails, sendAsk } from '../../../test/asking.js';
import { addMember, openBrowser, type Browser } from '../../../test/browser.js';
import { createTestServer, type TestServer } from '../../../test/harness.js';
import { expectOwnWords, wordsOf } from '../../../test/reading.js';
import { addOwned, deliver, ownerAddress, receiptIn, senderAddress, words, write } from '../../../test/writing.js';

let server: TestServer;
let slug: string;
let owner: Browser;
beforeEach(async () => {
  server = await createTestServer();
  await server.addMission();
  const own = await addOwned(server);
  slug = own.slug;
  owner = openBrowser(server);
  await owner.hold('member', own.owner);
});

const list = async (browser = owner) => (await browser.get('/account/contacts?lang=en')).text();
const idOf = async () => /\/account\/contacts\/([a-z0-9]{16})\?/.exec(await list())![1]!;
const act = async (verb: string, form: Record<string, string> = {}) =>
  owner.submit(`/account/contacts/${await idOf()}/${verb}?lang=en`, form);

describe('messages', () => {
  it('stand in a list with the name the sender gave, what to do and until when', async () => {
    expect(wordsOf(await list())).toContain('Nobody has written to you yet.');
    await deliver(server, slug);
    const page = wordsOf(await list());
    expect(page).toMatch(/From .?Kofi/);
    expect(page).toMatch(/Waits for your answer until \w+ 15 January/);
  });

  it('are read whole by whom they are for, and by nobody else', async () => {
    await deliver(server, slug);
    const path = `/account/contacts/${await idOf()}?lang=en`;
    expect(wordsOf(await (await owner.get(path)).text())).toContain(words);
    const stranger = openBrowser(server);
    expect((await stranger.get(path)).status).toBe(303);
    await stranger.hold('member', await addMember(server, { address: 'other@example.org' }));
    expect((await stranger.get(path)).status).toBe(404);
    expect(await list(stranger)).not.toContain('Kofi');
    for (const verb of ['answer', 'decline', 'block'])
      expect((await stranger.submit(path.replace('?', `/${verb}?`), { answer: 'No, not me.' })).status, verb).toBe(404);
    expect(await server.db.get('select state, suspicion from contact')).toEqual({
      state: 'delivered',
      suspicion: null,
    });
  });

  it('are not there before their sender has confirmed them', async () => {
    await write(server, slug);
    expect(await list()).not.toContain('Kofi');
  });

  it('are answered by mail, once, without an address', async () => {
    const receipt = await deliver(server, slug);
    const short = await act('answer', { answer: ' ' });
    expect(short.status).toBe(422);
    expect(wordsOf(await short.text())).toContain('Fill this in');
    const response = await act('answer', { answer: 'Take the 12 m² room.\n\nAsk for R290.' });
    expect(response.headers.get('location')).toBe('/account/contacts?lang=en&done=answered');
    const mail = await newestMail(server, 'contact-answered');
    expect(mail.to).toBe(senderAddress);
    expect(mail.text).toContain('Take the 12 m² room.\n\nAsk for R290.');
    expect(mail.text).toContain(`/bj/directory/${slug}/contact?lang=en`);
    expect(mail.text).toContain(receipt);
    const again = await act('answer', { answer: 'And another thing.' });
    expect(again.status).toBe(409);
    expect((await queuedMails(server)).filter(({ template }) => template === 'contact-answered')).toHaveLength(1);
    const path = `/account/contacts/${await idOf()}?lang=en`;
    const page = wordsOf(await (await owner.get(path)).text());
    expect(page).toContain('What you answered');
    expect(page).not.toContain('Send the answer');
    expect(wordsOf(await list())).toMatch(/You answered .*Deleted on 1 April 2030/);
  });

  it('can be declined, which the sender is told', async () => {
    await deliver(server, slug);
    expect((await act('decline')).status).toBe(303);
    expect((await newestMail(server, 'contact-declined')).to).toBe(senderAddress);
  });

  it('of a blocked sender stay away until the block is taken back', async () => {
    await deliver(server, slug);
    await act('block');
    const blocked = await list();
    expect(blocked).not.toContain('Kofi');
    const [, block] = /\/account\/contacts\/blocks\/([a-z0-9]{16})\/end/.exec(blocked)!;
    await deliver(server, slug);
    expect(await list()).not.toContain('Kofi');
    const stranger = openBrowser(server);
    await stranger.hold('member', await addMember(server, { address: 'other@example.org' }));
    expect((await stranger.submit(`/account/contacts/blocks/${block}/end`)).status).toBe(404);
    expect((await owner.submit(`/account/contacts/blocks/${block}/end`)).status).toBe(303);
    await deliver(server, slug);
    expect(await list()).toContain('Kofi');
    expect(wordsOf(await list())).not.toContain('Blocked senders');
  });
});

it('questions to a mentor are a number until the mission has passed them on', async () => {
  await sendAsk(server, { mentor: slug, question: 'Which compressor lasts in salt air, and for how long?' });
  expect(wordsOf(await list())).not.toContain('Questions to you as a mentor');
  await server.db.transaction((tx) => tx.run("update mentor_request set state = 'screening'"));
  const page = wordsOf(await list());
  expect(page).toContain('One question to you is with the mission.');
  expect(page).not.toContain('compressor');
});

it('a member of the mission may write where only members may, and a member of another may not', async () => {
  await server.addMission({ slug: 'gh', country: 'GH' });
  const { id } = await addOwned(server, {}, { address: 'quiet@example.org' });
  const visibility = JSON.stringify({ contact: 'members' });
  await server.db.transaction((tx) => tx.run('update profile set visibility = ? where id = ?', [visibility, id]));
  const quiet = (await server.db.get<{ slug: string }>('select slug from profile where id = ?', [id]))!.slug;
  const path = `/bj/directory/${quiet}/contact?lang=en`;
  expect((await owner.get(path)).status).toBe(200);
  expect((await openBrowser(server).get(path)).status).toBe(404);
  const foreign = openBrowser(server);
  await foreign.hold('member', await addMember(server, { address: 'g@example.org', mission: 'gh' }), 1, 'gh');
  expect((await foreign.get(path)).status).toBe(404);
});

it.each(['en', 'fr', 'ar'] as const)('speaks %s from the form to the answer', async (lang) => {
  const pages: string[] = [];
  const read = async (path: string, browser = openBrowser(server)) =>
    pages.push(await (await browser.get(path)).text());
  const form = `/bj/directory/${slug}/contact?lang=${lang}`;
  await read(form);
  pages.push(await (await server.submit(form, {})).text());
  const response = await write(server, slug, { consentLang: lang }, form);
  await read(response.headers.get('location')!);
  const mails = () => queuedMails(server);
  const goes = async (index: number) =>
    new URL([...(await mails()).at(-1)!.text.matchAll(/https:\S+\/go\/\S+/g)][index]![0]).pathname;
  const confirm = await goes(0);
  await read(`${confirm}?lang=${lang}`);
  await server.submit(`${confirm}?lang=${lang}`, {});
  await read(`/bj/contact/receipt/${receiptIn(response)}?lang=${lang}`);
  for (const index of [0, 1]) await read(`${await goes(index)}?lang=${lang}`);
  await read(`/account/contacts?lang=${lang}`, owner);
  await read(`/account/contacts/${await idOf()}?lang=${lang}`, owner);
  pages.push(await (await server.submit(`${await goes(0)}?lang=${lang}`, {})).text());
  await read(`/bj/contact/receipt/${receiptIn(response)}?lang=${lang}`);
  expect(pages).toHaveLength(11);
  const kept = [words, 'Kofi', 'Ayaba'];
  for (const page of pages)
    expectOwnWords(
      kept.reduce((text, word) => text.replaceAll(word, ''), page),
      lang,
    );
});

it('no address of either is ever shown to the other, in any page, mail or answer', async () => {
  const seen: { where: string; text: string }[] = [];
  const note = async (where: string, response: Response) =>
    seen.push({ where, text: (await response.text()) + JSON.stringify([...response.headers]) });
  const response = await write(server, slug);
  await note('sent', response.clone() as Response);
  const receipt = `/bj/contact/receipt/${receiptIn(response)}?lang=en`;
  await note('receipt', await server.get(receipt));
  const { text } = await newestMail(server, 'contact-confirm');
  await note('confirmed', await server.submit(new URL(/https:\S+\/go\/\S+/.exec(text)![0]).pathname, {}));
  for (const [, url] of (await newestMail(server, 'contact-message')).text.matchAll(/(https:\S+\/go\/\S+)/g))
    await note('one tap', await server.get(new URL(url!).pathname));
  await note('list', await owner.get('/account/contacts?lang=en'));
  await note('message', await owner.get(`/account/contacts/${await idOf()}?lang=en`));
  await note('answered', await act('answer', { answer: 'Take the 12 m² room.' }));
  await note('message', await owner.get(`/account/contacts/${await idOf()}?lang=en`));
  await note('receipt', await server.get(receipt));
  for (const path of [`/bj/directory/${slug}`, `/api/v1/missions/bj/profiles/${slug}`, '/api/v1/missions/bj/profiles'])
    await note(path, await server.get(path));
  for (const mail of await queuedMails(server)) {
    const { to, ...rest } = mail;
    seen.push({ where: `${mail.template} to ${to}`, text: JSON.stringify(rest) });
  }
  expect(seen.length).toBeGreaterThan(14);
  expect(seen.filter(({ text }) => text.includes(senderAddress) || text.includes(ownerAddress))).toEqual([]);
  expect(server.logged.filter((line) => /@example|Kofi|fish/.test(line))).toEqual([]);
});
