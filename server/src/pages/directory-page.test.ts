import { brotliCompressSync, constants } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { createTestServer, organisation, person, type TestServer } from '../../test/harness.js';
import { wordsOf } from '../../test/reading.js';

const offers = ['mentoring', 'skills', 'technology', 'investment', 'trade', 'jobs'];
const sectors = ['A', 'C', 'F', 'J', 'M', 'P', 'Q'];
const countries = ['FR', 'DE', 'CA', 'NL', 'BE', 'CH', 'SN', 'NG', 'CN', 'US', 'GB', 'SE'];

/** Someone unlike the others, so that the page is no smaller than a real one. */
const someone = (n: number) => {
  const kind = n % 2 === 0 ? person : organisation;
  return {
    from: kind,
    fields: {
      name: `${['Ayaba', 'Codjo', 'Fifamè', 'Sènan', 'Nadège'][n % 5]} ${['Dossou', 'Alapini', 'Hounkpatin', 'Zinsou'][n % 4]} ${n}`,
      residence: countries[n % countries.length]!,
      sourceKey: kind === organisation ? `source-${n}` : null,
      texts: {
        en: {
          headline: `Helps ${n} workshops in ${countries[(n * 5) % 12]} choose what they can repair, ${sectors[n % 7]} to ${offers[n % 6]}, and says what it costs.`,
          summary: null,
          askFirst: null,
        },
      },
      codes: {
        origin: ['BJ'],
        sector: [sectors[n % sectors.length]!],
        offer: [offers[n % 6]!, offers[(n + 1) % 6]!, offers[(n + 3) % 6]!, offers[(n + 4) % 6]!],
        topic: ['founding'],
        language: ['fr', 'fon', 'yo'],
      },
    },
  };
};

let server: TestServer;
const html = async (query: string) => (await server.get(`/bj/directory?lang=en${query}`)).text();
const names = (page: string) => page.match(/class="dk-card__name"/g)?.length ?? 0;
const hrefs = (page: string, name: string) =>
  [...page.matchAll(new RegExp(`<a class="${name}"[^>]*href="([^"]*)"`, 'g'))].map(([, href]) =>
    href!.replaceAll('&amp;', '&'),
  );

beforeAll(async () => {
  server = await createTestServer();
  await server.addMission();
  for (let n = 0; n < 25; n++) {
    const { from, fields } = someone(n);
    await server.addProfile(fields, from);
  }
});

it('is at most 15 KB after brotli, with twenty cards', async () => {
  const page = await html('');
  expect(names(page)).toBe(20);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
  expect(brotliCompressSync(page, { params }).length).toBeLessThan(15 * 1024);
});

it('is one form: search, filters and order go together', async () => {
  const page = await html('&q=workshops&sector=Q&sort=name');
  expect(page).toMatch(/<form class="dk-search" id="find" role="search" action="\/bj\/directory">/);
  expect(page).toContain('name="q" type="search" value="workshops"');
  expect(page).toContain('<input type="hidden" name="sort" value="name"/>');
  expect(page).toMatch(/<input type="checkbox" form="find" name="sector" value="Q" checked=""/);
  expect(page).not.toMatch(/name="sector" value="A" checked/);
  expect(page.match(/<form/g)).toHaveLength(1);
});

describe('filters', () => {
  it('stand as chips, each of which leads to the search without it', async () => {
    const page = await html('&q=workshops&sector=Q&sector=P&offer=skills');
    expect(hrefs(page, 'dk-chip dk-chip--on')).toEqual([
      '/bj/directory?lang=en&q=workshops&offer=skills&sector=Q'.replace('&offer=skills&sector=Q', '&sector=Q&sector=P'),
      '/bj/directory?lang=en&q=workshops&offer=skills&sector=P',
      '/bj/directory?lang=en&q=workshops&offer=skills&sector=Q',
    ]);
    expect(hrefs(page, 'dk-chip dk-chip--bare')).toEqual(['/bj/directory?lang=en']);
  });

  it('say how many entries each would leave, and those are found', async () => {
    const page = await html('');
    const label =
      /value="A"[^>]*\/><span class="dk-check__label">[^<]*<\/span><span class="dk-check__count">(\d+)</.exec(page);
    expect(Number(label?.[1])).toBeGreaterThan(0);
    expect(names(await html('&sector=A'))).toBe(Number(label?.[1]));
  });
});

it('goes on to the next entries, and back to the start', async () => {
  const first = await html('&sort=name');
  const next = /<a class="dk-button" rel="next" href="([^"#]*)#results"/.exec(first)?.[1]?.replaceAll('&amp;', '&');
  expect(next).toMatch(/^\/bj\/directory\?lang=en&sort=name&after=/);
  const second = await (await server.get(next!)).text();
  expect(names(second)).toBe(5);
  expect(second).not.toContain('rel="next"');
  expect(second).toContain('href="/bj/directory?lang=en&amp;sort=name"');
});

describe('nothing found', () => {
  it('says which filter to drop, and how many would be found', async () => {
    const page = await html('&sector=Q&residence=BJ');
    expect(wordsOf(page)).toContain('No entry matches all of this');
    const [drop] = hrefs(page, 'dk-chip');
    expect(drop).toBe('/bj/directory?lang=en&sector=Q');
    expect(names(await (await server.get(drop!)).text())).toBeGreaterThan(0);
  });

  it('offers another spelling', async () => {
    const page = await html('&q=workshpos');
    expect(wordsOf(page)).toContain('Did you mean “workshops”?');
    expect(page).toContain('href="/bj/directory?lang=en&amp;q=workshops"');
  });

  it('ends with somebody to ask', async () => {
    const page = await html('&q=zzzz');
    expect(wordsOf(page)).toContain('Or ask the mission to look for you');
    expect(page).toContain('href="/bj/mentoring/request?lang=en"');
  });
});
