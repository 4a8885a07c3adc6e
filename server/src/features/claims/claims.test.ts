import { completeLanguages } from '@diaspora-kit/contract/vocabulary';
import { beforeEach, describe, expect, it } from 'vitest';
import { newestCode, newestMail, newestToken, otherThan, queuedMails } from '../../../test/asking.js';
import { addMember, openBrowser } from '../../../test/browser.js';
import { createTestServer, organisation, type TestServer } from '../../../test/harness.js';
import { marksOf } from '../../../test/writing.js';
import type { Claimed } from '../profiles/profile-owner.store.js';
import { saveProfile } from '../profiles/save-profile.js';
import { grantQueued, refuseQueued } from '../queue/decide-queued.js';
import { answerQueued } from '../queue/answer-queued.js';
import { forgetQueued } from '../queue/forget-queued.js';
import { listQueue } from '../queue/list-queue.js';
import { readQueued } from '../queue/read-queued.js';
import { resolveQueued } from '../queue/resolve-queued.js';
import { forgetClaims } from './forget-claims.js';

const hour = 3_600_000;
const worker = { actor: 'operator' };
const reason = 'I am its treasurer; the annual report on your site names me.';
/** At the domain of the website of `organisation`. */
const official = 'office@abl.example.org';
const other = 'treasurer@mail.example';

let server: TestServer;
let id: string;
let slug: string;
const path = () => `/bj/directory/${slug}/claim?lang=en`;

beforeEach(async () => {
  server = await createTestServer();
  await server.addMission();
  ({ id, slug } = await server.db.transaction((tx) => saveProfile(server.deps, tx, organisation)));
});

let networks = 0;
async function claim(address: string, message = '', more: Record<string, string> = {}) {
  const marks = await marksOf(server, path());
  server.clock.advance(60_000);
  return server.submit(path(), { ...marks, address, message, ...more }, {}, `198.51.100.${networks++ % 250}`);
}
async function receiptOf(response: Response) {
  expect(response.status).toBe(303);
  return /\/bj\/claim\/(BJ-\w{6}-\w{6})\?lang=en$/.exec(response.headers.get('location')!)![1]!;
}
const confirm = async (receipt: string, code?: string) =>
  server.submit(`/bj/claim/${receipt}?lang=en`, { code: code ?? (await newestCode(server, 'claim-confirm')) });
async function waiting(address = other, message = reason) {
  const receipt = await receiptOf(await claim(address, message));
  await confirm(receipt);
  return receipt;
}
const owner = () => server.db.get<Claimed & { member: string }>('select member, verified as how, verified_at as at from profile_owner where profile = ?', [id]); // prettier-ignore
const shown = async (address = `/bj/directory/${slug}`, lang = 'en') =>
  (await server.get(`${address}?lang=${lang}`)).text();
const states = async () => (await server.db.all<{ state: string }>('select state from claim order by rowid')).map(({ state }) => state); // prettier-ignore
const templates = async () => (await queuedMails(server)).map(({ template }) => template);

