import { generateSync } from 'otplib';
import { access } from '../src/access.js';
import { newestCode, newestToken, sendAsk, ask } from './asking.js';
import { createAuthenticator } from './authenticator.js';
import { addMember, openBrowser, type Browser } from './browser.js';
import { organisation, type TestServer } from './harness.js';
import { entryForm, firstStep, hiddenIn, sendFirstStep } from './joining.js';
import { things } from './owned-things.js';
import { addOwned, contactPath, receiptIn, write as writeTo } from './writing.js';

/** One way to write something, filled in as somebody would. */
export interface Write {
  browser: Browser;
  path: string;
  form: Record<string, string>;
}

type Fill = (server: TestServer, mark: string) => Promise<Write>;

let writers = 0;
const addressOf = (mark: string) => `${mark}-${++writers}@example.org`;
const network = () => `2001:db8:${(++writers).toString(16)}::1`;
const said = (mark: string) => `${mark} would like to know which cold room you would buy first, and why.`;

/** A form that anybody finds on a page, filled in after a minute. */
const onPage =
  (
    pathIn: (server: TestServer, mark: string) => Promise<string>,
    fields: (mark: string) => Record<string, string>,
  ): Fill =>
  async (server, mark) => {
    const browser = openBrowser(server, network());
    const path = await pathIn(server, mark);
    const hidden = hiddenIn(await (await browser.get(path)).text());
    server.clock.advance(60_000);
    return { browser, path, form: { ...hidden, ...fields(mark) } };
  };

const listed = async (server: TestServer, mark: string) =>
  (await addOwned(server, { name: `${mark} owner` }, { address: addressOf(mark) })).slug;
const claimable = async (server: TestServer, mark: string) =>
  (await server.addProfile({ name: `${mark} club`, sourceKey: `${mark}-${++writers}` }, organisation)).slug;

const asked = (mark: string) => {
  const { goal, format, language } = ask();
  return {
    goal,
    format,
    language,
    question: said(mark),
    name: `${mark} asker`,
    address: addressOf(mark),
    consent: 'yes',
  };
};
const claimed: Fill = onPage(
  async (server, mark) => `/bj/directory/${await claimable(server, mark)}/claim?lang=en`,
  (mark) => ({ address: addressOf(mark), message: said(mark) }),
);

/** Where something stands once it was sent. */
type Begin = (server: TestServer, mark: string) => Promise<{ browser: Browser; path: string }>;

const withDigits =
  (begin: Begin, template: string): Fill =>
  async (server, mark) => {
    const { browser, path } = await begin(server, mark);
    return { browser, path: `${path}?lang=en`, form: { code: await newestCode(server, template) } };
  };
const again =
  (begin: Begin): Fill =>
  async (server, mark) => {
    const { browser, path } = await begin(server, mark);
    return { browser, path: `${path}/again?lang=en`, form: {} };
  };

const requested = async (server: TestServer, mark: string) => {
  const { receipt } = await sendAsk(server, { name: `${mark} asker`, address: addressOf(mark), question: said(mark) });
  return { browser: openBrowser(server), path: `/bj/mentoring/receipt/${receipt}`, receipt };
};
const written = async (server: TestServer, mark: string) => {
  const changes = { name: `${mark} sender`, address: addressOf(mark), message: said(mark) };
  const receipt = receiptIn(await writeTo(server, await listed(server, mark), changes));
  return { browser: openBrowser(server), path: `/bj/contact/receipt/${receipt}` };
};
const claimReceipt = async (server: TestServer, mark: string) => {
  const { browser, path, form } = await claimed(server, mark);
  const answer = await browser.submit(path, form);
  return { browser, path: /^[^?]+/.exec(answer.headers.get('location')!)![0] };
};
const joining = async (server: TestServer, mark: string) => {
  const browser = openBrowser(server, network());
  const answer = await sendFirstStep(server, browser, { name: `${mark} self`, address: addressOf(mark) });
  return { browser, path: /^[^?]+/.exec(answer.headers.get('location')!)![0] };
};

/** Somebody who is signed in, with an entry of their own. */
async function member(server: TestServer, mark: string): Promise<Browser> {
  const { owner } = await addOwned(server, { name: `${mark} member` }, { address: addressOf(mark) });
  const browser = openBrowser(server, network());
  await browser.hold('member', owner);
  return browser;
}
const asMember =
  (
    path: string,
    form: (browser: Browser, mark: string) => Promise<Record<string, string>> | Record<string, string> = () => ({}),
  ): Fill =>
  async (server, mark) => {
    const browser = await member(server, mark);
    return { browser, path: `${path}?lang=en`, form: await form(browser, mark) };
  };

/** An admin, as somebody who has given as many factors as are asked for. */
async function admin(server: TestServer, mark: string, aal: 1 | 2 = 2): Promise<Browser> {
  const browser = openBrowser(server, network());
  const id = await addMember(server, { address: addressOf(mark), role: 'admin' });
  await browser.hold('staff', id, aal);
  return browser;
}
const asAdmin =
  (path: string, form: (mark: string) => Record<string, string> = () => ({})): Fill =>
  async (server, mark) => ({ browser: await admin(server, mark), path: `${path}?lang=en`, form: form(mark) });

