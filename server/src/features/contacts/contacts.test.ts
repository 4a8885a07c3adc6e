import { createHash } from 'node:crypto';
import { completeLanguages } from '@diaspora-kit/contract/vocabulary';
import { beforeEach, describe, expect, it } from 'vitest';
import { newestMail, newestToken, otherThan, newestCode, queuedMails } from '../../../test/asking.js';
import { addMember } from '../../../test/browser.js';
import { createTestServer, organisation, person, type TestServer } from '../../../test/harness.js';
import {
  addOwned,
  contactPath,
  deliver,
  marksOf,
  receiptIn,
  senderAddress,
  words,
  write,
} from '../../../test/writing.js';
import { textOf } from '../../text/index.js';
import { saveProfile } from '../profiles/save-profile.js';
import { consentVersion } from './contact.rules.js';
import { forgetContacts } from './forget-contacts.js';
import { remindOwners } from './remind-owners.js';

const day = 86_400_000;

let server: TestServer;
let slug: string;
let owner: string;
beforeEach(async () => {
  server = await createTestServer();
  await server.addMission();
  ({ slug, owner } = await addOwned(server));
});

const states = () =>
  server.db.all<{ state: string; suspicion: string | null }>('select state, suspicion from contact order by rowid');
const templates = async () => (await queuedMails(server)).map(({ template }) => template);
const go = async (label: string, template = 'contact-message') => {
  const { text } = await newestMail(server, template);
  return new URL(new RegExp(`${label}.*\\n(\\S+)`).exec(text)![1]!);
};
const press = ({ pathname, search }: URL) => server.submit(pathname + search, {});

describe('writing to the owner of an entry', () => {
  it('asks the sender to confirm, and says nothing to the owner before that', async () => {
    const response = await write(server, slug);
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toMatch(/^\/bj\/contact\/receipt\/BJ-\w{5}-\w{5}\?lang=en$/);
    const mails = await queuedMails(server);
    expect(mails.map(({ template, to }) => [template, to])).toEqual([['contact-confirm', senderAddress]]);
    expect(mails[0]!.text + mails[0]!.html).not.toContain('dried fish');
    expect(await states()).toEqual([{ state: 'unconfirmed', suspicion: null }]);
    expect(
      await server.db.all("select purpose, text_version, text_lang, how from consent where purpose = 'contact'"),
    ).toEqual([{ purpose: 'contact', text_version: consentVersion, text_lang: 'en', how: 'page' }]);
  });

  it('twice with one form is one message; with other words it is refused', async () => {
    const marks = await marksOf(server, contactPath(slug));
    server.clock.advance(60_000);
    const form = { ...marks, message: words, name: 'Kofi', address: senderAddress, consent: 'yes' };
    const first = await server.submit(contactPath(slug), form);
    const second = await server.submit(contactPath(slug), form);
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
    expect((await server.submit(contactPath(slug), { ...form, name: 'Ama' })).status).toBe(409);
    expect(await server.count('contact')).toBe(1);
  });

  it('says what to change and keeps what was typed', async () => {
    const response = await write(server, slug, { message: 'Too <b>short</b>', address: 'kofi', consent: '' });
    const page = await response.text();
    expect(response.status).toBe(422);
    for (const id of ['message', 'address', 'consent']) expect(page).toContain(`id="${id}-error"`);
    expect(page).toContain('Write at least 40 characters');
    expect(page).toContain('Too &lt;b&gt;short&lt;/b&gt;</textarea>');
    expect(await server.count('contact')).toBe(0);
  });

  it('cleans what is passed on', async () => {
    await deliver(server, slug, { message: `${words}\u202e\u200b\u0000`, name: 'Ko\u202efi' });
    const key = (await server.deps.sealer.findKey(
      server.db,
      (await server.db.get<{ id: string }>('select id from contact'))!.id,
    ))!;
    const row = (await server.db.get<{ id: string; message: Uint8Array; name: Uint8Array }>('select * from contact'))!;
    expect(key.open(`contact.message/${row.id}`, row.message)).toBe(words);
    expect(key.open(`contact.name/${row.id}`, row.name)).toBe('Kofi');
  });

  it('by a machine gets the same answer and reaches nobody', async () => {
    const response = await write(server, slug, { website: 'https://spam.example' });
    expect(response.status).toBe(303);
    expect(await states()).toEqual([{ state: 'spam', suspicion: 'honeypot' }]);
    expect(await templates()).toEqual([]);
    expect(await (await server.get(response.headers.get('location')!)).text()).toContain('confirm by mail');
  });

  it('is limited per network and per mission', async () => {
    const send = (address: string) => server.submit(contactPath(slug), answersFrom(address), {}, '203.0.113.9');
    const marks = await marksOf(server, contactPath(slug));
    const answersFrom = (address: string) => ({ ...marks, key: `key-${address}-0000000000`, message: words, name: 'K', address: `${address}@example.org`, consent: 'yes' }); // prettier-ignore
    server.clock.advance(60_000);
    for (let n = 0; n < 10; n++) expect((await send(`a${n}`)).status).toBe(303);
    const refused = await send('a10');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(60);
  });
});

