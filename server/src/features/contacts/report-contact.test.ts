import { beforeEach, describe, expect, it } from 'vitest';
import { newestMail, queuedMails } from '../../../test/asking.js';
import { addMember, openBrowser, type Browser } from '../../../test/browser.js';
import { benin, createTestServer, type TestServer } from '../../../test/harness.js';
import { wordsOf } from '../../../test/reading.js';
import { addOwned, deliver, ownerAddress, senderAddress, words } from '../../../test/writing.js';
import { textOf } from '../../text/index.js';
import type { Role } from '../accounts/account.js';
import { answerQueued } from '../queue/answer-queued.js';
import { decideReported } from '../queue/decide-queued.js';
import { forgetQueued } from '../queue/forget-queued.js';
import { listQueue } from '../queue/list-queue.js';
import { readQueued } from '../queue/read-queued.js';
import { actOnContact } from './act-on-contact.js';
import { contactStatus } from './contact-status.js';
import { remindOwners } from './remind-owners.js';

const day = 86_400_000;
const staff = { actor: 'operator', mission: 'bj' };

let server: TestServer;
let slug: string;
let owner: string;
let profile: string;
let browser: Browser;
let receipt: string;
beforeEach(async () => {
  server = await createTestServer();
  await server.addMission();
  ({ slug, owner, id: profile } = await addOwned(server));
  browser = openBrowser(server);
  await browser.hold('member', owner);
  receipt = await deliver(server, slug);
});

const newest = async () =>
  (await server.db.get<{ id: string }>('select id from contact order by rowid desc limit 1'))!.id;
const path = (id: string, verb = '') => `/account/contacts/${id}${verb}?lang=en`;
const report = async (id?: string) => browser.submit(path(id ?? (await newest()), '/report'));
const list = async () => wordsOf(await (await browser.get('/account/contacts?lang=en')).text());
const audited = () =>
  server.db.all<{ action: string; actor: string; subject: string }>(
    "select action, actor, subject from audit_entry where action like 'report.%' order by seq",
  );

/** Somebody on the staff at the console. */
async function arrive(address: string, role: Role = 'moderator') {
  const member = await addMember(server, { address, role });
  const staffBrowser = openBrowser(server);
  await staffBrowser.hold('staff', member, 2);
  return staffBrowser;
}

