import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Frame, Page } from 'puppeteer-core';

/** A mission's web site of which a test writes the pages, on an origin of its own. */
export interface Host {
  origin: string;
  /** Publishes a page and says its address. */
  publish(body: string, options?: PageOptions): string;
  stop(): Promise<void>;
}

export interface PageOptions {
  lang?: string;
  /** Content security policy; none where left out. */
  policy?: string;
  /** The site's stylesheet, in a file of its own. */
  sheet?: string;
}

/** Path of each widget's own page on the kit. */
export const tags = {
  'diaspora-directory': 'directory',
  'spotlight-carousel': 'spotlight',
  'mentor-request': 'mentoring/request',
} as const;
export type Tag = keyof typeof tags;
export const everyTag = Object.keys(tags) as Tag[];

/** What is there once a widget has its answer. */
export const arrived: Record<Tag, string> = {
  'diaspora-directory': '>>> [part=card]',
  'spotlight-carousel': '>>> [part=slide]',
  'mentor-request': '>>> #goal',
};

/** What a webmaster pastes, without the script. */
export const widget = (kit: string, tag: Tag, attributes: Record<string, string> = {}) => {
  const all = { mission: 'bj', lang: 'en', ...attributes };
  const written = Object.entries(all).map(([name, value]) => `${name}="${value}"`);
  return `<${tag} ${written.join(' ')}><a href="${kit}/${all.mission}/${tags[tag]}?lang=${all.lang}">${tag}</a></${tag}>`;
};

export const script = (address: string, integrity = '') =>
  `<script type="module" async src="${address}"${integrity && ` integrity="${integrity}"`}></script>`;

/** Whether a reader sees the link that stands between the tags of a widget. */
export const showsLink = async (page: Page, tag: Tag) => (await page.$(`${tag} > a`))!.isVisible();

/** Waits for something inside a widget. */
export const appears = (where: Page | Frame, selector: string) => where.waitForSelector(selector, { visible: true });

export async function startHost(): Promise<Host> {
  const files = new Map<string, { type: string; policy: string | undefined; content: string }>();
  const { origin, stop } = await listen((request, response) => {
    const file = files.get(request.url!.split('?')[0]!);
    if (!file) return void response.writeHead(request.url === '/favicon.ico' ? 204 : 404).end();
    if (file.policy) response.setHeader('content-security-policy', file.policy);
    response.writeHead(200, { 'content-type': `${file.type}; charset=utf-8` }).end(file.content);
  });
  return {
    origin,
    stop,
    publish(body, { lang = 'en', policy, sheet } = {}) {
      const path = `/${files.size}`;
      const head = [
        '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
        '<title>A page of a mission</title>',
        sheet && `<link rel="stylesheet" href="${path}.css">`,
      ];
      const direction = lang === 'ar' ? 'rtl' : 'ltr';
      const content = `<!doctype html><html lang="${lang}" dir="${direction}">${head.join('')}<body><main>${body}</main>`;
      files.set(path, { type: 'text/html', policy, content });
      if (sheet) files.set(`${path}.css`, { type: 'text/css', policy, content: sheet });
      return origin + path;
    },
  };
}

/** A server, on a free port where none is named. `stop` breaks what is still open. */
export async function listen(
  answer: RequestListener,
  port = 0,
): Promise<{ origin: string; stop: () => Promise<void> }> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