describe('an organisation found in a public source', () => {
  it('offers its entry to whoever speaks for it, and says at which domain a mail would do', async () => {
    expect(await shown()).toContain(`href="/bj/directory/${slug}/claim?lang=en"`);
    for (const lang of completeLanguages) {
      const page = await shown(`/bj/directory/${slug}/claim`, lang);
      expect(page).toContain('abl.example.org');
    }
  });

  it('is its owner’s at once by a mail at the domain of its website, and says so', async () => {
    const receipt = await receiptOf(await claim(official));
    expect(await owner()).toBe(undefined);
    const answer = await confirm(receipt);
    expect(answer.headers.get('location')).toBe(`/bj/claim/${receipt}?lang=en`);
    expect(await owner()).toMatchObject({ how: 'website', at: server.deps.now().toISOString() });
    const page = await shown();
    expect(page).toContain('Claimed by the organisation: a mail address at the domain of its website was verified on');
    expect(page).not.toContain('has not confirmed this entry');
    expect(page).not.toContain(`/bj/directory/${slug}/claim`);
    expect(await shown('/bj/directory')).toContain('Claimed by the organisation');
    expect(await shown(`/bj/claim/${receipt}`)).toContain('/account/sign-in?lang=en&amp;mission=bj&amp;next=entry');
    for (const [lang, words] of [['fr', 'revendiquée par l’organisation'], ['ar', 'أعلنت المنظمة']] as const)
      expect(await shown(undefined, lang)).toContain(words);
  }); // prettier-ignore

  it('is its owner’s by the button in the mail, which looking at does not press', async () => {
    const receipt = await receiptOf(await claim('Office+us@mail.ABL.example.org'));
    const link = `/bj/go/${await newestToken(server, 'claim-confirm')}?lang=en`;
    for (let looks = 0; looks < 3; looks++) expect((await server.get(link)).status).toBe(200);
    expect(await owner()).toBe(undefined);
    expect((await server.submit(link, {})).headers.get('location')).toBe(`/bj/claim/${receipt}?lang=en`);
    expect(await owner()).toMatchObject({ how: 'website' });
    expect((await server.submit(link, {})).status).toBe(410);
  });

  it('stays with a member who had the address before', async () => {
    const member = await addMember(server, { address: official });
    await confirm(await receiptOf(await claim(official)));
    expect(await owner()).toMatchObject({ member });
  });

  it('waits for the mission with any other address, and then says who checked it', async () => {
    const receipt = await waiting();
    expect([await owner(), await states()]).toEqual([undefined, ['waiting']]);
    expect(await shown()).toContain('has not confirmed this entry');
    expect(await listQueue(server.deps)).toMatchObject([{ kind: 'claim', wish: 'own', receipt, overdue: false }]);
    expect(await readQueued(server.deps, receipt, worker)).toMatchObject({ slug, words: { message: reason } });
    await grantQueued(server.deps, receipt, worker);
    expect(await owner()).toMatchObject({ how: 'staff' });
    expect(await shown()).toContain('the mission checked this on');
    expect(await listQueue(server.deps)).toEqual([]);
    expect(await templates()).toEqual(['claim-confirm', 'claim-waiting', 'claim-granted']);
    const audited = await server.db.all("select action, actor from audit_entry where action like 'claim.%' order by seq");
    expect(audited).toEqual([
      { action: 'claim.received', actor: 'visitor' },
      { action: 'claim.confirmed', actor: 'visitor' },
      { action: 'claim.read', actor: 'operator' },
      { action: 'claim.granted', actor: 'operator' },
    ]);
  }); // prettier-ignore

  it('is refused with the mission’s words, and the way to a correction', async () => {
    const receipt = await waiting();
    await refuseQueued(server.deps, receipt, 'Please write from the office.', worker);
    const { subject, text } = await newestMail(server, 'claim-refused');
    expect(subject).toBe('News for you');
    expect(text).toContain('Please write from the office.');
    expect(text).toContain(`/bj/directory/${slug}/correct?lang=en`);
    expect([await owner(), await states()]).toEqual([undefined, ['refused']]);
    expect(await shown(`/bj/claim/${receipt}`)).toContain('The entry was not given to you');
  });
});

describe('at the console', () => {
  const atConsole = async () => {
    const browser = openBrowser(server);
    await browser.hold('staff', await addMember(server, { address: 'officer@example.org', role: 'moderator' }));
    return browser;
  };

  it('is opened, and granted', async () => {
    const receipt = await waiting();
    const browser = await atConsole();
    const list = await (await browser.get('/console/queue?lang=en')).text();
    expect(list).toContain('Somebody says that it is theirs');
    expect(list).toContain(receipt);
    const matter = `/console/queue/${receipt}`;
    expect(await (await browser.get(`${matter}?lang=en`)).text()).not.toContain('treasurer');
    const opened = await (await browser.submit(`${matter}/open?lang=en`)).text();
    expect(opened).toContain(reason);
    expect(opened).toContain('mail.example');
    expect(opened).not.toContain(other);
    expect((await browser.submit(`${matter}/answer?lang=en`, { answer: 'Hello' })).status).toBe(422);
    expect((await browser.submit(`${matter}/grant?lang=en`)).status).toBe(303);
    expect(await owner()).toMatchObject({ how: 'staff' });
    expect((await browser.submit(`${matter}/grant?lang=en`)).status).toBe(422);
  });

  it('is refused with a reason', async () => {
    const receipt = await waiting();
    const browser = await atConsole();
    await browser.submit(`/console/queue/${receipt}/refuse?lang=en`, { answer: 'Please write from the office.' });
    expect((await newestMail(server, 'claim-refused')).text).toContain('Please write from the office.');
    expect(await states()).toEqual(['refused']);
  });
});

