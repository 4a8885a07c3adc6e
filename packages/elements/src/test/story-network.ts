import type { Client } from '@diaspora-kit/contract';
import { ApiProblem } from '@diaspora-kit/contract/client';
import { patience } from '../base/asking.js';
import { answersIn, noAnswer, recordedClient, type Answers } from './recorded.js';

/** What the toolbar of the stories can be turned to. */
export type Network = 'normal' | 'slow' | 'offline' | 'error';

/** Milliseconds that no timer reaches: nothing is called slow, nothing is given up. */
export const forEver = { slow: 2 ** 31 - 1, fail: 2 ** 31 - 1 };

/** As on a phone, so that nobody waits for a story to become slow. */
const impatience = { slow: 300, fail: forEver.fail };
const usual = { ...patience };

/** Milliseconds until an answer comes over the slow network. */
const slowness = 5_000;

/** A gateway before the server that has nothing to say: over HTTP/2 not even a title. */
const gateway = () =>
  Promise.reject(new ApiProblem({ type: 'about:blank', code: 'internal-error', title: '', status: 502 }));

/** Tells the page whether the device has a connection, as the browser would. */
export function setOnline(online: boolean): void {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => online });
  dispatchEvent(new Event(online ? 'online' : 'offline'));
}

/**
 * A server that knows the recorded answers, over the network of the toolbar.
 *
 * @param changes What it answers otherwise in this story.
 * @param waits How long a widget waits in this story, when not as usual.
 */
export function storyServer(
  { language, network }: { language: string; network: Network },
  changes: (answers: Answers) => Partial<Client> = () => ({}),
  waits = network === 'slow' ? impatience : usual,
): Client {
  Object.assign(patience, waits);
  setOnline(network !== 'offline');
  const client = recordedClient(language, changes(answersIn(language)));
  if (network === 'normal') return client;
  const later = () => new Promise((resolve) => setTimeout(resolve, slowness));
  const over = <Ask extends (...args: never[]) => unknown>(ask: Ask) =>
    network === 'slow'
      ? async (...args: Parameters<Ask>) => later().then(() => ask(...args))
      : network === 'offline'
        ? noAnswer
        : gateway;
  return Object.fromEntries(Object.entries(client).map(([name, ask]) => [name, over(ask)])) as unknown as Client;
}

/** The first element inside a story's widget that matches, once it is there. */
export async function inside(story: HTMLElement, selector: string): Promise<HTMLElement> {
  for (;;) {
    const widget = story.querySelector('[mission]');
    const found = widget?.shadowRoot?.querySelector<HTMLElement>(selector);
    if (found) return found;
    await new Promise(requestAnimationFrame);
  }
}
