import { completeLanguages, directionOf } from '@diaspora-kit/contract/vocabulary';
import { beforeAll, describe, expect, it } from 'vitest';
import { createTestServer, organisation, testOrigin, type TestServer } from '../../test/harness.js';
import { englishIn, expectOwnWords, wordsOf } from '../../test/reading.js';
import { saveSpotlight } from '../features/spotlight/save-spotlight.js';

const hostile = '<img src=x onerror=alert(1)> & "Sons"';

let server: TestServer;
let person: string;
let association: string;
let story: string;
let invented: string;

const html = async (path: string) => (await server.get(path)).text();

beforeAll(async () => {
  server = await createTestServer({ demo: true });
  await server.addMission();
  await server.addMission({ slug: 'td', policy: 'sheltered' });
  ({ slug: person } = await server.addProfile());
  ({ slug: association } = await server.addProfile({ name: hostile }, organisation));
  ({ slug: invented } = await server.addProfile({ name: 'Invented', sourceKey: 'i', fictional: true }, organisation));
  const text = { title: 'Glace', quote: hostile, trade: 'Froid', body: ['Un.', 'Deux.'] };
  ({ slug: story } = await server.db.transaction((tx) =>
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
  ));
});

const pages = () => [
  '/',
  '/bj',
  '/td',
  '/bj/directory',
  '/bj/directory?q=nobody&sector=Q&offer=mentoring',
  `/bj/directory/${person}`,
  `/bj/directory/${association}`,
  '/bj/spotlight',
  `/bj/spotlight/${story}`,
  '/td/spotlight',
  '/bj/mentoring',
  '/td/mentoring',
  '/bj/privacy',
  '/problems/cursor-expired',
];