describe('a second claim', () => {
  it('on what belongs to somebody is refused, with a way out', async () => {
    await confirm(await receiptOf(await claim(official)));
    const marks = { key: 'key-0000000000000001', token: '' };
    const answers = [await server.get(path()), await server.submit(path(), { ...marks, address: other, message: reason })];
    for (const answer of answers) {
      expect(answer.status).toBe(409);
      expect(await answer.text()).toContain('Correct or remove this entry');
    }
    expect(await server.count('claim')).toBe(1);
  }); // prettier-ignore

  it('that waits, or is confirmed, when another one wins is refused, and told', async () => {
    const [early, late] = [await waiting(), await receiptOf(await claim('late@mail.example', reason))];
    const lateCode = await newestCode(server, 'claim-confirm');
    await confirm(await receiptOf(await claim(official)));
    expect(await states()).toEqual(['refused', 'unconfirmed', 'granted']);
    await confirm(late, lateCode);
    expect(await states()).toEqual(['refused', 'refused', 'granted']);
    const told = (await queuedMails(server)).filter(({ template }) => template === 'claim-refused');
    expect(told.map(({ to }) => to)).toEqual([other, 'late@mail.example']);
    await expect(grantQueued(server.deps, early, worker)).rejects.toMatchObject({ code: 'not-waiting' });
    expect(await server.count('profile_owner')).toBe(1);
  });
});

describe('refuses', () => {
  it('a person, the unknown, the hidden, and another mission’s', async () => {
    const person = await server.addProfile();
    const hidden = await server.db.transaction((tx) =>
      saveProfile(server.deps, tx, { ...organisation, sourceKey: 'other', state: 'hidden', hiddenBy: 'staff' }),
    );
    await server.addMission({ slug: 'tg', country: 'TG', position: 2 });
    for (const address of [
      `/bj/directory/${person.slug}`,
      '/bj/directory/unknown',
      `/bj/directory/${hidden.slug}`,
      `/tg/directory/${slug}`,
    ])
      expect((await server.get(`${address}/claim?lang=en`)).status, address).toBe(404);
  });

  it.each([
    ['no address', '', reason],
    ['two addresses', 'a@abl.example.org,b@evil.example', reason],
    ['another address with nothing for staff to go by', other, ''],
    ['another address with next to nothing', other, 'It is ours.'],
    ['a domain that looks like it', 'office@evil-abl.example.org', ''],
    ['a domain that begins like it', 'office@abl.example.org.evil.example', ''],
  ])('%s', async (_, address, message) => {
    const answer = await claim(address, message);
    expect(answer.status).toBe(422);
    expect(await server.count('claim')).toBe(0);
    expect(await queuedMails(server)).toEqual([]);
  });

  it('a form of another site', async () => {
    expect((await claim(official)).status).toBe(303);
    const foreign = await server.submit(path(), { address: official }, { origin: 'https://evil.example' });
    expect(foreign.status).toBe(403);
  });

  it('digits, after so many of a day that somebody is guessing; the link goes on working', async () => {
    for (let guesser = 0; guesser < 3; guesser++) {
      const receipt = await receiptOf(await claim(official));
      const code = await newestCode(server, 'claim-confirm');
      for (let tries = 0; tries < 5; tries++) await confirm(receipt, otherThan(code));
    }
    server.clock.advance(hour);
    const receipt = await receiptOf(await claim(official));
    expect((await confirm(receipt)).status).toBe(410);
    expect(await owner()).toBe(undefined);
    expect((await server.submit(`/bj/go/${await newestToken(server, 'claim-confirm')}`, {})).status).toBe(303);
    expect(await owner()).toMatchObject({ how: 'website' });
  });

  it('wrong digits, and after five of them the right ones too', async () => {
    const receipt = await receiptOf(await claim(official));
    const code = await newestCode(server, 'claim-confirm');
    for (let tries = 0; tries < 4; tries++) expect((await confirm(receipt, otherThan(code))).status).toBe(422);
    expect((await confirm(receipt, otherThan(code))).status).toBe(410);
    expect((await confirm(receipt, code)).status).not.toBe(303);
    expect(await owner()).toBe(undefined);
  });

  it('the eleventh of an hour from one network', async () => {
    const marks = await marksOf(server, path());
    server.clock.advance(60_000);
    for (let claims = 0; claims < 10; claims++) {
      const form = { ...marks, key: `key-${String(claims).padStart(16, '0')}`, address: official, message: '' };
      expect((await server.submit(path(), form)).status).toBe(303);
    }
    const answer = await server.submit(path(), {
      ...marks,
      key: 'key-0000000000000099',
      address: official,
      message: '',
    });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, expect.stringMatching(/^\d+$/)]);
  });

  it('staff who made the claim themselves', async () => {
    const receipt = await waiting();
    const self = { actor: await addMember(server, { address: other, role: 'moderator' }), mission: 'bj' };
    await expect(grantQueued(server.deps, receipt, self)).rejects.toMatchObject({ code: 'unknown' });
    expect(await listQueue(server.deps, 'bj', self.actor)).toEqual([]);
    expect(await owner()).toBeUndefined();
  });

  it('staff of another mission, and answers where a decision is wanted', async () => {
    const receipt = await waiting();
    const foreign = { actor: 'staff', mission: 'tg' };
    await expect(grantQueued(server.deps, receipt, foreign)).rejects.toMatchObject({ code: 'unknown' });
    await expect(refuseQueued(server.deps, receipt, undefined, foreign)).rejects.toMatchObject({ code: 'unknown' });
    await expect(answerQueued(server.deps, receipt, 'Hello', worker)).rejects.toMatchObject({ code: 'needs-decision' });
    await expect(resolveQueued(server.deps, receipt, worker)).rejects.toMatchObject({ code: 'needs-decision' });
    expect(await states()).toEqual(['waiting']);
  });
});

