import { beforeEach, describe, expect, it } from 'vitest';
import { newestMail, newestToken, queuedMails } from '../../../test/asking.js';
import { addMember, openBrowser, type Browser } from '../../../test/browser.js';
import { benin, createTestServer, type TestServer } from '../../../test/harness.js';
import { wordsOf } from '../../../test/reading.js';
import {
  addOwned,
  contactPath,
  deliver,
  marksOf,
  ownerAddress,
  receiptIn,
  senderAddress,
  words,
} from '../../../test/writing.js';
import { formatDate } from '../../text/format.js';
import { textOf } from '../../text/index.js';
import type { Role } from '../accounts/account.js';
import { eraseIdleMembers, idleDays } from '../erasure/erase-idle-members.js';
import { eraseMember } from '../erasure/erase-member.js';
import { exportMember } from '../export/export-member.js';
import { answerQueued } from '../queue/answer-queued.js';
import { decideReported } from '../queue/decide-queued.js';
import { forgetQueued } from '../queue/forget-queued.js';
import { listQueue } from '../queue/list-queue.js';
import { readQueued } from '../queue/read-queued.js';
import { actOnContact } from './act-on-contact.js';
import { confirmContactByCode } from './confirm-contact.js';
import { contactStatus } from './contact-status.js';
import { blockInMission } from './blocks.store.js';
import { forgetContacts } from './forget-contacts.js';
import { remindOwners } from './remind-owners.js';
import { releaseSender } from './report-contact.js';
import { resendContactCode } from './resend-contact-code.js';

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
const idOf = async (written: string) =>
  (await server.db.get<{ id: string }>('select id from contact where receipt = ?', [written]))!.id;
const path = (id: string, verb = '') => `/account/contacts/${id}${verb}?lang=en`;
const report = async (id?: string) => browser.submit(path(id ?? (await newest()), '/report'));
const list = async () => wordsOf(await (await browser.get('/account/contacts?lang=en')).text());
const audited = () =>
  server.db.all<{ action: string; actor: string; subject: string }>(
    "select action, actor, subject from audit_entry where action like 'report.%' order by seq",
  );

/** Reads a reported message and decides about it. */
async function decide(reported: string, decision: 'upheld' | 'barred' | 'dismissed') {
  await readQueued(server.deps, reported, staff);
  await decideReported(server.deps, reported, decision, staff);
}

/** Somebody on the staff at the console. */
async function arrive(address: string, role: Role = 'moderator') {
  const member = await addMember(server, { address, role });
  const staffBrowser = openBrowser(server);
  await staffBrowser.hold('staff', member, 2);
  return staffBrowser;
}

/** What the links of the mails to somebody end with. */
const linksTo = async (address: string) =>
  (await queuedMails(server))
    .filter(({ to }) => to === address)
    .flatMap(({ text }) => [...text.matchAll(/\/bj\/go\/([\w-]+)/g)].map(([, token]) => token!));

/** Presses each, and wants nothing to have come of it: its sender hears nothing. */
async function expectDead(tokens: string[]) {
  const before = [await server.db.all('select id, state from contact order by id'), (await queuedMails(server)).length];
  for (const token of tokens) expect((await server.submit(`/bj/go/${token}?lang=en`, {})).status).toBe(410);
  expect([await server.db.all('select id, state from contact order by id'), (await queuedMails(server)).length]).toEqual(before); // prettier-ignore
}

it('a message that is hidden from its owner is not reached by a link either', async () => {
  const tokens = await linksTo(ownerAddress);
  expect(tokens).toHaveLength(2);
  await server.db.transaction((tx) => tx.run("update contact set suspicion = 'blocked'"));
  await expectDead(tokens);
});