const challengeAt = async (browser: Browser, path: string) =>
  ((await (await browser.submit(path)).json()) as { challenge: string }).challenge;

async function withApp(server: TestServer, mark: string) {
  const browser = await admin(server, mark, 1);
  await browser.submit('/console/enrol/app?lang=en');
  const page = await (await browser.get('/console/enrol/app?lang=en')).text();
  const secret = /id="secret">([A-Z2-7 ]+)</.exec(page)![1]!.replaceAll(' ', '');
  return { browser, code: () => generateSync({ secret, epoch: server.deps.now().getTime() / 1000 }) };
}
async function withAppOn(server: TestServer, mark: string) {
  const { browser, code } = await withApp(server, mark);
  const page = await (await browser.submit('/console/enrol/app/code?lang=en', { code: code() })).text();
  server.clock.advance(60_000);
  return { browser, code, recovery: /<code>(\w{5}-\w{5})<\/code>/.exec(page)![1]! };
}
async function withPasskey(browser: Browser) {
  const device = createAuthenticator();
  const challenge = await challengeAt(browser, '/console/enrol/passkey/options');
  await browser.submit('/console/enrol/passkey?lang=en', { answer: JSON.stringify(device.create({ challenge })) });
  return device;
}

const signInAt =
  (desk: 'account' | 'console'): Fill =>
  async (server, mark) => {
    const address = addressOf(mark);
    await addMember(server, { address, ...(desk === 'console' && { role: 'admin' }) });
    const form = { mission: 'bj', address, next: 'sessions' };
    return { browser: openBrowser(server, network()), path: `/${desk}/sign-in?lang=en`, form };
  };
const codeAt =
  (desk: 'account' | 'console'): Fill =>
  async (server, mark) => {
    const { browser, path, form } = await signInAt(desk)(server, mark);
    await browser.submit(path, form);
    return { browser, path: `/${desk}/sign-in/code?lang=en`, form: { code: await newestCode(server, 'sign-in') } };
  };