describe('an entry that takes messages of members alone since they wrote', () => {
  const closeTo = async (address: string) => {
    const { id, slug: open } = await addOwned(server, {}, { address: 'b@example.org' });
    await write(server, open, { address });
    const visibility = { ...person.visibility, contact: 'members' } as const;
    await server.db.transaction((tx) => saveProfile(server.deps, tx, { ...person, visibility }, { id }));
    return (await server.submit(`/bj/go/${await newestToken(server, 'contact-confirm')}?lang=en`, {})).status;
  };

  it('hears nothing of a visitor', async () => {
    expect(await closeTo('visitor@example.org')).toBe(404);
    expect((await queuedMails(server)).map(({ template }) => template)).not.toContain('contact-message');
  });

  it('hears of a member', async () => {
    await addMember(server, { address: 'member@example.org' });
    expect(await closeTo('member@example.org')).toBe(303);
    expect((await queuedMails(server)).map(({ template }) => template)).toContain('contact-message');
  });
});

describe('an entry that takes no messages is as good as unknown', () => {
  const unknown = async () => (await server.get(contactPath('nobody'))).text();
  const dated = (page: string) => page.replace(/<dd class="dk-code">.*?<\/dd>|[a-z2-9]{16}/gi, '');

  const refusals: Record<string, () => Promise<string>> = {
    'has no owner': async () => (await server.addProfile()).slug,
    'keeps contact to staff': async () =>
      (await addOwned(server, { visibility: { ...person.visibility, contact: 'staff' } }, { address: 'b@example.org' }))
        .slug,
    'shows it to members alone': async () =>
      (
        await addOwned(
          server,
          { visibility: { ...person.visibility, contact: 'members' } },
          { address: 'b@example.org' },
        )
      ).slug,
    'is paused': async () => (await addOwned(server, { pausedUntil: '2031-01-01' }, { address: 'b@example.org' })).slug,
    'is hidden': async () =>
      (await addOwned(server, { state: 'hidden', hiddenBy: 'owner' }, { address: 'b@example.org' })).slug,
    'was withdrawn': async () => {
      const { id, slug } = await addOwned(server, {}, { address: 'b@example.org' });
      await server.db.transaction((tx) =>
        tx.run('update consent set withdrawn_at = ? where subject = ?', [server.deps.now().toISOString(), id]),
      );
      return slug;
    },
    'is a person where no person is listed': async () => {
      await server.addMission({ policy: 'sheltered' });
      return slug;
    },
  };

  it.each(Object.entries(refusals))('when it %s', async (_, make) => {
    const marks = await marksOf(server, contactPath(slug));
    server.clock.advance(60_000);
    const closed = await make();
    for (const path of [contactPath(closed), contactPath('nobody')]) {
      expect((await server.get(path)).status, path).toBe(404);
      const form = { ...marks, message: words, name: 'Kofi', address: senderAddress, consent: 'yes' };
      expect((await server.submit(path, form)).status, path).toBe(404);
    }
    expect(dated(await (await server.get(contactPath(closed))).text()).replaceAll(closed, 'nobody')).toBe(
      dated(await unknown()),
    );
    expect(await server.count('contact')).toBe(0);
  });

  it('and an organisation of a mission without persons is written to as anywhere', async () => {
    await server.addMission({ policy: 'sheltered' });
    const own = await addOwned(server, {}, { address: 'abl@example.org', from: organisation });
    expect((await server.get(contactPath(own.slug))).status).toBe(200);
  });

  it('says where to write only where there is somebody to read it', async () => {
    const page = async (of: string) => (await server.get(`/bj/directory/${of}?lang=en`)).text();
    expect(await page(slug)).toContain(`href="/bj/directory/${slug}/contact?lang=en"`);
    expect(await page((await server.addProfile()).slug)).not.toContain('/contact');
  });

  it('is refused at its confirmation when it was taken back since', async () => {
    await write(server, slug);
    await server.db.transaction((tx) => tx.run("update profile set paused_until = '2031-01-01'"));
    const token = await newestToken(server, 'contact-confirm');
    expect((await server.submit(`/bj/go/${token}`, {})).status).toBe(404);
    expect(await states()).toEqual([{ state: 'unconfirmed', suspicion: null }]);
  });
});

