import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deliverDue } from '../src/platform/mail/deliver-due.js';
import { createMailer } from '../src/platform/mail/mailer.js';
import { ask, askPath } from './asking.js';
import { addMember, openBrowser } from './browser.js';
import { createTestServer, organisation, type TestServer } from './harness.js';
import { firstStep } from './joining.js';
import { startSmtp } from './smtp.js';
import { addOwned, contactPath, marksOf, words } from './writing.js';

/** A typed address is one recipient or none: no second one, and no header, can be smuggled in with it. */

let server: TestServer;
let slug: string;
let smtp: Awaited<ReturnType<typeof startSmtp>>;
beforeEach(async () => {
  server = await createTestServer();
  await server.addMission();
  ({ slug } = await addOwned(server));
  smtp = await startSmtp();
});
afterEach(() => smtp.stop());

const evil = 'evil@y.example';
const between = ['\r\nBcc: ', '\nCc: ', '\r', ', ', ',', '; ', ';', ' ', '\t', '\u0000', '\u2028', '%0aBcc:'];
const corpus = [
  ...between.flatMap((sign) => [`a@x.example${sign}${evil}`, `${evil}${sign}a@x.example`, `a@x.example${sign}<${evil}>`]),
  `"a@x.example" <${evil}>`, `a@x.example <${evil}>`, `<a@x.example>,<${evil}>`, `<${evil}>`, `a(${evil})@x.example`,
  `"a,${evil}"@x.example`, `a@x.example>${evil}`, `a@[127.0.0.1]`, `a@x.example@y.example`, `@a,@b:${evil}`, `group: a@x.example, ${evil};`,
  `=?utf-8?q?evil=40y.example?= <a@x.example>`, `a@x.example\\,${evil}`, `-oQ/tmp@x.example`, `a@x..example`, `.a@x.example`, `a.@x.example`,
  `${'a'.repeat(65)}@x.example`, `a@${'x'.repeat(250)}.example`, `a@x`, `undisclosed`, `a@-x.example`, `a@x.example/${evil}`, `a@x.example?bcc=${evil}`,
]; // prettier-ignore
const plain = [
  'a.b+c@x.example',
  "o'neil@x.example",
  'A@X.Example',
  'ünï@x.example',
  'a@bücher.example',
  '1@1.example',
];

const forms: Record<string, (address: string, network: string) => Promise<Response>> = {
  'signing in': (address, network) =>
    openBrowser(server, network).submit('/account/sign-in', { mission: 'bj', address }),
  joining: async (address, network) => {
    const path = '/bj/join?lang=en';
    return server.submit(path, { ...(await marksOf(server, path)), ...firstStep, address }, {}, network);
  },
  'a message': async (address, network) => {
    const marks = await marksOf(server, contactPath(slug));
    return server.submit(
      contactPath(slug),
      { ...marks, message: words, name: address, address, consent: 'yes' },
      {},
      network,
    );
  },
  'a question': async (address, network) =>
    server.post(askPath, ask({ address, name: address.slice(0, 60) }), {}, network),
  'a question on our page': async (address, network) => {
    const path = '/bj/mentoring/request?lang=en';
    const { goal, question, format, language } = ask();
    const asked = { goal, question, format, language, name: address.slice(0, 60), address, consent: 'yes' };
    return server.submit(path, { ...(await marksOf(server, path)), ...asked }, {}, network);
  },
  'a claim': async (address, network) => {
    const { slug: claimed } = await server.addProfile({ sourceKey: network }, organisation);
    const path = `/bj/directory/${claimed}/claim?lang=en`;
    return server.submit(path, { ...(await marksOf(server, path)), address, message: words }, {}, network);
  },
  'staff signing in': (address, network) =>
    openBrowser(server, network).submit('/console/sign-in', { mission: 'bj', address }),
  'an invitation': async (address, network) => {
    const admin = openBrowser(server);
    await admin.hold('staff', await addMember(server, { address: `admin-${network}@example.org`, role: 'admin' }));
    return admin.submit('/console/staff/invite?lang=en', { address, role: 'editor', 'mail-lang': 'en' });
  },
};

async function received(): Promise<void> {
  const mailer = createMailer({ smtpUrl: smtp.url, mailFrom: 'Kit <kit@example.org>' });
  while ((await deliverDue(server.deps, mailer)) > 0);
}

it('the corpus has sixty addresses', () => expect(corpus.length).toBeGreaterThanOrEqual(60));

describe.each(Object.keys(forms))('%s', (name) => {
  it('reaches exactly the one address that was typed, or nobody', async () => {
    for (const [n, address] of [...corpus, ...plain].entries()) {
      await server.db.transaction((tx) => tx.run('delete from submission_limit'));
      const before = smtp.recipients.length;
      const response = await forms[name]!(address, `203.0.${n}.1`);
      expect(response.status, address).toBeLessThan(500);
      await received();
      const reached = smtp.recipients.slice(before);
      const isPlain = plain.includes(address);
      expect(reached.length, `${address}: ${reached}`).toBe(isPlain ? 1 : 0);
      expect(smtp.recipients).not.toContain(evil);
      if (isPlain && /^[\x20-\x7e]+$/.test(address)) expect(reached[0]!.toLowerCase()).toBe(address.toLowerCase());
    }
    for (const { recipients, raw } of smtp.received) {
      expect(recipients).toHaveLength(1);
      const [head = ''] = raw.split('\r\n\r\n');
      expect(head.match(/^(to|cc|bcc|reply-to):/gim)).toEqual(['To:']);
    }
  });
});
