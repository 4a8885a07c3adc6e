import { beforeEach, describe, expect, it } from 'vitest';
import { createTestServer, organisation, type TestServer } from '../../test/harness.js';
import { expectOwnWords, wordsOf } from '../../test/reading.js';

let server: TestServer;
let path: string;
beforeEach(async () => {
  server = await createTestServer();
  await server.addMission();
  const { slug } = await server.addProfile({ name: 'ABL' }, organisation);
  path = `/bj/directory/${slug}/correct`;
});

const wish = { wish: 'remove', message: 'This is our association; we do not want to be listed.', address: '' };

describe('correcting or removing an entry', () => {
  it('queues the wish, and hands out a code', async () => {
    const response = await server.submit(`${path}?lang=en`, wish);
    expect(response.status).toBe(303);
    const receipt = await server.get(response.headers.get('location')!);
    expect(receipt.headers.get('cache-control')).toBe('no-store');
    expect(wordsOf(await receipt.text())).toContain('to be settled by Friday 4 January');
    expect(await server.db.all('select wish, state, lang from correction')).toEqual([
      { wish: 'remove', state: 'open', lang: 'en' },
    ]);
  });

  it('says what to change, and keeps what was typed', async () => {
    const response = await server.submit(`${path}?lang=en`, { wish: 'remove', message: '<b>Wrong', address: 'me' });
    const page = await response.text();
    expect(response.status).toBe(422);
    expect(wordsOf(page)).toContain('2 answers need a second look');
    expect(page).toContain('&lt;b&gt;Wrong</textarea>');
    expect(page).toContain('value="me"');
    expect(page).toContain('value="remove" checked=""');
    expect(await server.count('correction')).toBe(0);
  });

  it.each(['en', 'fr', 'ar'] as const)('speaks %s', async (lang) => {
    expectOwnWords(await (await server.get(`${path}?lang=${lang}`)).text(), lang);
    expectOwnWords(await (await server.submit(`${path}?lang=${lang}`, {})).text(), lang);
    const sent = await server.submit(`${path}?lang=${lang}`, wish);
    expectOwnWords(await (await server.get(sent.headers.get('location')!)).text(), lang);
  });

  it('is refused from another site', async () => {
    const response = await server.submit(path, wish, { origin: 'https://evil.example' });
    expect(response.status).toBe(403);
    expect(await server.count('correction')).toBe(0);
  });

  it('is not offered for what is not listed', async () => {
    expect((await server.get('/bj/directory/nobody/correct')).status).toBe(404);
    expect((await server.submit('/bj/directory/nobody/correct', wish)).status).toBe(404);
  });

  it('shows a receipt only at its own entry', async () => {
    const sent = await server.submit(path, wish);
    const { slug } = await server.addProfile({ name: 'Another', sourceKey: 'another' }, organisation);
    const elsewhere = sent.headers.get('location')!.replace(/directory\/[^/]+/, `directory/${slug}`);
    expect((await server.get(elsewhere)).status).toBe(404);
  });
});