describe('tells nobody anything:', () => {
  it('the answer is the same whether or not the address is a member’s, and for machines', async () => {
    await addMember(server, { address: official });
    const answers = await Promise.all([
      claim(official),
      claim('nobody@abl.example.org'),
      claim('machine@abl.example.org', '', { website: 'https://spam.example' }),
    ]);
    const pages = [];
    for (const answer of answers) {
      const receipt = await receiptOf(answer);
      pages.push((await shown(`/bj/claim/${receipt}`)).replaceAll(receipt, 'receipt').replace(/<svg[^]*?<\/svg>/g, ''));
    }
    expect(new Set(pages.map((page) => page.replace(/dk-hue-\w+/g, ''))).size).toBe(1);
    expect((await queuedMails(server)).map(({ to }) => to)).toEqual([official, 'nobody@abl.example.org']);
  });

  it('no address is on a page, in the entry, in the queue’s list or in the log', async () => {
    const receipt = await waiting('canary@mail.example', `canary ${reason}`);
    const seen = [await shown(), await shown(`/bj/claim/${receipt}`), JSON.stringify(await listQueue(server.deps)), server.logged.join()]; // prettier-ignore
    for (const text of seen) expect(text).not.toContain('canary');
    const [row] = await server.db.all('select * from claim');
    expect(JSON.stringify(row)).not.toContain('canary');
  });

  it('twice with one form is one claim; with other words it is refused', async () => {
    const marks = await marksOf(server, path());
    server.clock.advance(60_000);
    const form = { ...marks, address: official, message: '' };
    const [first, again] = [await server.submit(path(), form), await server.submit(path(), form)];
    expect(await receiptOf(again)).toBe(await receiptOf(first));
    expect((await server.submit(path(), { ...form, address: 'boss@abl.example.org' })).status).toBe(409);
    expect(await server.count('claim')).toBe(1);
  });
});

describe('time', () => {
  it('deletes what was not confirmed within 48 hours', async () => {
    const receipt = await receiptOf(await claim(official));
    const code = await newestCode(server, 'claim-confirm');
    server.clock.advance(48 * hour);
    expect((await confirm(receipt, code)).status).toBe(404);
    expect(await forgetClaims(server.deps)).toBe(1);
    for (const table of ['claim', 'sealed_key', 'outbox', 'mail_code', 'mail_token'])
      expect(await server.count(table), table).toBe(0);
  });

  it('leaves what waits, says when it is overdue, and deletes what was decided 90 days ago', async () => {
    const receipt = await waiting();
    server.clock.advance(8 * 24 * hour);
    expect(await listQueue(server.deps)).toMatchObject([{ overdue: true }]);
    expect(await forgetClaims(server.deps)).toBe(0);
    await grantQueued(server.deps, receipt, worker);
    server.clock.advance(90 * 24 * hour);
    expect(await forgetClaims(server.deps)).toBe(1);
    expect(await owner()).toMatchObject({ how: 'staff' });
  });

  it('does not matter to whoever wants it deleted', async () => {
    await forgetQueued(server.deps, await waiting(), worker);
    expect([await server.count('claim'), await server.count('sealed_key')]).toEqual([0, 0]);
  });
});