describe('a message that its owner reports', () => {
  it('waits for the mission, says so to its owner, and offers no answer meanwhile', async () => {
    const id = await newest();
    expect((await report()).headers.get('location')).toBe('/account/contacts?lang=en&done=reported');
    expect(await list()).toContain('The mission looks at this message.');
    expect(await list()).not.toContain('Waits for your answer');
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
    expect(wordsOf(opened)).toMatch(/The entry Ayaba.* Received 1 January 2030 Reported 1 January 2030/);
    for (const link of [`/bj/directory/${slug}?lang=en`, `/console/entries/${slug}/address?lang=en`])
      expect(opened).toContain(`href="${link}"`);
    const another = await arrive('another@example.org');
    expect((await another.submit(`/console/queue/${receipt}/uphold?lang=en`)).status).toBe(422);
    expect((await moderator.submit(`/console/queue/${receipt}/uphold?lang=en`)).status).toBe(303);
    const late = await another.submit(`/console/queue/${receipt}/dismiss?lang=en`);
    expect([late.status, late.headers.get('location')]).toEqual([303, '/console/queue?lang=en&note=decided']);
    expect(await (await another.get(late.headers.get('location')!)).text()).toContain(
      'Somebody has dealt with it already.',
    );
    expect((await another.get(`/console/queue/${receipt}?lang=en`)).status).toBe(303);
  });

  it('keeps everything else of its sender away until then, and the sender learns nothing of it', async () => {
    await report();
    await readQueued(server.deps, receipt, staff);
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
    const id = await newest();
    await report(id);
    await decide(receipt, 'upheld');
    expect(await list()).not.toContain('Kofi');
    const old = await browser.get(path(id));
    expect(old.status).toBe(404);
    expect(wordsOf(await old.text())).toContain('This message is not here any more');
    expect(await blocks()).toBe(1);
    const mail = await newestMail(server, 'report-decided');
    expect(mail.to).toBe(ownerAddress);
    expect(mail.subject).toBe('An answer for you');
    expect(mail.text + mail.html).not.toMatch(/Kofi|fish|Ayaba/);
    expect((await queuedMails(server)).at(-1)!.template).toBe('report-decided');
    expect((await audited()).at(-1)).toEqual({ action: 'report.upheld', actor: 'operator', subject: profile });
    await expect(decide(receipt, 'dismissed')).rejects.toMatchObject({ code: 'not-waiting' });
  });

  it('that dismisses it gives the message back, once and for all, and lets the sender write', async () => {
    const id = await newest();
    await report(id);
    await decide(receipt, 'dismissed');
    expect(await blocks()).toBe(0);
    expect(await list()).toMatch(
      /Kofi.*The mission has looked at this message and found nothing wrong with it\..*Waits for your answer/s,
    );
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
    await decide(receipt, 'dismissed');
    expect(await blocks()).toBe(1);
  });

  it('that dismisses it leaves a block that its owner wanted after reporting it', async () => {
    const id = await newest();
    await report(id);
    await actOnContact(server.deps, benin, owner, id, { verb: 'block' });
    await decide(receipt, 'dismissed');
    expect(await blocks()).toBe(1);
  });

  it('is made by whoever has read it', async () => {
    await report();
    await readQueued(server.deps, receipt, { ...staff, actor: 'another' });
    await expect(decideReported(server.deps, receipt, 'upheld', staff)).rejects.toMatchObject({ code: 'unread' });
    expect(await listQueue(server.deps, 'bj')).toHaveLength(1);
  });

  it('is made by whoever has read that message, not another to the same entry', async () => {
    const first = await newest();
    const second = await deliver(server, slug, { address: 'other.sender@example.org' });
    await report(first);
    await report(await newest());
    await readQueued(server.deps, receipt, staff);
    for (const decision of ['barred', 'dismissed'] as const)
      await expect(decideReported(server.deps, second, decision, staff)).rejects.toMatchObject({ code: 'unread' });
    await readQueued(server.deps, second, staff);
    await decideReported(server.deps, second, 'barred', staff);
    await decideReported(server.deps, receipt, 'dismissed', staff);
  });

  it('that dismisses it does not bring back what a sender wrote who is blocked for good', async () => {
    const id = await newest();
    await report(id);
    await actOnContact(server.deps, benin, owner, id, { verb: 'block' });
    await decide(receipt, 'dismissed');
    expect(await list()).not.toContain('Kofi');
    expect((await newestMail(server, 'report-decided')).text).toContain('was blocked already, and stays so');
    server.clock.advance(5 * day);
    await remindOwners(server.deps);
    expect((await queuedMails(server)).map(({ template }) => template)).not.toContain('contact-reminder');
  });

  it('that dismisses it leaves what its owner has answered where it was, also of a sender blocked for good', async () => {
    const id = await newest();
    await browser.submit(path(id, '/answer'), { answer: 'Never again.' });
    await actOnContact(server.deps, benin, owner, id, { verb: 'block' });
    await report(id);
    await decide(receipt, 'dismissed');
    expect(await list()).toMatch(/Kofi.*You answered/s);
  });

  it('is waited for however long it takes, and the message is kept until 90 days after it', async () => {
    await report();
    server.clock.advance(14 * day);
    await remindOwners(server.deps);
    server.clock.advance(200 * day);
    await forgetContacts(server.deps);
    expect(await listQueue(server.deps, 'bj')).toHaveLength(1);
    await decide(receipt, 'dismissed');
    const kept = new Date(server.deps.now().getTime() + 90 * day);
    server.clock.advance(89 * day);
    await forgetContacts(server.deps);
    await browser.hold('member', owner);
    expect(await list()).toMatch(new RegExp(`Kofi.*Deleted on ${formatDate('en', kept)}`));
    server.clock.advance(day);
    await forgetContacts(server.deps);
    expect(await server.count('contact')).toBe(0);
  });

  it.each(['not made', 'upheld', 'barred', 'dismissed'] as const)(
    '%s: the message is gone for its sender on the day on which any other would be',
    async (decision) => {
      const sender = await addMember(server, { address: senderAddress });
      const marks = await marksOf(server, contactPath(slug));
      server.clock.advance(60_000);
      const send = () => server.submit(contactPath(slug), { ...marks, message: `${words} The second.`, name: 'Kofi', address: senderAddress, consent: 'yes' }); // prettier-ignore
      const second = receiptIn(await send());
      await server.submit(`/bj/go/${await newestToken(server, 'contact-confirm')}?lang=en`, {});
      const seen = async () => {
        const { tables, history } = (await exportMember(server.deps, 'bj', sender))!;
        const statuses = [receipt, second].map((asked) =>
          contactStatus(server.deps, benin, asked, 'en').then(
            ({ steps }) => steps,
            ({ code }: { code: string }) => code,
          ),
        );
        const codes = [receipt, second].map((asked) =>
          confirmContactByCode(server.deps, benin, { receipt: asked, code: '000000' }).catch(({ code }: { code: string }) => code),
        ); // prettier-ignore
        const resent = [receipt, second].map((asked) =>
          resendContactCode(server.deps, benin, asked).catch(({ code }: { code: string }) => code),
        );
        return {
          rows: tables.find(({ table }) => table === 'contact')?.rows.map(({ expires_at }) => expires_at) ?? [],
          agreements: tables.find(({ table }) => table === 'consent')?.rows.length ?? 0,
          history: history.filter(({ action }) => action.startsWith('contact.') || action.startsWith('report.')).length,
          statuses: await Promise.all(statuses),
          codes: await Promise.all(codes),
          resent: await Promise.all(resent),
        };
      };
      await report(await idOf(second));
      server.clock.advance(14 * day);
      await remindOwners(server.deps);
      const told = await seen();
      expect([told.rows.length, told.agreements, told.history]).toEqual([2, 2, 6]);
      server.clock.advance(30 * day);
      await forgetContacts(server.deps);
      if (decision !== 'not made') await decide(second, decision);
      expect(await seen()).toEqual(told);
      server.clock.advance(60 * day);
      await forgetContacts(server.deps);
      expect(await idOf(second)).toBeDefined();
      const gone = ['request-not-found', 'request-not-found'];
      expect(await seen()).toEqual({ rows: [], agreements: 0, history: 0, statuses: gone, codes: gone, resent: gone });
      expect(receiptIn(await send())).not.toBe(second);
    },
  );

  it('is not made by time: a sender who only stays away is not erased before it', async () => {
    await report();
    const sender = await addMember(server, { address: senderAddress });
    server.clock.advance((idleDays + 1) * day);
    expect(await eraseIdleMembers(server.deps)).toBe(0);
    expect(await listQueue(server.deps, 'bj')).toHaveLength(1);
    await decide(receipt, 'upheld');
    expect(await eraseIdleMembers(server.deps)).toBe(1);
    expect(await server.db.get('select 1 from member where id = ?', [sender])).toBeUndefined();
  });

  it('is that they stay blocked when the sender is erased before it, and the owner is told', async () => {
    const id = await newest();
    await report(id);
    const sender = await addMember(server, { address: senderAddress });
    await eraseMember(server.deps, { mission: 'bj', member: sender, actor: sender });
    expect(await listQueue(server.deps, 'bj')).toEqual([]);
    expect(await server.count('contact')).toBe(0);
    expect(await server.db.all('select id from contact_block')).toEqual([{ id: expect.not.stringMatching(id) }]);
    const mail = await newestMail(server, 'report-decided');
    expect(mail.to).toBe(ownerAddress);
    expect(mail.text).toContain('has left');
    expect((await audited()).at(-1)).toEqual({ action: 'report.upheld', actor: 'system', subject: profile });
    await deliver(server, slug, { message: `${words} Here I am again.` });
    expect(await list()).not.toContain('Kofi');
  });

  describe('that bars its sender', () => {
    let other: { slug: string; owner: string };
    beforeEach(async () => {
      other = await addOwned(server, { name: 'Somebody else' }, { address: 'other.owner@example.org' });
    });
    const listOf = async (member: string) => {
      const theirs = openBrowser(server);
      await theirs.hold('member', member);
      return wordsOf(await (await theirs.get('/account/contacts?lang=en')).text());
    };

    it('keeps what they wrote and write from everybody in the mission, who hear nothing; and so do they', async () => {
      const waiting = await deliver(server, other.slug);
      expect(await listOf(other.owner)).toContain('Kofi');
      await report(await idOf(receipt));
      await decide(receipt, 'barred');
      expect((await newestMail(server, 'report-decided')).text).toContain('Nobody here gets messages from its sender');
      for (const member of [owner, other.owner]) expect(await listOf(member)).not.toContain('Kofi');
      const before = (await queuedMails(server)).length;
      const next = await deliver(server, other.slug, { message: `${words} And so on.` });
      expect(await listOf(other.owner)).not.toContain('Kofi');
      expect((await queuedMails(server)).slice(before).map(({ template }) => template)).toEqual(['contact-confirm']);
      for (const theirs of [receipt, waiting, next])
        expect(await contactStatus(server.deps, benin, theirs, 'en')).toMatchObject({ state: 'delivered' });
      expect((await server.db.get("select actor, subject from audit_entry where action = 'sender.barred'"))).toEqual({ actor: 'operator', subject: profile }); // prettier-ignore
    });

    it('ends the links that were mailed to them', async () => {
      await deliver(server, other.slug);
      const tokens = await linksTo('other.owner@example.org');
      expect(tokens).toHaveLength(2);
      await report(await idOf(receipt));
      await decide(receipt, 'barred');
      expect(await server.count('mail_token')).toBe(0);
      await expectDead(tokens);
    });

    it('leaves somebody’s own block of the same sender in their list, without its end', async () => {
      await deliver(server, other.slug);
      await actOnContact(server.deps, benin, other.owner, await newest(), { verb: 'block' });
      expect(await listOf(other.owner)).toMatch(/A sender blocked on Tuesday 1 January Let them write again/);
      await report(await idOf(receipt));
      await decide(receipt, 'barred');
      expect(await listOf(other.owner)).toContain('A sender blocked on Tuesday 1 January');
      expect(await listOf(other.owner)).not.toContain('Let them write again');
    });

    it('is not an owner’s to end, but the operator’s, and time’s', async () => {
      await report();
      await decide(receipt, 'barred');
      const { id } = (await server.db.get<{ id: string }>('select id from contact_block'))!;
      expect(await list()).not.toContain('Let them write again');
      expect((await browser.submit(`/account/contacts/blocks/${id}/end?lang=en`)).status).toBe(404);
      expect(await releaseSender(server.deps, 'gh', senderAddress)).toBe(false);
      expect(await releaseSender(server.deps, 'bj', senderAddress.toUpperCase())).toBe(true);
      await deliver(server, other.slug);
      expect(await listOf(other.owner)).toContain('Kofi');
      await deliver(server, slug, { message: `${words} And so on.` });
      expect(await list()).not.toContain('Kofi');

      await server.db.transaction((tx) => blockInMission(tx, { mission: 'bj', addressIndex: 'x', createdAt: server.deps.now() })); // prettier-ignore
      server.clock.advance(729 * day);
      await forgetContacts(server.deps);
      expect(await server.count('mission_block')).toBe(1);
      server.clock.advance(3 * day);
      await forgetContacts(server.deps);
      expect(await server.count('mission_block')).toBe(0);
    });

    it('is offered to who may hide entries, and to nobody else', async () => {
      await report();
      for (const [role, offered] of [['moderator', false], ['safeguarding', true]] as const) {
        const member = await arrive(`${role}@example.org`, role);
        const page = await (await member.submit(`/console/queue/${receipt}/open?lang=en`)).text();
        expect(page.includes(`/console/queue/${receipt}/bar`), role).toBe(offered);
        expect((await member.submit(`/console/queue/${receipt}/bar?lang=en`)).status, role).toBe(offered ? 303 : 403);
      } // prettier-ignore
    });
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
      await decide(receipt, 'dismissed');
      expect(await blocks()).toBe(1);
      expect((await newestMail(server, 'report-decided')).text).toContain('about another message that you reported');
      expect(await list()).toMatch(/found nothing wrong with it\. Waits for your answer/);
      await decide(second, 'dismissed');
      expect(await blocks()).toBe(0);
      expect((await newestMail(server, 'report-decided')).text).toContain('its sender can write to you');
    });

    it.each(['first', 'second'])(
      'keeps the block when the %s is upheld and then the other dismissed',
      async (which) => {
        const isFirst = which === 'first';
        await decide(isFirst ? receipt : second, 'upheld');
        await decide(isFirst ? second : receipt, 'dismissed');
        expect(await blocks()).toBe(1);
      },
    );

    it('keeps the block when one is upheld after the other was dismissed', async () => {
      await decide(receipt, 'dismissed');
      await decide(second, 'upheld');
      expect(await blocks()).toBe(1);
    });
  });
});
