import { beforeEach, describe, expect, it } from 'vitest';
import { queuedMails } from '../../test/asking.js';
import { createTestServer, testOrigin, type TestServer } from '../../test/harness.js';
import { expectOwnWords, wordsOf } from '../../test/reading.js';

const formPath = '/bj/mentoring/request?lang=en';

let server: TestServer;
let mentor: string;
beforeEach(async () => {
  server = await createTestServer();
  await server.addMission();
  ({ slug: mentor } = await server.addProfile());
});

const answers = {
  goal: 'Open a cold room in Ouidah',
  question: 'Which cold room keeps 400 kg of fish at 35 degrees outside?',
  format: 'three-conversations',
  language: 'fr',
  name: 'Abdi',
  address: 'abdi@example.org',
  consent: 'yes',
};

/** The hidden fields of a form that was just opened. */
async function marks(path = formPath): Promise<Record<string, string>> {
  const page = await (await server.get(path)).text();
  return Object.fromEntries(
    [...page.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name!, value!]),
  );
}

async function ask(changes: Record<string, string> = {}, path = formPath) {
  const hidden = await marks(path);
  server.clock.advance(60_000);
  return server.submit(path, { ...hidden, ...answers, ...changes });
}

const receiptOf = (response: Response) => /receipt\/([A-Z0-9-]+)/.exec(response.headers.get('location') ?? '')![1]!;

describe('the request form', () => {
  it('names the mentor asked, and keeps nothing of the page', async () => {
    const response = await server.get(`${formPath}&mentor=${mentor}`);
    const page = await response.text();
    expect(wordsOf(page)).toMatch(/You are asking AD Ayaba Dossou/);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-robots-tag')).toContain('noindex');
  });

  it('goes on without the mentor when there is nobody of that name, or no room', async () => {
    const page = await (await server.get(`${formPath}&mentor=nobody`)).text();
    expect(wordsOf(page)).toContain('This mentor is not listed');
    expect(page).toContain('name="mentor" value=""');
  });

  it('has a way to leave at once, to a page that says nothing', async () => {
    const page = await (await server.get(formPath)).text();
    expect(page).toMatch(/<a class="dk-exit" href="https:\/\/www\.wikipedia\.org\/" rel="noreferrer">/);
    expect(page).toContain('dk-bar--sticky');
  });

  it('hides its trap from eyes, ears and keyboard', async () => {
    const page = await (await server.get(formPath)).text();
    expect(page).toMatch(/<div class="dk-trap" aria-hidden="true">.*?name="website" tabindex="-1"/);
  });

  it.each(['en', 'fr', 'ar'] as const)('speaks %s', async (lang) => {
    for (const path of ['request', 'status'])
      expectOwnWords(await (await server.get(`/bj/mentoring/${path}?lang=${lang}`)).text(), lang);
    const sent = await server.submit(`/bj/mentoring/request?lang=${lang}`, { question: 'short' });
    expectOwnWords(await sent.text(), lang);
  });
});

describe('sending it', () => {
  it('leads to the receipt', async () => {
    const response = await ask({}, `${formPath}&mentor=${mentor}`);
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toMatch(/^\/bj\/mentoring\/receipt\/BJ-\w{3}-\w{3}\?lang=en$/);
    expect(await server.db.all('select state, format, language, lang, suspicion from mentor_request')).toEqual([
      { state: 'unconfirmed', format: 'three-conversations', language: 'fr', lang: 'en', suspicion: null },
    ]);
    const page = await (await server.get(response.headers.get('location')!)).text();
    expect(wordsOf(page)).toContain('Nearly there: confirm by mail');
  });

  it('twice is one request', async () => {
    const hidden = await marks();
    server.clock.advance(60_000);
    const first = await server.submit(formPath, { ...hidden, ...answers });
    const second = await server.submit(formPath, { ...hidden, ...answers });
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
    expect(await server.count('mentor_request')).toBe(1);
  });

  it('says what to change, at the top and at the field, and keeps what was typed', async () => {
    const response = await ask({ question: 'Which <b>room</b>?', address: 'abdi.example.org', consent: '' });
    const page = await response.text();
    expect(response.status).toBe(422);
    expect(wordsOf(page)).toContain('3 answers need a second look');
    for (const id of ['question', 'address', 'consent']) {
      expect(page).toContain(`<a href="#${id}">`);
      expect(page).toContain(`id="${id}-error"`);
    }
    expect(page).toMatch(
      /<textarea id="question" name="question" aria-invalid="true" aria-describedby="question-error question-hint"/,
    );
    expect(wordsOf(page)).toContain('Write at least 30 characters');
    expect(wordsOf(page)).toContain('Check the address: it has no “@”');
    expect(wordsOf(page)).toContain('Tick the box to agree');
    expect(page).toContain('Which &lt;b&gt;room&lt;/b&gt;?</textarea>');
    expect(page).toContain('value="Open a cold room in Ouidah"');
    expect(page).toContain('value="three-conversations" checked=""');
    expect(page).toContain('<option value="fr" selected="">');
    expect(page).toContain('value="abdi.example.org"');
    expect(await server.count('mentor_request')).toBe(0);
  });

  it('can be mended and sent', async () => {
    const page = await (await ask({ question: 'Short' })).text();
    const hidden = Object.fromEntries(
      [...page.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [
        name!,
        value!,
      ]),
    );
    expect((await server.submit(formPath, { ...hidden, ...answers })).status).toBe(303);
  });

  it('keeps the words when the whole is refused', async () => {
    for (let n = 0; n < 10; n++) await ask();
    const response = await ask();
    const page = await response.text();
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(wordsOf(page)).toContain('That was a lot at once');
    expect(page).toContain('value="abdi@example.org"');
  });

  it('gives a new key to whoever changed what was already sent', async () => {
    const hidden = await marks();
    await server.submit(formPath, { ...hidden, ...answers });
    const response = await server.submit(formPath, { ...hidden, ...answers, goal: 'Open another room' });
    const page = await response.text();
    expect(response.status).toBe(409);
    expect(page).not.toContain(`name="key" value="${hidden['key']}"`);
    expect(page).toContain('value="Open another room"');
  });

  it.each([
    ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['a neighbour', { origin: 'https://other.example.org', 'sec-fetch-site': 'same-site' }],
    ['nobody says where', { origin: 'null' }],
  ])('is refused from %s', async (_, headers) => {
    for (const path of [formPath, '/bj/mentoring/status', '/bj/mentoring/receipt/BJ-222-222', '/bj/go/token']) {
      const response = await server.submit(path, { ...answers }, headers);
      expect(response.status, path).toBe(403);
      expect(wordsOf(await response.text()), path).toMatch(/sent from another site|vient d’un autre site/);
    }
    expect(await server.count('mentor_request')).toBe(0);
  });
});