describe('a message that its owner reports', () => {
  it('waits for the mission, says so to its owner, and offers no answer meanwhile', async () => {
    const id = await newest();
    expect((await report()).headers.get('location')).toBe('/account/contacts?lang=en&done=reported');
    expect(await list()).toContain('The mission looks at this message.');
    const page = await (await browser.get(path(id))).text();
    expect(wordsOf(page)).toContain(words);
    for (const verb of ['answer', 'decline', 'report']) expect(page).not.toContain(`/account/contacts/${id}/${verb}`);
    for (const [verb, form] of [
      ['/answer', { answer: 'But yes.' }],
      ['/decline', {}],
      ['/report', {}],
    ] as const)
      expect((await browser.submit(path(id, verb), form)).status, verb).toBe(409);
    expect(await audited()).toEqual([{ action: 'report.received', actor: owner, subject: profile }]);
  });

  it('stands in the queue with its day, and nothing of what it says', async () => {
    expect(await listQueue(server.deps, 'bj')).toEqual([]);
    await report();
    const items = await listQueue(server.deps, 'bj');
    expect(items).toMatchObject([{ kind: 'report', wish: 'look-at-message', receipt, overdue: false }]);
    expect(items[0]!.dueAt.getTime()).toBeGreaterThan(items[0]!.createdAt.getTime());
    expect(JSON.stringify(items)).not.toMatch(/Kofi|fish|@/);
    expect(await listQueue(server.deps, 'gh')).toEqual([]);
  });

  it('is read by staff alone, without an address, and the owner sees that it was', async () => {
    await expect(readQueued(server.deps, receipt, staff)).rejects.toMatchObject({ code: 'unknown' });
    await report();
    const read = await readQueued(server.deps, receipt, staff);
    expect(read).toMatchObject({ kind: 'report', words: { name: 'Kofi', message: words } });
    for (const address of [senderAddress, ownerAddress]) expect(JSON.stringify(read)).not.toContain(address);
    const history = wordsOf(await (await browser.get('/account/history?lang=en')).text());
    expect(history).toContain('A reported message was read The mission’s staff');
    await expect(readQueued(server.deps, receipt, { ...staff, mission: 'gh' })).rejects.toMatchObject({ code: 'unknown' }); // prettier-ignore
  });

  it('is opened and decided in the console', async () => {
    await report();
    const moderator = await arrive('moderator@example.org');
    const closed = await (await moderator.get(`/console/queue/${receipt}?lang=en`)).text();
    expect(closed).not.toMatch(/fish|Kofi/);
    expect(closed).not.toContain('/forget');
    const opened = await (await moderator.submit(`/console/queue/${receipt}/open?lang=en`)).text();
    expect(wordsOf(opened)).toContain(words);
    expect(opened).not.toContain(senderAddress);
    expect((await moderator.submit(`/console/queue/${receipt}/uphold?lang=en`)).status).toBe(303);
    expect((await moderator.get(`/console/queue/${receipt}?lang=en`)).status).toBe(404);
  });

  it('keeps everything else of its sender away until then, and the sender learns nothing of it', async () => {
    await report();
    const before = (await queuedMails(server)).length;
    await deliver(server, slug, { message: `${words} And so on.` });
    expect(await list()).not.toContain('And so on');
    expect((await queuedMails(server)).slice(before).map(({ template }) => template)).toEqual(['contact-confirm']);
    expect(await contactStatus(server.deps, benin, receipt, 'en')).toMatchObject({ state: 'delivered' });
    const sender = await addMember(server, { address: senderAddress });
    const theirs = openBrowser(server);
    await theirs.hold('member', sender);
    const history = await (await theirs.get('/account/history?lang=en')).text();
    const copies = ['/account/export?lang=en', '/account/export/data.json'].map(async (page) => (await theirs.submit(page)).text()); // prettier-ignore
    for (const text of [history, ...(await Promise.all(copies))]) {
      expect(text).toContain(text === history ? 'A message was delivered' : words);
      expect(text).not.toMatch(/report/i);
    }
    server.clock.advance(14 * day);
    await remindOwners(server.deps);
    const mails = (await queuedMails(server)).map(({ template }) => template);
    expect(mails).not.toContain('contact-reminder');
    expect(mails.filter((template) => template === 'contact-unanswered')).toHaveLength(2);
  });

  it('tells its sender nothing either when its owner lets them write again meanwhile', async () => {
    await report();
    const sender = await addMember(server, { address: senderAddress });
    const { id } = (await server.db.get<{ id: string }>('select id from contact_block'))!;
    expect((await browser.submit(`/account/contacts/blocks/${id}/end?lang=en`)).status).toBe(303);
    const theirs = openBrowser(server);
    await theirs.hold('member', sender);
    const unblocked = textOf('en').history.actions['contact.unblocked'];
    for (const response of [theirs.get('/account/history?lang=en'), theirs.submit('/account/export?lang=en')])
      expect(await (await response).text()).not.toContain(unblocked);
    expect(await (await theirs.submit('/account/export/data.json')).text()).not.toContain('unblocked');
    expect(wordsOf(await (await browser.get('/account/history?lang=en')).text())).toContain(`${unblocked} You`);
  });

  it('stays before the mission when its owner blocks the sender as well', async () => {
    const id = await newest();
    await report(id);
    await actOnContact(server.deps, benin, owner, id, { verb: 'block' });
    expect(await listQueue(server.deps, 'bj')).toHaveLength(1);
    expect(await list()).toContain('The mission looks at this message.');
  });

  it('is neither answered nor deleted from the queue: it is decided', async () => {
    await report();
    for (const refused of [
      answerQueued(server.deps, receipt, 'An answer.', staff),
      forgetQueued(server.deps, receipt, staff),
    ])
      await expect(refused).rejects.toMatchObject({ code: 'needs-decision' });
    expect(await server.count('contact')).toBe(1);
  });
});