describe.each([...completeLanguages])('every page in %s', (lang) => {
  it('says its language and direction, in its own words', async () => {
    for (const path of pages()) {
      const page = await html(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
      expect(page, path).toMatch(new RegExp(`^<!doctype html><html lang="${lang}" dir="${directionOf(lang)}">`));
      expect(page.match(/<h1/g), path).toHaveLength(1);
      expectOwnWords(page, lang);
    }
  });

  it('ends with the ways to privacy and to joining, where a mission is open', async () => {
    for (const path of pages().filter((path) => path.startsWith('/bj'))) {
      const page = await html(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
      const footer = page.slice(page.indexOf('<footer'));
      for (const place of ['privacy', 'join']) expect(footer, path).toContain(`href="/bj/${place}?lang=${lang}"`);
    }
  });

  it('can be switched to the other languages, and its links keep the language', async () => {
    for (const path of pages()) {
      const page = await html(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
      const tags = page.match(/<a [^>]*>/g) ?? [];
      const links = tags.map((tag) => ({ tag, href: /href="(\/[^"]*)"/.exec(tag)?.[1] })).filter(({ href }) => href);
      for (const other of completeLanguages)
        expect(
          links.filter(({ tag }) => tag.includes(`hreflang="${other}"`)),
          path,
        ).toHaveLength(1);
      for (const { tag, href } of links.filter(({ tag }) => !tag.includes('hreflang')))
        expect(href, `${path}: ${tag}`).toMatch(new RegExp(`[?;]lang=${lang}\\b`));
    }
  });
});

it('is noticed when it speaks another language', async () => {
  const page = await html('/bj?lang=en');
  expect(englishIn(page, 'fr')).toContain('Someone from home has already done it');
  expect(englishIn(page, 'ar')).toContain('Directory');
});

it('speaks the first language of a mission to whoever asks for none, or for one it lacks', async () => {
  expect(await html('/bj')).toContain('<html lang="fr" dir="ltr">');
  expect(await html('/bj?lang=xx')).toContain('<html lang="fr" dir="ltr">');
});

it('leads to addresses that exist', async () => {
  const seen = new Set<string>();
  const open = async (path: string) => {
    const [address = ''] = path.replaceAll('&amp;', '&').split('#');
    if (seen.has(address)) return;
    seen.add(address);
    const response = await server.get(address);
    // The member space sends who is not signed in to the page for that.
    if (address.startsWith('/account?')) return open(response.headers.get('location')!);
    expect(response.status, address).toBe(200);
    if (!address.includes('lang=fr')) return;
    for (const [, href] of (await response.text()).matchAll(/href="(\/(?!v1)[^"]*)"/g)) await open(href!);
  };
  await open('/?lang=fr');
  expect(seen.size).toBeGreaterThan(25);
});

describe('every page', () => {
  it('holds no script, no style of its own, and forbids both', async () => {
    for (const path of pages()) {
      const response = await server.get(path);
      const page = await response.text();
      expect(page, path).not.toMatch(/<script(?! type="application\/ld\+json">)/);
      expect(page, path).not.toMatch(/\sstyle=|<style|\son[a-z]+="|javascript:/i);
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy, path).toContain("default-src 'none'");
      expect(policy, path).toContain("frame-ancestors 'none'");
      expect(policy, path).not.toMatch(/unsafe|script-src|\*/);
      expect(response.headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(response.headers.get('referrer-policy'), path).toBe('no-referrer');
      expect(response.headers.get('access-control-allow-origin'), path).toBeNull();
      expect(response.headers.get('set-cookie'), path).toBeNull();
    }
  });

  it('says where it stands, and where it stands in other languages', async () => {
    const page = await html('/bj/directory?lang=fr&sector=Q&q=a%26b');
    const address = `${testOrigin}/bj/directory?lang=fr&amp;q=a%26b&amp;sector=Q`;
    expect(page).toContain(`<link rel="canonical" href="${address}"/>`);
    for (const lang of completeLanguages)
      expect(page).toContain(
        `<link rel="alternate" hreflang="${lang}" href="${address.replace('lang=fr', `lang=${lang}`)}"/>`,
      );
  });

  it('marks the demonstration while it lasts', async () => {
    expect(await html('/bj?lang=en')).toContain('class="dk-demo"');
    const real = await createTestServer();
    await real.addMission();
    expect(await (await real.get('/bj?lang=en')).text()).not.toContain('dk-demo');
  });

  it('is revalidated, compressed, and gone a minute after a withdrawal', async () => {
    const first = await server.get('/bj/directory?lang=en', { 'accept-encoding': 'br' });
    expect(first.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(first.headers.get('content-encoding')).toBe('br');
    expect(first.headers.get('cache-control')).toBe('public, max-age=30, stale-while-revalidate=30');
    const etag = first.headers.get('etag')!;
    const again = await server.get('/bj/directory?lang=en', { 'if-none-match': etag });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });

  it('is small on the way, though it belongs to one reader', async () => {
    for (const path of ['/', '/bj/mentoring/request', '/bj/nowhere']) {
      const response = await server.get(path, { 'accept-encoding': 'gzip, br' });
      expect(response.headers.get('content-encoding'), path).toBe('gzip');
      expect((await response.arrayBuffer()).byteLength, path).toBeLessThan(6 * 1024);
    }
  });

  it('answers HEAD without a body', async () => {
    for (const path of ['/', '/bj', '/bj/directory', '/bj/mentoring/request']) {
      const response = await server.app.request(path, { method: 'HEAD' });
      expect(response.status, path).toBe(200);
      expect(await response.text(), path).toBe('');
    }
  });
});

describe('search engines', () => {
  const robots = async (path: string) => (await html(path)).match(/<meta name="robots" content="([^"]*)"/)?.[1];

  it('keep no page that shows a person', async () => {
    for (const path of [`/bj/directory/${person}`, '/bj/directory', '/bj/directory?kind=person', '/bj/mentoring'])
      expect(await robots(path), path).toBe('noindex, noarchive');
    expect(await html('/bj')).not.toContain(`/directory/${person}`);
  });

  it('may keep what is public of organisations, but nothing invented', async () => {
    expect(await robots(`/bj/directory/${association}`)).toBeUndefined();
    expect(await robots(`/bj/directory/${invented}`)).toBe('noindex');
  });

  it('are told facts about organisations and stories, and none about persons or inventions', async () => {
    const facts = async (path: string) => {
      const json = (await html(path)).match(/<script type="application\/ld\+json">(.*?)<\/script>/s)?.[1];
      return json && (JSON.parse(json) as Record<string, unknown>);
    };
    expect(await facts(`/bj/directory/${association}?lang=en`)).toMatchObject({
      '@type': 'Organization',
      name: hostile,
      url: 'https://abl.example.org/',
      address: { addressCountry: 'FR' },
    });
    expect(await facts(`/bj/spotlight/${story}?lang=fr`)).toMatchObject({ '@type': 'Article', headline: 'Glace' });
    expect(await facts(`/bj/directory/${person}`)).toBeUndefined();
    expect(await facts(`/bj/directory/${invented}`)).toBeUndefined();
  });
});

it('shows what people wrote as words, never as markup', async () => {
  for (const path of [
    '/bj',
    '/bj/directory',
    `/bj/directory/${association}`,
    '/bj/spotlight',
    `/bj/spotlight/${story}`,
  ]) {
    const page = await html(`${path}?lang=en`);
    expect(page, path).not.toContain('<img');
    expect(wordsOf(page), path).toContain('<img src=x onerror=alert(1)>');
  }
  const searched = await html(`/bj/directory?lang=en&q=${encodeURIComponent('"><img src=x>')}`);
  expect(searched).not.toContain('<img');
});

describe('an entry', () => {
  it('names its source, and where to correct or remove it', async () => {
    const page = await html(`/bj/directory/${association}?lang=en`);
    expect(wordsOf(page)).toContain('Found in a public source (example.org), read in 2029.');
    expect(page).toContain(`href="/bj/directory/${association}/correct?lang=en"`);
    expect(wordsOf(page)).not.toContain('Tell me this first');
  });

  it('says what to ask a mentor first, and that contact is relayed', async () => {
    const words = wordsOf(await html(`/bj/directory/${person}?lang=en`));
    expect(words).toContain('What do you cool?');
    expect(words).toContain('Your message goes through the mission.');
    expect(words).toContain('can hide them at any time');
  });

  it('leaves no trace of what is not shown', async () => {
    const bare = { headline: null, summary: null, askFirst: null };
    const { slug } = await server.addProfile({
      name: 'Sènan',
      residence: null,
      place: null,
      texts: { fr: bare },
      codes: {},
      mentor: null,
    });
    const page = await html(`/bj/directory/${slug}?lang=en`);
    for (const title of [
      'At a glance',
      'In their own words',
      'Can help with',
      'Offers',
      'How contact works',
      'lives in',
    ])
      expect(wordsOf(page)).not.toContain(title);
  });
});

describe('a mission that lists no persons', () => {
  it('promises none', async () => {
    expect(wordsOf(await html('/td?lang=en'))).toContain('Find an organisation');
    expect(wordsOf(await html('/td/directory?lang=en'))).toContain('Organisations of the diaspora');
    expect(wordsOf(await html('/td/mentoring?lang=en'))).not.toContain('Open to requests now');
  });
});

describe('what leads nowhere', () => {
  it.each([
    ['/nowhere?lang=en', 404, 'There is no mission at this address'],
    ['/bj/nowhere?lang=fr', 404, 'Il n’y a rien à cette adresse'],
    ['/bj/directory/nobody?lang=ar', 404, 'هذه البطاقة غير مدرجة'],
    ['/bj/spotlight/none?lang=en', 404, 'This story is not published'],
    ['/bj/directory?lang=en&after=stale', 410, 'This list has changed since'],
    ['/bj/directory?lang=en&limit=0', 422, 'Some answers need a second look'],
    ['/bj/mentoring/receipt/BJ-222-222?lang=en', 404, 'No request has this code'],
    ['/bj/go/unknown?lang=en', 410, 'This link has been used or is too old'],
    ['/problems/no-such-code?lang=en', 404, 'There is nothing at this address'],
  ])('%s is answered %i, in words, with a way on', async (path, status, title) => {
    const response = await server.get(path);
    const page = await response.text();
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toMatch('text/html');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('etag')).toBeNull();
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(wordsOf(page)).toContain(title);
    expect(page).toContain('class="dk-door"');
    expect(page).not.toContain('rel="canonical"');
  });

  it('says the number to quote, and nothing of the cause, when it is our mistake', async () => {
    const broken = await createTestServer();
    await broken.addMission();
    await broken.db.transaction((tx) => tx.run('drop table listing_code'));
    const response = await broken.get('/bj/directory?lang=en');
    const words = wordsOf(await response.text());
    expect(response.status).toBe(500);
    expect(words).toContain('Number to quote');
    expect(words).not.toContain('listing_code');
  });
});