describe('confirming', () => {
  it('works with the six digits, however they are typed', async () => {
    const receipt = receiptOf(await ask());
    const [mail] = await queuedMails(server);
    const code = /\d{6}/.exec(mail!.text)![0];
    const path = `/bj/mentoring/receipt/${receipt}?lang=en`;
    const wrong = await server.submit(path, { code: code === '000000' ? '000001' : '000000' });
    expect(wrong.status).toBe(422);
    expect(wordsOf(await wrong.text())).toContain('These are not the six digits');
    const right = await server.submit(path, { code: `${code.slice(0, 3)} ${code.slice(3)}` });
    expect(right.status).toBe(303);
    expect(right.headers.get('location')).toBe(path);
    expect(wordsOf(await (await server.get(path)).text())).toContain('Thank you, your question is confirmed');
  });

  it('works with the mailed link: looking changes nothing, the button confirms once', async () => {
    const receipt = receiptOf(await ask({}, formPath.replace('lang=en', 'lang=ar')));
    const [mail] = await queuedMails(server);
    const path = new RegExp(`${testOrigin}(/bj/go/\\S+)`).exec(mail!.text)![1]!;
    const shown = await server.get(path);
    const page = await shown.text();
    expect(shown.headers.get('cache-control')).toBe('no-store');
    expect(shown.headers.get('referrer-policy')).toBe('no-referrer');
    expect(page).toContain('<html lang="ar" dir="rtl">');
    expect(page.match(/<button/g)).toHaveLength(1);
    expectOwnWords(page, 'ar');
    expect(await server.db.get('select state from mentor_request')).toEqual({ state: 'unconfirmed' });

    const done = await server.submit(path, {});
    expect(done.status).toBe(303);
    expect(done.headers.get('location')).toMatch(`/bj/mentoring/receipt/${receipt}`);
    expect(await server.db.get('select state from mentor_request')).toEqual({ state: 'screening' });
    expect((await server.submit(path, {})).status).toBe(410);
    expect((await server.get(path)).status).toBe(410);
  });

  it('can be mailed again', async () => {
    const receipt = receiptOf(await ask());
    server.clock.advance(3_600_000);
    const response = await server.submit(`/bj/mentoring/receipt/${receipt}/again?lang=en`, {});
    expect(response.status).toBe(303);
    expect(await queuedMails(server)).toHaveLength(2);
    expect(wordsOf(await (await server.get(response.headers.get('location')!)).text())).toContain(
      'a new mail is on its way',
    );
  });
});

describe('following', () => {
  it('leads from the code, as people type it, to the receipt', async () => {
    const receipt = receiptOf(await ask());
    const typed = receipt.toLowerCase().replaceAll('-', ' ');
    const response = await server.submit('/bj/mentoring/status?lang=en', { receipt: typed });
    expect(response.status).toBe(303);
    expect(receiptOf(response)).toBe(receipt);
  });

  it('says when no request has the code, and keeps what was typed', async () => {
    const response = await server.submit('/bj/mentoring/status?lang=en', { receipt: 'BJ-222-222' });
    const page = await response.text();
    expect(response.status).toBe(404);
    expect(wordsOf(page)).toContain('No request has this code');
    expect(page).toContain('value="BJ-222-222"');
  });

  it('shows a receipt in each language', async () => {
    const receipt = receiptOf(await ask());
    for (const lang of ['en', 'fr', 'ar'] as const)
      expectOwnWords(await (await server.get(`/bj/mentoring/receipt/${receipt}?lang=${lang}`)).text(), lang);
  });
});
