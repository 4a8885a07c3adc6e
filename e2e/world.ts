import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import elements from '../packages/elements/package.json' with { type: 'json' };
import { findBrowser } from '../scripts/browser.mjs';
import { startTemporaryExample, startTemporaryKit } from '../scripts/kit.mjs';
import { watch, type Watch } from './watch.js';

/** The built kit with its demonstration, the example mission site on another origin, and a browser. */
export interface World {
  /** Origin of the kit. */
  kit: string;
  /** Version under which the kit serves its widgets for ever. */
  version: string;
  /** Origin of the example mission site. */
  site: string;
  /** A page of a visitor who was never here: no cookie, no cache, no storage. */
  visit(address: string, options?: VisitOptions): Promise<Visit>;
  /** Mails the kit would have sent, newest first. */
  mails(): Promise<Mail[]>;
  stop(): Promise<void>;
}

export interface VisitOptions {
  /** `false` turns JavaScript off. */
  script?: boolean;
  /** CSS pixels. */
  width?: number;
  /** The address somebody comes from. Without it all visits are one reader's, to whom the limits of one apply. */
  from?: string;
}

export interface Visit {
  page: Page;
  watch: Watch;
  close(): Promise<void>;
}

export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
  at: string;
  template: string;
  lang: string;
}

/** @param settings of the kit, beyond those of a temporary one. */
export async function startWorld(settings: Record<string, string> = {}): Promise<World> {
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const each of stops.reverse()) await each();
  };
  try {
    const kit = await startTemporaryKit({ TRUSTED_PROXIES: '127.0.0.1', ...settings });
    stops.push(async () => {
      await kit.stop();
      const told = kit
        .output()
        .split('\n')
        .filter((line) => line.includes('@example.'));
      if (told.length > 0) throw new Error(`The log tells who was here: ${told[0]}`);
    });
    const origin = settings['PUBLIC_ORIGIN'] ?? kit.origin;
    const site = await startTemporaryExample(origin);
    stops.push(site.stop);
    const browser = await puppeteer.launch(await findBrowser());
    stops.push(() => browser.close());
    return {
      kit: origin,
      version: elements.version,
      site: site.origin,
      visit: (address, options) => visit(browser, address, options),
      mails: async () => (await fetch(`${kit.origin}/dev/mail.json`)).json() as Promise<Mail[]>,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function visit(browser: Browser, address: string, { script = true, width = 1280, from }: VisitOptions = {}) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.setViewport({ width, height: 900 });
  await page.setJavaScriptEnabled(script);
  if (from) await page.setExtraHTTPHeaders({ 'x-forwarded-for': from });
  const watching = await watch(page);
  await page.goto(address, { waitUntil: 'load' });
  return { page, watch: watching, close: () => context.close() };
}