describe('a report that is about staff themselves', () => {
  const verbs = ['/open', '/uphold', '/dismiss', '/forget'];

  it.each([
    ['sent the message', senderAddress],
    ['own the entry', ownerAddress],
  ])('is nothing to them where they %s, and waits for somebody else', async (_which, address) => {
    await report();
    const self = await arrive(address);
    expect(await (await self.get('/console/queue?lang=en')).text()).not.toContain(receipt);
    expect(await (await self.get('/console?lang=en')).text()).toContain('Nobody waits.');
    expect((await self.get(`/console/queue/${receipt}?lang=en`)).status).toBe(404);
    for (const verb of verbs)
      expect((await self.submit(`/console/queue/${receipt}${verb}?lang=en`)).status, verb).toBe(404);
    expect((await audited()).map(({ action }) => action)).toEqual(['report.received']);
    const other = await arrive('another@example.org');
    expect(await (await other.get('/console/queue?lang=en')).text()).toContain(receipt);
  });

  it('is not counted for headquarters, who sent the message', async () => {
    await server.addMission({ slug: 'gh', country: 'GH' });
    await report();
    const member = await addMember(server, { address: senderAddress, mission: 'gh', role: 'headquarters' });
    const self = openBrowser(server);
    await self.hold('staff', member, 2, 'gh');
    const home = await (await self.get('/console?lang=en')).text();
    expect(home).toContain('Nobody waits.');
    expect(home).not.toContain('matter waits');
  });
});

describe('the mission’s decision about it', () => {
  const blocks = () => server.count('contact_block');

  it('that upholds it takes the message away, keeps the block, and tells the owner alone', async () => {
    await report();
    await decideReported(server.deps, receipt, true, staff);
    expect(await list()).not.toContain('Kofi');
    expect(await blocks()).toBe(1);
    const mail = await newestMail(server, 'report-decided');
    expect(mail.to).toBe(ownerAddress);
    expect(mail.subject).toBe('An answer for you');
    expect(mail.text + mail.html).not.toMatch(/Kofi|fish|Ayaba/);
    expect((await queuedMails(server)).at(-1)!.template).toBe('report-decided');
    expect((await audited()).at(-1)).toEqual({ action: 'report.upheld', actor: 'operator', subject: profile });
    await expect(decideReported(server.deps, receipt, false, staff)).rejects.toMatchObject({ code: 'unknown' });
  });

  it('that dismisses it gives the message back, once and for all, and lets the sender write', async () => {
    const id = await newest();
    await report(id);
    await decideReported(server.deps, receipt, false, staff);
    expect(await blocks()).toBe(0);
    expect(await list()).toMatch(/Kofi.*The mission has looked at this message\..*Waits for your answer/s);
    expect((await newestMail(server, 'report-decided')).text).toContain('found nothing wrong');
    expect((await report(id)).status).toBe(409);
    expect((await browser.submit(path(id, '/answer'), { answer: 'Thank you.' })).status).toBe(303);
    expect((await audited()).at(-1)!.action).toBe('report.dismissed');
  });

  it('that dismisses it leaves a block that was there before', async () => {
    const id = await newest();
    await browser.submit(path(id, '/answer'), { answer: 'Never again.' });
    await actOnContact(server.deps, benin, owner, id, { verb: 'block' });
    await report(id);
    await decideReported(server.deps, receipt, false, staff);
    expect(await blocks()).toBe(1);
  });

  it('that dismisses it leaves a block that its owner wanted after reporting it', async () => {
    const id = await newest();
    await report(id);
    await actOnContact(server.deps, benin, owner, id, { verb: 'block' });
    await decideReported(server.deps, receipt, false, staff);
    expect(await blocks()).toBe(1);
  });

  describe('with a second message of the same sender', () => {
    let second: string;
    beforeEach(async () => {
      const first = await newest();
      second = await deliver(server, slug, { message: `${words} And so on.` });
      await report(first);
      await report(await newest());
    });

    it('leaves the sender blocked until both are decided', async () => {
      await decideReported(server.deps, receipt, false, staff);
      expect(await blocks()).toBe(1);
      await decideReported(server.deps, second, false, staff);
      expect(await blocks()).toBe(0);
    });

    it.each(['first', 'second'])(
      'keeps the block when the %s is upheld and then the other dismissed',
      async (which) => {
        const isFirst = which === 'first';
        await decideReported(server.deps, isFirst ? receipt : second, true, staff);
        await decideReported(server.deps, isFirst ? second : receipt, false, staff);
        expect(await blocks()).toBe(1);
      },
    );

    it('keeps the block when one is upheld after the other was dismissed', async () => {
      await decideReported(server.deps, receipt, false, staff);
      await decideReported(server.deps, second, true, staff);
      expect(await blocks()).toBe(1);
    });
  });
});