describe('confirming it', () => {
  it('by the link tells the owner that there is a message, and nothing of it', async () => {
    await deliver(server, slug);
    expect(await states()).toEqual([{ state: 'delivered', suspicion: null }]);
    const { subject, text, html, to } = await newestMail(server, 'contact-message');
    expect(subject).toBe('You have a message');
    expect(to).toBe('ayaba.owner@example.org');
    for (const said of ['Kofi', 'kofi.sender', 'fish', 'Ayaba', slug])
      expect(subject + text + html).not.toContain(said);
    expect(text).toContain('/account/contacts?lang=en');
  });

  it('by the digits does the same, and by wrong ones nothing', async () => {
    const response = await write(server, slug);
    const path = `/bj/contact/receipt/${receiptIn(response)}?lang=en`;
    const code = await newestCode(server, 'contact-confirm');
    expect((await server.submit(path, { code: otherThan(code) })).status).toBe(422);
    expect((await states())[0]!.state).toBe('unconfirmed');
    expect((await server.submit(path, { code })).status).toBe(303);
    expect((await states())[0]!.state).toBe('delivered');
    expect(await (await server.get(path)).text()).toContain('Thank you, your message is on its way');
  });

  it('works within 48 hours; then it is gone without a trace', async () => {
    const response = await write(server, slug);
    const token = await newestToken(server, 'contact-confirm');
    server.clock.advance(2 * day);
    expect((await server.submit(`/bj/go/${token}`, {})).status).toBe(410);
    expect((await server.get(response.headers.get('location')!)).status).toBe(404);
    expect(await forgetContacts(server.deps)).toBe(1);
    for (const table of ['contact', 'outbox', 'mail_token', 'mail_code']) expect(await server.count(table)).toBe(0);
    expect(await server.db.get("select 1 from consent where purpose = 'contact'")).toBeUndefined();
  });

  it('holds a sender to three messages that wait, and keeps the fourth to be confirmed later', async () => {
    for (let n = 0; n < 3; n++) await deliver(server, slug);
    server.clock.advance(day);
    await write(server, slug);
    const token = await newestToken(server, 'contact-confirm');
    const refused = await server.submit(`/bj/go/${token}?lang=en`, {});
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('Three of your messages wait');
    await press(await go('Not now'));
    expect((await server.submit(`/bj/go/${token}?lang=en`, {})).status).toBe(303);
  });

  it('holds a sender to five a day', async () => {
    for (let n = 0; n < 5; n++) {
      await deliver(server, slug, { address: senderAddress });
      await press(await go('Not now'));
    }
    await write(server, slug);
    server.clock.advance(day / 2);
    const token = await newestToken(server, 'contact-confirm');
    expect((await server.submit(`/bj/go/${token}`, {})).status).toBe(429);
    server.clock.advance(day / 2);
    expect((await server.submit(`/bj/go/${token}`, {})).status).toBe(303);
  });

  it('lets ten strangers a day reach an owner, and whoever was answered before', async () => {
    for (let n = 0; n < 10; n++) await deliver(server, slug, { address: `stranger${n}@example.org` });
    await write(server, slug, { address: 'eleventh@example.org' });
    const token = await newestToken(server, 'contact-confirm');
    expect((await server.submit(`/bj/go/${token}`, {})).status).toBe(429);
    await server.db.transaction((tx) =>
      tx.run(
        "update contact set state = 'answered' where id = (select id from contact where state = 'delivered' limit 1)",
      ),
    );
    await deliver(server, slug, { address: 'stranger0@example.org' });
    expect((await states()).filter(({ state }) => state === 'delivered')).toHaveLength(10);
  });
});

