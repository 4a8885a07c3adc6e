import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { generateSync } from 'otplib';
import { freePort } from '../scripts/kit.mjs';
import { root } from '../scripts/run.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { follow, textsOf, type } from './acts.js';
import { startWorld, type Visit, type World } from './world.js';

let world: World;
let settings: Record<string, string>;
const folder = mkdtempSync(join(tmpdir(), 'kit-console-'));
beforeAll(async () => {
  const port = String(await freePort());
  // A passkey belongs to a name, which 127.0.0.1 is not.
  settings = { PORT: port, PUBLIC_ORIGIN: `http://localhost:${port}`, DATA_DIR: join(folder, 'data'), KIT_DEMO: '1' };
  world = await startWorld(settings);
});
afterAll(async () => {
  await world.stop();
  rmSync(folder, { recursive: true, force: true });
});

const kit = (typed: string[], env: Record<string, string> = {}) =>
  execFileSync(process.execPath, ['server/dist/main.js', ...typed], {
    cwd: root,
    env: { PATH: process.env['PATH'], ...settings, ...env },
  }).toString();

const clockAhead = `--import=${new URL('./clock-ahead.mjs', import.meta.url)}`;
/** An admin for two days: in their first day nobody asks for a file. */
const makeAdmin = (address: string) =>
  kit(['staff', 'role', 'bj', '--address', address, '--role', 'admin'], {
    NODE_OPTIONS: clockAhead,
    CLOCK_AHEAD_DAYS: '-2',
  });

/** The newest mail of a kind: it is there once the page that caused it has come. */
const mailTo = async (address: string, template: string) =>
  (await world.mails()).find((mail) => mail.to === address && mail.template === template)!;

async function invite(address: string, role: string, lang: string): Promise<string> {
  expect(kit(['staff', 'add', 'bj', '--address', address, '--role', role, '--lang', lang])).toContain('/dev/mail');
  return /http\S+\/go\/\S+/.exec((await mailTo(address, 'staff-invite')).text)![0];
}

/** What an app shows, a step ahead where the one of now was used. */
const shown = (secret: string, stepsAhead = 0) =>
  generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + 30 * stepsAhead });

const pathOf = (page: Page) => new URL(page.url()).pathname;
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each(['en', 'fr', 'ar'])('staff on a phone without JavaScript, in %s', (lang) => {
  let visit: Visit;
  let page: Page;
  let secret: string;
  const address = `staff-${lang}@example.org`;
  beforeAll(async () => {
    visit = await world.visit(await invite(address, 'editor', lang), { script: false, width: 360 });
    page = visit.page;
  });
  afterAll(() => visit.close());

  it('accept an invitation, and find nothing but the second factor', async () => {
    expect(await page.$eval('html', (html) => html.lang)).toBe(lang);
    await follow(page, 'form[action*="/go/"] button');
    expect(pathOf(page)).toBe('/console/prove');
    expect((await page.goto(`${world.kit}/console?lang=${lang}`))!.status()).toBe(403);
    expect((await page.goto(`${world.kit}/console/queue?lang=${lang}`))!.status()).toBe(403);
  });

  it('set up an app by picture or letters', async () => {
    await page.goto(`${world.kit}/console/prove?lang=${lang}`);
    await follow(page, 'form[action*="/enrol/app"] button');
    expect(await page.$eval('.dk-qr', (picture) => picture.getBoundingClientRect().width)).toBeGreaterThan(150);
    secret = (await page.$eval('#secret', (letters) => letters.textContent!)).replaceAll(' ', '');
    expect(await overflow(page)).toBe(0);
    await type(page, '#app', shown(secret));
    await follow(page, 'form[action*="/enrol/app/code"] button');
    expect(await textsOf(page, '.dk-codes li')).toHaveLength(10);
    expect(await overflow(page)).toBe(0);
    await follow(page, 'main a.dk-button');
    expect(pathOf(page)).toBe('/console');
  });

  it('reach each page of the console', async () => {
    makeAdmin(address);
    for (const path of ['/console', '/console/queue', '/console/staff', '/console/exports', '/console/security']) {
      expect((await page.goto(`${world.kit}${path}?lang=${lang}`))!.status()).toBe(200);
      expect(
        await page.$eval('.dk-nav [aria-current=page]', (link) => new URL((link as HTMLAnchorElement).href).pathname),
      ).toBe(path);
      expect(await overflow(page), path).toBe(0);
    }
  });

  it('ask for the file of entries, which waits', async () => {
    await page.goto(`${world.kit}/console/exports?lang=${lang}`);
    const before = (await page.$$('.dk-panel')).length;
    await follow(page, 'form[action*="/console/exports?"] button');
    expect(await page.$$('.dk-field--error')).toHaveLength(2);
    await type(page, '#purpose', 'The report of this year');
    await type(page, '#recipient', 'The ministry');
    await follow(page, 'form[action*="/console/exports?"] button');
    expect(pathOf(page)).toBe('/console/exports');
    expect(await page.$$('.dk-panel')).toHaveLength(before + 1);
    expect(await page.$$('form[action*="/approve"]')).toHaveLength(before);
    expect(await page.$$('form[action*="/refuse"]')).toHaveLength(before + 1);
    expect(await page.$('form[action*="/file"]')).toBeNull();
    expect(await overflow(page)).toBe(0);
  });

  it('come back with a mailed code and one of the app, never with the same one', async () => {
    await follow(page, 'form[action*="/sign-out"] button');
    expect((await page.goto(`${world.kit}/console?lang=${lang}`))!.url()).toContain('/console/sign-in');
    await page.select('#mission', 'bj');
    await type(page, '#address', address);
    await follow(page, 'form[action*="/sign-in"] button');
    await type(page, '#code', /\d{6}/.exec((await mailTo(address, 'sign-in')).subject)![0]);
    await follow(page, 'form[action*="/code"] button');
    expect(pathOf(page)).toBe('/console/prove');
    await type(page, '#app', shown(secret, 1));
    await follow(page, 'form[action*="/prove/app"] button');
    expect(pathOf(page)).toBe('/console');
  });

  it('break no rule', async () => {
    expect(visit.watch.violations).toEqual([]);
    expect(visit.watch.origins()).toEqual(new Set([world.kit]));
    expect(await visit.watch.kept()).toEqual(['__Host-staff']);
  });
});