const filled: Record<string, Fill> = {
  'POST /:mission/go/:token': async (server, mark) => {
    const { browser } = await requested(server, mark);
    return { browser, path: `/bj/go/${await newestToken(server)}?lang=en`, form: {} };
  },
  'POST /:mission/join': onPage(
    async () => '/bj/join?lang=en',
    (mark) => ({ ...firstStep, name: `${mark} self`, headline: `${mark} builds cold rooms`, address: addressOf(mark) }),
  ),
  'POST /:mission/join/receipt/:receipt': withDigits(joining, 'joining-proof'),
  'POST /:mission/join/receipt/:receipt/again': again(joining),
  'POST /:mission/mentoring/request': onPage(async () => '/bj/mentoring/request?lang=en', asked),
  'POST /:mission/mentoring/receipt/:receipt': withDigits(requested, 'mentor-request-confirm'),
  'POST /:mission/mentoring/receipt/:receipt/again': again(requested),
  'POST /:mission/mentoring/status': async (server, mark) => {
    const { browser, receipt } = await requested(server, mark);
    return { browser, path: '/bj/mentoring/status?lang=en', form: { receipt } };
  },
  'POST /:mission/directory/:slug/contact': onPage(
    async (server, mark) => contactPath(await listed(server, mark)),
    (mark) => ({ message: said(mark), name: `${mark} sender`, address: addressOf(mark), consent: 'yes' }),
  ),
  'POST /:mission/contact/receipt/:receipt': withDigits(written, 'contact-confirm'),
  'POST /:mission/contact/receipt/:receipt/again': again(written),
  'POST /:mission/directory/:slug/claim': claimed,
  'POST /:mission/claim/:receipt': withDigits(claimReceipt, 'claim-confirm'),
  'POST /:mission/claim/:receipt/again': again(claimReceipt),
  'POST /:mission/directory/:slug/correct': onPage(
    async (server, mark) => `/bj/directory/${await listed(server, mark)}/correct?lang=en`,
    (mark) => ({ wish: 'correct', message: said(mark), address: addressOf(mark) }),
  ),

  'POST /account/sign-in': signInAt('account'),
  'POST /account/sign-in/code': codeAt('account'),
  'POST /account/sign-out': asMember('/account/sign-out'),
  'POST /account/leave': asMember('/account/leave'),
  'POST /account/prove': asMember('/account/prove', () => ({ next: 'sessions' })),
  'POST /account/entry': asMember('/account/entry', async (browser, mark) => ({
    ...(await entryForm(browser)),
    name: `${mark} member`,
    'headline.en': `${mark} headline`,
    'summary.en': `${mark} summary`,
    place: `${mark} place`,
  })),
  'POST /account/entry/new': async (server, mark) => {
    const browser = openBrowser(server);
    await browser.hold('member', await addMember(server, { address: addressOf(mark) }));
    const form = { name: `${mark} self`, residence: 'FR', headline: `${mark} builds cold rooms` };
    return { browser, path: '/account/entry/new?kind=person&lang=en', form };
  },
  'POST /account/entry/publish': asMember('/account/entry/publish', async (browser) => ({
    ...hiddenIn(await (await browser.get('/account/entry/publish?lang=en')).text()),
    consent: 'yes',
  })),
  'POST /account/entry/withdraw': asMember('/account/entry/withdraw'),
  'POST /account/entry/photo': asMember('/account/entry/photo', () => ({ picture: 'drawn' })),
  'POST /account/entry/pause': asMember('/account/entry/pause', () => ({ until: '2030-02-01' })),
  'POST /account/entry/resume': asMember('/account/entry/resume'),
  'POST /account/export': asMember('/account/export'),
  'POST /account/export/data.json': asMember('/account/export/data.json'),
  'POST /account/delete': asMember('/account/delete'),
  'POST /account/sessions/end-others': asMember('/account/sessions/end-others'),

  'POST /console/sign-in': signInAt('console'),
  'POST /console/sign-in/code': codeAt('console'),
  'POST /console/sign-out': asAdmin('/console/sign-out'),
  'POST /console/prove/app': async (server, mark) => {
    const { browser, code } = await withAppOn(server, mark);
    return { browser, path: '/console/prove/app?lang=en', form: { code: code() } };
  },
  'POST /console/prove/recovery': async (server, mark) => {
    const { browser, recovery } = await withAppOn(server, mark);
    return { browser, path: '/console/prove/recovery?lang=en', form: { code: recovery } };
  },
  'POST /console/prove/passkey': async (server, mark) => {
    const browser = await admin(server, mark);
    const device = await withPasskey(browser);
    const challenge = await challengeAt(browser, '/console/prove/passkey/options');
    return {
      browser,
      path: '/console/prove/passkey?lang=en',
      form: { answer: JSON.stringify(device.get({ challenge })) },
    };
  },
  'POST /console/prove/passkey/options': async (server, mark) => {
    const browser = await admin(server, mark);
    await withPasskey(browser);
    return { browser, path: '/console/prove/passkey/options', form: {} };
  },
  'POST /console/enrol/app': asAdmin('/console/enrol/app'),
  'POST /console/enrol/app/code': async (server, mark) => {
    const { browser, code } = await withApp(server, mark);
    return { browser, path: '/console/enrol/app/code?lang=en', form: { code: code() } };
  },
  'POST /console/enrol/passkey': async (server, mark) => {
    const browser = await admin(server, mark);
    const challenge = await challengeAt(browser, '/console/enrol/passkey/options');
    const answer = JSON.stringify(createAuthenticator().create({ challenge }));
    return { browser, path: '/console/enrol/passkey?lang=en', form: { answer } };
  },
  'POST /console/enrol/passkey/options': asAdmin('/console/enrol/passkey/options'),
  'POST /console/security/app/remove': async (server, mark) => {
    const { browser } = await withAppOn(server, mark);
    await withPasskey(browser);
    return { browser, path: '/console/security/app/remove?lang=en', form: {} };
  },
  'POST /console/security/recovery': asAdmin('/console/security/recovery'),
  'POST /console/security/sessions/end-others': asAdmin('/console/security/sessions/end-others'),
  'POST /console/staff/invite': asAdmin('/console/staff/invite', (mark) => ({
    address: addressOf(mark),
    role: 'editor',
    'mail-lang': 'en',
  })),
  'POST /console/exports': async (server, mark) => {
    const browser = await admin(server, mark);
    // Not in one's first day as an admin.
    await server.db.transaction((tx) => tx.run("update staff_role set granted_at = '2029-12-01T00:00:00.000Z'"));
    const form = { purpose: said(mark), recipient: `${mark} office` };
    return { browser, path: '/console/exports?lang=en', form };
  },
};

/** What an address with an identifier takes, from whom it is for. */
const atThing =
  (route: string): Fill =>
  async (server, mark) => {
    const rule = access[route]!;
    const desk = rule.who === 'staff' ? 'staff' : 'member';
    const role = rule.who === 'staff' ? (rule.roles.find((known) => known === 'admin') ?? rule.roles[0]!) : undefined;
    const id = await addMember(server, { address: addressOf(mark), ...(role && { role }) });
    const browser = openBrowser(server, network());
    const { make, form } = things[route]!;
    const thing = await make(server, { mission: 'bj', member: id });
    await browser.hold(desk, id);
    const typed = Object.entries(form ?? {}).map(([name, value]) => [
      name,
      name === 'role' ? value : `${mark}: ${value}`,
    ]);
    return { browser, path: `${route.slice(5).replace(/:\w+/, thing)}?lang=en`, form: Object.fromEntries(typed) };
  };

/**
 * Every form there is, by its route: what somebody types into it begins with `mark`, and sent as it is it is taken. A route that
 * is new is missing here until something fills it in.
 */
export const writes: Record<string, Fill | undefined> = Object.fromEntries(
  Object.keys(access)
    .filter((route) => route.startsWith('POST ') && !route.includes('/api/'))
    .map((route) => [route, filled[route] ?? (Object.hasOwn(things, route) ? atThing(route) : undefined)]),
);