describe('one tap in the owner’s mail', () => {
  it.each(['Not now', 'Never from this sender'])(
    '“%s” shows first, acts once, and ends the other links',
    async (label) => {
      await deliver(server, slug);
      const url = await go(label);
      const other = await go(label === 'Not now' ? 'Never from this sender' : 'Not now');
      const page = await server.get(url.pathname + url.search);
      expect(page.status).toBe(200);
      expect(await page.text()).not.toMatch(/Kofi|fish|kofi\.sender/);
      expect((await states())[0]).toEqual({ state: 'delivered', suspicion: null });
      expect((await press(url)).status).toBe(200);
      for (const used of [url, other]) expect((await press(used)).status).toBe(410);
    },
  );

  it('“Not now” tells the sender kindly', async () => {
    const receipt = await deliver(server, slug);
    await press(await go('Not now'));
    expect((await states())[0]!.state).toBe('declined');
    const mail = await newestMail(server, 'contact-declined');
    expect(mail.to).toBe(senderAddress);
    expect(mail.text).toContain(receipt);
    expect(mail.text).not.toContain('Ayaba');
    expect(await (await server.get(`/bj/contact/receipt/${receipt}?lang=en`)).text()).toContain(
      'No answer possible now',
    );
  });

  it('“Never” is not told: now and later the sender sees what everybody sees', async () => {
    const receipt = await deliver(server, slug);
    await press(await go('Never'));
    expect(await states()).toEqual([{ state: 'delivered', suspicion: 'blocked' }]);
    const before = await templates();
    const second = await deliver(server, slug);
    expect(await templates()).toEqual([...before, 'contact-confirm']);
    expect((await states())[1]).toEqual({ state: 'delivered', suspicion: 'blocked' });
    const pages = await Promise.all(
      [receipt, second].map(async (which) => (await server.get(`/bj/contact/receipt/${which}?lang=en`)).text()),
    );
    expect(pages[1]).toContain('Thank you, your message is on its way');
    await deliver(server, slug, { address: 'ama@example.org' });
    expect((await states())[2]).toEqual({ state: 'delivered', suspicion: null });
    for (const days of [5, 5, 4]) {
      server.clock.advance(days * day);
      await remindOwners(server.deps);
    }
    const told = (await queuedMails(server)).filter(({ template }) => template === 'contact-unanswered');
    expect(told.map(({ to }) => to).sort()).toEqual(['ama@example.org', senderAddress, senderAddress]);
    expect((await templates()).filter((template) => template === 'contact-reminder')).toHaveLength(2);
  });
});

it('is followed with its receipt as it was noted down, where requests are', async () => {
  const receipt = await deliver(server, slug);
  for (const typed of [receipt, receipt.toLowerCase().replaceAll('-', ' ')]) {
    const response = await server.submit('/bj/mentoring/status?lang=en', { receipt: typed });
    expect(response.headers.get('location')).toBe(`/bj/contact/receipt/${receipt}?lang=en`);
  }
});

describe('silence', () => {
  it('reminds the owner twice, then tells the sender; and after 90 days nothing is left', async () => {
    const receipt = await deliver(server, slug);
    const seen: string[][] = [];
    for (let n = 1; n <= 104; n++) {
      server.clock.advance(day);
      const before = (await templates()).length;
      await remindOwners(server.deps);
      await remindOwners(server.deps);
      seen[n] = (await templates()).slice(before);
      await forgetContacts(server.deps);
      if (n < 104) expect(await server.count('contact')).toBe(1);
    }
    expect(seen.flatMap((sent, n) => sent.map((template) => [n, template]))).toEqual([
      [5, 'contact-reminder'],
      [10, 'contact-reminder'],
      [14, 'contact-unanswered'],
    ]);
    expect(await server.count('contact')).toBe(0);
    expect((await server.get(`/bj/contact/receipt/${receipt}`)).status).toBe(404);
    const row = await server.db.get('select 1 from sealed_key where owner not in (select id from member)');
    expect(row).toBeUndefined();
  });
});

it('writes ids and no words into the audit', async () => {
  await deliver(server, slug);
  await press(await go('Never'));
  const entries = await server.db.all<{ action: string; actor: string }>(
    "select action, actor from audit_entry where action like 'contact.%' order by seq",
  );
  expect(entries).toEqual([
    { action: 'contact.received', actor: 'visitor' },
    { action: 'contact.delivered', actor: 'visitor' },
    { action: 'contact.blocked', actor: owner },
  ]);
});

it('asks for agreement to exactly the text of its version', () => {
  const digests = completeLanguages.map((lang) =>
    createHash('sha256').update(textOf(lang).contacts.form.consent).digest('hex').slice(0, 12),
  );
  expect({ version: consentVersion, digests }).toEqual({
    version: '3',
    digests: ['b7959cf662e4', '7b46b7daaa01', 'b7af59db4904'],
  });
});