/** A device with a fingerprint reader, inside the browser. */
async function giveAuthenticator(page: Page) {
  const session = await page.createCDPSession();
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  }); // prettier-ignore
  return { refuse: () => session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false }) };
}

describe('a passkey', () => {
  let visit: Visit;
  let page: Page;
  let device: Awaited<ReturnType<typeof giveAuthenticator>>;
  const address = 'passkey@example.org';
  beforeAll(async () => {
    visit = await world.visit(await invite(address, 'moderator', 'en'));
    page = visit.page;
    device = await giveAuthenticator(page);
  });
  afterAll(() => visit.close());

  const signInAgain = async () => {
    await follow(page, 'form[action*="/sign-out"] button');
    await page.goto(`${world.kit}/console/sign-in?lang=en&mission=bj`);
    await type(page, '#address', address);
    await follow(page, 'form[action*="/sign-in"] button');
    await type(page, '#code', /\d{6}/.exec((await mailTo(address, 'sign-in')).subject)![0]);
    await follow(page, 'form[action*="/code"] button');
  };

  it('is made as the first factor, and brings recovery codes', async () => {
    await follow(page, 'form[action*="/go/"] button');
    await follow(page, 'form[data-passkey=create] button');
    expect(await textsOf(page, '.dk-codes li')).toHaveLength(10);
    await follow(page, 'main a.dk-button');
    expect(pathOf(page)).toBe('/console');
  });

  it('lets in after the mailed code', async () => {
    await signInAgain();
    await follow(page, 'form[data-passkey=get] button');
    expect(pathOf(page)).toBe('/console');
    await page.goto(`${world.kit}/console/security?lang=en`);
    expect((await textsOf(page, '.dk-card__name')).some((text) => text.startsWith('Passkey'))).toBe(true);
  });

  it('does not let in who is not verified by the device, and says so', async () => {
    await signInAgain();
    await device.refuse();
    await (await page.waitForSelector('form[data-passkey=get] button'))!.click();
    await page.waitForSelector('form[data-passkey=get] [role=status]:not(:empty)');
    expect(pathOf(page)).toBe('/console/prove');
    expect((await page.goto(`${world.kit}/console`))!.status()).toBe(403);
  });

  it('breaks no rule: no violation, nothing kept, nobody else asked', async () => {
    expect(visit.watch.violations).toEqual([]);
    expect(visit.watch.origins()).toEqual(new Set([world.kit]));
    expect(await visit.watch.kept()).toEqual(['__Host-staff']);
  });
});
