import type { Page } from 'puppeteer-core';

/** What a page did that a visitor does not see. */
export interface Watch {
  /** Origins asked for anything, since the beginning. */
  origins(): Set<string>;
  /** Content security policy violations, trusted types included, as the browser reports them. */
  violations: string[];
  /** Errors in the console, and exceptions nobody caught. */
  errors: string[];
  /** Names of everything kept on the device: cookies, storage, databases, caches, workers. */
  kept(): Promise<string[]>;
}

export async function watch(page: Page): Promise<Watch> {
  const requested: string[] = [];
  const violations: string[] = [];
  const errors: string[] = [];
  const session = await page.createCDPSession();
  await session.send('Audits.enable');
  session.on('Audits.issueAdded', ({ issue }) => {
    if (issue.code === 'ContentSecurityPolicyIssue') violations.push(JSON.stringify(issue.details));
  });
  page.on('request', (request) => {
    if (/^(https?|wss?):/.test(request.url())) requested.push(new URL(request.url()).origin);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  return {
    origins: () => new Set(requested),
    violations,
    errors,
    async kept() {
      const cookies = await page.browserContext().cookies();
      const stored = await page.evaluate(async () => [
        ...Object.keys(localStorage),
        ...Object.keys(sessionStorage),
        ...(await indexedDB.databases()).map(({ name }) => name ?? ''),
        ...('caches' in window ? await caches.keys() : []),
        ...('serviceWorker' in navigator ? await navigator.serviceWorker.getRegistrations() : []).map(
          ({ scope }) => scope,
        ),
      ]);
      return [...cookies.map(({ name }) => name), ...stored];
    },
  };
}
