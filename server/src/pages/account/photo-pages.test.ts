import sharp from 'sharp';
import { completeLanguages } from '@diaspora-kit/contract/vocabulary';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addMember, openBrowser, type Browser } from '../../../test/browser.js';
import { createTestServer, type TestServer } from '../../../test/harness.js';
import { takePhoto } from '../../../test/photos.js';
import { addOwned } from '../../../test/writing.js';
import { textOf } from '../../text/index.js';

let photo: Uint8Array;
beforeAll(async () => {
  photo = await takePhoto('jpeg', 200, 150);
});

let server: TestServer;
let browser: Browser;
let slug: string;
beforeEach(async () => {
  server = await createTestServer();
  await server.addMission();
  const owned = await addOwned(server, { visibility: { photo: 'members', headline: 'public' } });
  slug = owned.slug;
  browser = openBrowser(server);
  await browser.hold('member', owned.owner);
});

const path = '/account/entry/photo?lang=en';
const answers = { picture: 'photo', audience: 'public', consent: 'yes', consentVersion: '1', consentLang: 'en' };
const cookie = (of: Browser) => [...of.cookies].map(([name, value]) => `${name}=${value}`).join('; ');

/** Sends the form as a browser without scripts does. */
async function send(fields: Record<string, string> = {}, file: Uint8Array | null = photo, headers: Record<string, string> = {}, to = path) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...answers, ...fields })) form.set(name, value);
  form.set('photo', file ? new File([new Uint8Array(file)], 'IMG_0001.svg', { type: 'image/svg+xml' }) : new File([], ''));
  const env = { incoming: { socket: { remoteAddress: '203.0.113.7' } } };
  const init = { method: 'POST', body: form, headers: { origin: server.deps.origin, cookie: cookie(browser), ...headers } };
  return server.app.request(to, init, env);
} // prettier-ignore

const kept = () => server.db.get<{ photo: string | null; visibility: string }>('select photo, visibility from profile');
const publicPage = async () => (await server.get(`/bj/directory/${slug}?lang=en`)).text();

describe('the page of the picture', () => {
  it('offers both kinds alike, and says in each language what a photograph can do', async () => {
    for (const lang of completeLanguages) {
      const page = await (await browser.get(`/account/entry/photo?lang=${lang}`)).text();
      const words = textOf(lang).photo;
      for (const text of [words.drawn.label, words.photograph.label, words.risk, words.consent]) expect(page).toContain(text);
    }
    expect(await (await browser.get(path)).text()).toMatch(/value="drawn" checked/);
    expect(await (await browser.get('/account/entry?lang=en')).text()).toContain('/account/entry/photo?lang=en');
  }); // prettier-ignore

  it('takes a photograph, whatever its file is called, and shows it to whom it was given', async () => {
    const answer = await send();
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/account/entry?lang=en&done=picture']);
    const { photo: id } = (await kept())!;
    expect(await publicPage()).toContain(`/bj/media/${id}-320.webp`);
    expect(await (await browser.get(path)).text()).toMatch(/value="photo" checked/);
    expect((await server.get(`/bj/media/${id}-96.webp`)).status).toBe(200);
  });

  it('shows members what is for members, and nobody else', async () => {
    await send({ audience: 'members' });
    const { photo: id } = (await kept())!;
    const address = `/account/media/${id}-96.webp`;
    expect(await publicPage()).not.toContain(id!);
    expect((await server.get(`/bj/media/${id}-96.webp`)).status).toBe(404);
    expect((await server.get(address)).status).toBe(303);
    const other = openBrowser(server);
    await other.hold('member', await addMember(server, { address: 'other@example.org' }));
    expect(await (await other.get(`/account/directory/${slug}?lang=en`)).text()).toContain(address.slice(0, -7));
    const served = await other.get(address);
    expect([served.status, served.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect((await sharp(Buffer.from(await served.arrayBuffer())).metadata()).format).toBe('webp');
    await send({ audience: 'hidden' }, null);
    expect((await other.get(address)).status).toBe(404);
    expect((await browser.get(address)).status).toBe(200);
  });

  it('changes who sees it without sending it again', async () => {
    await send();
    const { photo: before } = (await kept())!;
    expect((await send({ audience: 'hidden', consent: '' }, null)).status).toBe(303);
    expect(await kept()).toMatchObject({ photo: before });
    expect(await publicPage()).not.toContain(before!);
  });

  it('goes back to the drawn picture at once', async () => {
    await send();
    const { photo: before } = (await kept())!;
    await send({ picture: 'drawn' }, null);
    expect((await kept())!.photo).toBe(null);
    expect(await publicPage()).not.toContain('<img');
    expect((await server.get(`/bj/media/${before}-96.webp`)).status).toBe(404);
    expect(await server.deps.media.list()).toEqual([]);
  });
});

describe('refuses, and says what to do:', () => {
  const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
  it.each([
    ['no file', {}, null, 422, 'Fill this in'],
    ['no agreement', { consent: '' }, undefined, 422, 'Tick the box to agree'],
    ['another text than was shown', { consentVersion: '0' }, undefined, 409, 'The text you agreed to has changed'],
    ['an audience that there is not', { audience: 'everybody' }, undefined, 422, 'Choose one from the list'],
    ['what is no photograph', {}, gif, 415, 'Choose a JPEG, PNG or WebP file'],
    ['what is cut off', {}, 'half', 422, 'It seems to be damaged or cut off'],
    ['more than 5 MB', {}, new Uint8Array(5 * 1024 * 1024 + 1), 413, 'At most 5 MB'],
  ] as const)('%s', async (_, fields, file, status, words) => {
    const answer = await send(fields, file === 'half' ? photo.subarray(0, photo.length / 2) : file);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(words);
    expect(await kept()).toMatchObject({ photo: null });
    expect(await server.deps.media.list()).toEqual([]);
  });

  it('far more than 5 MB before it is read, and as much elsewhere', async () => {
    const large = await send({}, new Uint8Array(6 * 1024 * 1024), {}, `${path}&entry=${slug}`);
    const page = await large.text();
    expect([large.status, page]).toEqual([413, expect.stringContaining('This photograph is too large')]);
    expect(page).toContain(`href="/account/entry/photo?lang=en&amp;entry=${slug}"`);
    expect(large.headers.get('content-security-policy')).toContain("style-src 'self'");
    const elsewhere = await browser.submit('/account/entry?lang=en', { name: 'x'.repeat(70_000) });
    expect(elsewhere.status).toBe(413);
  });

  it('a form of another site, and who is signed out', async () => {
    expect((await send({}, photo, { origin: 'https://evil.example' })).status).toBe(403);
    browser.cookies.clear();
    expect((await send()).status).toBe(401);
    expect(await kept()).toMatchObject({ photo: null });
  });

  it('an audience wider than the mission allows', async () => {
    await server.addMission({ policy: 'sheltered' });
    expect(await (await browser.get(path)).text()).not.toMatch(/<option value="public"/);
    expect((await send({ audience: 'public' })).status).toBe(422);
  });
});
