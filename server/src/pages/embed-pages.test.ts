import type { Spotlights } from '@diaspora-kit/contract';
import { completeLanguages, directionOf } from '@diaspora-kit/contract/vocabulary';
import { beforeAll, describe, expect, it } from 'vitest';
import { createTestServer, organisation, type TestServer } from '../../test/harness.js';
import { expectOwnWords, wordsOf } from '../../test/reading.js';
import { saveSpotlight } from '../features/spotlight/save-spotlight.js';
import { textOf } from '../text/index.js';

const hostile = '"><script src=//x></script><img onerror=alert(1)> & "Sons"';
const tags = ['diaspora-directory', 'spotlight-carousel', 'mentor-request'];

let server: TestServer;
let person: string;

const html = async (path: string) => (await server.get(path)).text();

beforeAll(async () => {
  server = await createTestServer();
  await server.addMission();
  ({ slug: person } = await server.addProfile());
  await server.addProfile({ name: hostile }, organisation);
  const text = { title: 'Glace', quote: hostile, trade: 'Froid', body: ['Un.'] };
  await server.db.transaction((tx) =>
    saveSpotlight(server.deps, tx, {
      mission: 'bj',
      profile: null,
      state: 'published',
      name: 'Ayaba Dossou',
      origin: 'BJ',
      residence: 'FR',
      fictional: false,
      publishedAt: '2029-12-01T00:00:00.000Z',
      texts: { fr: text, en: text },
    }),
  );
});

describe.each(tags)('the frame of %s', (tag) => {
  it('lets anybody frame it, and only the kit’s own files run in it', async () => {
    const response = await server.get(`/embed/${tag}?mission=bj&lang=en`);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toEqual({
      'cache-control': 'public, max-age=30, stale-while-revalidate=30',
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors *",
      'content-type': 'text/html; charset=utf-8',
      'cross-origin-resource-policy': 'cross-origin',
      etag: expect.any(String) as string,
      'permissions-policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': expect.any(String) as string,
      vary: 'Accept-Encoding',
      'x-content-type-options': 'nosniff',
    });
  });

  it('holds nothing inline, and two modules of our own', async () => {
    const page = await html(`/embed/${tag}?mission=bj&lang=en`);
    expect(page.match(/<script[^>]*>[^<]*/g)).toEqual([
      `<script type="module" src="/v1/${tag}.js">`,
      '<script type="module" src="/v1/embed.test.js">',
    ]);
    expect(page).not.toMatch(/\sstyle=|<style|<[^>]*\son[a-z]+=|javascript:/i);
  });

  it.each([...completeLanguages])('speaks %s, in its direction', async (lang) => {
    const page = await html(`/embed/${tag}?mission=bj&lang=${lang}`);
    expect(page).toMatch(new RegExp(`^<!doctype html><html lang="${lang}" dir="${directionOf(lang)}"`));
    expect(page).toContain(`<${tag} mission="bj" lang="${lang}"`);
    expectOwnWords(page, lang);
  });

  it('opens every link elsewhere, at an address that exists', async () => {
    const page = await html(`/embed/${tag}?mission=bj&lang=fr`);
    expect(page).toContain('<base target="_blank"/>');
    const links = [...page.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&'));
    expect(links.length).toBeGreaterThan(0);
    for (const href of links) {
      expect(href).toContain('lang=fr');
      expect((await server.get(href)).status, href).toBe(200);
    }
  });

  it('takes a theme, light unless asked', async () => {
    const themeOf = async (query: string) =>
      /^[^>]*><html[^>]*data-theme="(\w+)"/.exec(await html(`/embed/${tag}?mission=bj${query}`))?.[1];
    expect(await themeOf('')).toBe('light');
    expect(await themeOf('&theme=dark')).toBe('dark');
    expect(await themeOf('&theme=auto')).toBeUndefined();
    expect(await themeOf(`&theme=${encodeURIComponent(hostile)}`)).toBe('light');
  });

  it('shows what its address says as words, never as markup', async () => {
    const said = encodeURIComponent(hostile);
    for (const query of [`mission=bj&mentor=${said}&lang=${said}&theme=${said}`, `mission=${said}&lang=en`]) {
      const page = await html(`/embed/${tag}?${query}`);
      expect(page, query).not.toMatch(/<script src=\/\/|<img/);
    }
  });

  it('is refused in words, in a page that can be framed too', async () => {
    const response = await server.get(`/embed/${tag}?mission=nowhere&lang=ar`);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-security-policy')).toContain('frame-ancestors *');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const page = await response.text();
    expect(wordsOf(page)).toContain(textOf('ar').problems.titles['mission-not-found'].detail);
    expect(page).not.toContain('<script');
  });
});

it('shows entries before any script, what people wrote as words', async () => {
  const page = await html('/embed/diaspora-directory?mission=bj&lang=en');
  expect(page.match(/<li class="dk-card/g)).toHaveLength(2);
  expect(wordsOf(page)).toContain('& "Sons"');
  expect(page).not.toContain('<img');
});

it('starts a directory with the search in its address', async () => {
  const search = 'kind=person&q=froid&limit=0&after=x&nonsense=1';
  const page = await html(`/embed/diaspora-directory?mission=bj&lang=en&${search}`);
  expect(page).toContain('<diaspora-directory mission="bj" lang="en" search="q=froid&amp;kind=person">');
  expect(page).toContain('href="/bj/directory?lang=en&amp;q=froid&amp;kind=person"');
  expect(page).not.toContain('Sons');
});

it('shows stories before any script', async () => {
  const page = await html('/embed/spotlight-carousel?mission=bj&lang=en');
  expect(page.match(/<li class="dk-slide/g)).toHaveLength(1);
  expect(page).not.toContain('<img');
});

it('draws a story for any site, in attributes only', async () => {
  const { items } = (await (await server.get('/api/v1/missions/bj/spotlights?lang=en')).json()) as Spotlights;
  const { pathname } = new URL(items[0]!.picture.url);
  const response = await server.get(pathname);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
  expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
  expect(response.headers.get('cache-control')).toMatch(/^public, max-age=86400/);
  const picture = await response.text();
  expect(picture).toMatch(/^<svg xmlns="[^"]+" width="720" height="360" viewBox="0 0 36 18"><path fill="#/);
  expect(picture).not.toMatch(/style|class|script|undefined|NaN/);
  expect((await server.get(pathname.replace(items[0]!.slug, 'nobody'))).status).toBe(404);
});

it('leads to the form before any script, to the mentor asked', async () => {
  const page = await html(`/embed/mentor-request?mission=bj&lang=en&mentor=${person}`);
  expect(page).toContain(`href="/bj/mentoring/request?lang=en&amp;mentor=${person}"`);
  expect(page).toContain(`<mentor-request mission="bj" lang="en" mentor="${person}">`);
});

it('knows three widgets', async () => {
  for (const path of ['/embed/constructor?mission=bj', '/embed/directory?mission=bj', '/embed/x/y', '/embed']) {
    const response = await server.get(`${path}${path.includes('?') ? '&' : '?'}lang=en`);
    expect(response.status, path).toBe(404);
    expect(response.headers.get('content-type'), path).toMatch('text/html');
  }
  expect(wordsOf(await html('/embed/constructor?mission=bj&lang=en'))).toContain('There is nothing at this address');
});
