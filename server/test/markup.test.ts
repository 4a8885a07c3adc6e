import { beforeAll, describe, expect, it } from 'vitest';
import { saveSpotlight } from '../src/features/spotlight/save-spotlight.js';
import { addMember, openBrowser, type Browser } from './browser.js';
import { newestToken, sendAsk } from './asking.js';
import { createTestServer, type TestServer } from './harness.js';
import { payloads, tags } from './markup.js';
import { addOwned, deliver } from './writing.js';

/** What people write is words wherever it is shown: no page has another element or attribute for it. */

let server: TestServer;
let admin: Browser;
let staff: string;
beforeAll(async () => {
  server = await createTestServer();
  await server.addMission();
  admin = openBrowser(server);
  staff = await addMember(server, { address: 'admin@example.org', role: 'admin' });
});

let people = 0;

/** Writes all of it into every field, as somebody of their own, and opens every page on which it is then read. */
async function pagesOf(texts: string[]): Promise<Record<string, string>> {
  server.clock.advance(3_600_000);
  const text = texts.join(' ');
  const short = texts[people % texts.length]!;
  const words = { headline: text, summary: `${text}\n\n${text}`, askFirst: text };
  const address = `writer-${++people}@example.org`;
  const { id, slug, owner } = await addOwned(server, { name: text, place: text, texts: { en: words } }, { address });
  const { slug: story } = await server.db.transaction((tx) =>
    saveSpotlight(server.deps, tx, {
      mission: 'bj', profile: id, state: 'published', name: text, origin: 'BJ', residence: 'FR', fictional: false,
      publishedAt: '2029-12-01T00:00:00.000Z', texts: { en: { title: text, quote: text, trade: text, body: [text, text] } },
    }),
  ); // prettier-ignore
  await deliver(server, slug, { message: text, name: short, address: `sender-${people}@example.org` });
  const contact = (await server.db.get<{ id: string }>('select id from contact order by rowid desc limit 1'))!.id;
  const network = `2001:db8:${people.toString(16)}::1`;
  const note = { wish: 'correct', message: text, address: '' };
  const noted = await server.submit(`/bj/directory/${slug}/correct?lang=en`, note, {}, network);
  const receipt = /correct\/([A-Z0-9-]+)/.exec(noted.headers.get('location')!)![1]!;
  const { receipt: question } = await sendAsk(server, {
    goal: short.padEnd(20, '.'),
    question: text,
    name: short,
  });
  await server.submit(`/bj/go/${await newestToken(server)}?lang=en`, {});
  const member = openBrowser(server, network);
  await member.hold('member', owner);
  await admin.hold('staff', staff);

  const html = async (response: Promise<Response> | Response) => (await response).text();
  const typed = new URLSearchParams({ q: short });
  const refused = {
    name: text,
    headline: text,
    message: text,
    address: text,
    goal: text,
    question: text,
    residence: text,
    code: text,
  };
  return {
    search: await html(server.get(`/bj/directory?lang=en&${typed}`)),
    entry: await html(server.get(`/bj/directory/${slug}?lang=en`)),
    'writing to them': await html(server.get(`/bj/directory/${slug}/contact?lang=en`)),
    'correcting it': await html(server.get(`/bj/directory/${slug}/correct?lang=en`)),
    story: await html(server.get(`/bj/spotlight/${story}?lang=en`)),
    stories: await html(server.get('/bj/spotlight?lang=en')),
    embedded: await html(server.get(`/embed/diaspora-directory?mission=bj&lang=en&${typed}`)),
    'asking them': await html(server.get(`/bj/mentoring/request?mentor=${slug}&lang=en`)),
    ...Object.fromEntries(
      await Promise.all(
        [
          '/bj/join',
          '/bj/mentoring/request',
          `/bj/directory/${slug}/contact`,
          `/bj/directory/${slug}/correct`,
          '/account/sign-in',
        ].map(
          async (path) =>
            [
              `what is refused at ${path.replace(slug, '')}`,
              await html(server.submit(`${path}?lang=en`, refused, {}, network)),
            ] as const,
        ),
      ),
    ),
    'own entry': await html(member.get('/account/entry?lang=en')),
    'own entry, refused': await html(
      member.submit('/account/entry?lang=en', {
        ...refused,
        place: text,
        website: text,
        'headline.en': text,
        'summary.en': text,
      }),
    ),
    preview: await html(member.get('/account/entry/preview?lang=en')),
    contacts: await html(member.get('/account/contacts?lang=en')),
    contact: await html(member.get(`/account/contacts/${contact}?lang=en`)),
    'for members': await html(member.get(`/account/directory/${slug}?lang=en`)),
    consents: await html(member.get('/account/consents?lang=en')),
    note: await html(admin.submit(`/console/queue/${receipt}/open?lang=en`)),
    question: await html(admin.submit(`/console/queue/${question}/open?lang=en`)),
    'staff, refused': await html(admin.submit('/console/staff/invite?lang=en', { address: text, role: text })),
  };
}

it('has two hundred ways to be more than words', () => expect(new Set(payloads.flat()).size).toBe(200));

describe.each(payloads.map((texts, n) => ({ tag: tags[n]!, texts })))('ten texts that would be <$tag>', ({ texts }) => {
  it('are words on every page', async () => {
    const silent: string[] = [];
    for (const [page, html] of Object.entries(await pagesOf(texts))) {
      if (!html.includes('__xss')) silent.push(page);
      const read = html.replace(/(<script type="application\/ld\+json">)[^<]*(<\/script>)/g, '$1$2');
      expect(
        texts.filter((text) => /[<"&]/.test(text) && read.includes(text)),
        page,
      ).toEqual([]);
      expect(html, page).not.toMatch(/ (?:href|src|action|formaction|poster|data)="\s*javascript:/);
    }
    expect(silent).toEqual([]);
  });
});
