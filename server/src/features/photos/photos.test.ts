import { utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { beforeEach, describe, expect, it } from 'vitest';
import { createTestServer, type TestServer } from '../../../test/harness.js';
import { photoCanary, takePhoto } from '../../../test/photos.js';
import { endConsents, findConsent, listConsents } from '../consents/consents.store.js';
import type { Audience } from '../profiles/profile.js';
import { findProfileDraft } from '../profiles/profiles.store.js';
import { publishProfile } from '../profiles/save-profile.js';
import { setProfileState } from '../profiles/set-profile-state.js';
import { photoFiles } from './photo.js';
import { removePhoto } from './remove-photo.js';
import { setPhoto } from './set-photo.js';
import { sweepMedia } from './sweep-media.js';

let server: TestServer;
let id: string;
let slug: string;
let photo: Uint8Array;

beforeEach(async () => {
  server = await createTestServer();
  await server.addMission();
  ({ id, slug } = await server.addProfile());
  photo = await takePhoto('jpeg', 200, 150);
});

const send = async (audience: Audience = 'public', sent = photo) => {
  await setPhoto(server.deps, { mission: 'bj', profile: id, actor: 'member-1', sent, audience, lang: 'fr' });
  return (await findProfileDraft(server.db, 'bj', id))!.photo!;
};
const ask = (photoId: string, mission = 'bj', size = 96) => server.get(`/${mission}/media/${photoId}-${size}.webp`);
const files = async () => (await server.deps.media.list()).map(({ name }) => name).sort();

describe('a photograph that was sent', () => {
  it('is served to everybody in three sizes, with nothing that could run', async () => {
    const photoId = await send();
    for (const size of [96, 320, 1024]) {
      const answer = await ask(photoId, 'bj', size);
      expect(answer.status).toBe(200);
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-type': 'image/webp',
        'content-security-policy': "sandbox; default-src 'none'",
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'cross-origin',
        'cache-control': 'public, max-age=30, stale-while-revalidate=30',
        'x-robots-tag': 'noindex, noarchive',
      });
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect((await sharp(bytes).metadata()).width).toBe(Math.min(size, 150));
      expect(bytes.includes(photoCanary.slice(0, 6))).toBe(false);
    }
    const { headers } = await ask(photoId);
    expect((await server.get(`/bj/media/${photoId}-96.webp`, { 'if-none-match': headers.get('etag')! })).status).toBe(304);
  }); // prettier-ignore

  it('is kept under a random name, its owner’s consent to it in the ledger', async () => {
    const photoId = await send();
    expect(await files()).toEqual(photoFiles(photoId).sort());
    expect(photoId).not.toContain(slug);
    const [consent] = (await listConsents(server.db, 'bj', [id])).filter(({ purpose }) => purpose === 'photo');
    expect(consent).toMatchObject({ textLang: 'fr', textVersion: '1', how: 'own click', withdrawnAt: null });
    expect(await server.db.get("select actor, subject from audit_entry where action = 'photo.set'")).toEqual({
      actor: 'member-1',
      subject: id,
    });
  });

  it('takes the place of the one before, of which nothing is left', async () => {
    const first = await send();
    const second = await send();
    expect(await files()).toEqual(photoFiles(second).sort());
    expect(await server.count('media')).toBe(1);
    expect((await ask(first)).status).toBe(404);
  });

  it('is not kept when it cannot be read, and changes nothing', async () => {
    const before = await send();
    await expect(send('public', Buffer.from('GIF89a'))).rejects.toMatchObject({ code: 'photo-type' });
    expect(await files()).toEqual(photoFiles(before).sort());
    expect((await ask(before)).status).toBe(200);
  });

  it('leaves no file behind when its row cannot be written', async () => {
    const input = { mission: 'bj', profile: 'nobody', actor: 'member-1', sent: photo, audience: 'public', lang: 'fr' } as const; // prettier-ignore
    await expect(setPhoto(server.deps, input)).rejects.toMatchObject({ code: 'profile-not-found' });
    expect(await files()).toEqual([]);
  });

  it('is the last of six in a day', async () => {
    for (let sent = 0; sent < 6; sent++) await send();
    await expect(send()).rejects.toMatchObject({ code: 'too-many-requests' });
    server.clock.advance(24 * 3_600_000);
    await send();
  });
});

describe('a profile with a photograph', () => {
  const shown = async (path: string) => (await server.get(`${path}?lang=en`)).text();
  const everywhere = () => [`/api/v1/missions/bj/profiles/${slug}`, '/api/v1/missions/bj/profiles', `/bj/directory/${slug}`, '/bj/directory']; // prettier-ignore

  it('shows it everywhere, in widths to choose from', async () => {
    const photoId = await send();
    const url = `https://kit.example.org/bj/media/${photoId}`;
    const profile = JSON.parse(await shown(`/api/v1/missions/bj/profiles/${slug}`)) as { photo: unknown };
    expect(profile.photo).toEqual({
      url: `${url}-320.webp`,
      srcset: `${url}-96.webp 96w, ${url}-320.webp 320w`,
      width: 320,
      height: 320,
    });
    for (const path of everywhere()) expect(await shown(path), path).toContain(`${url}-320.webp`);
    expect(await shown(`/bj/directory/${slug}`)).toMatch(/<img [^>]*loading="lazy" alt=""/);
  });

  it.each(['members', 'hidden'] as const)('shows nothing of it when it is for %s', async (audience) => {
    const photoId = await send(audience);
    for (const path of everywhere()) {
      const text = await shown(path);
      expect(text, path).toContain('Ayaba Dossou');
      expect(text, path).not.toContain(photoId);
    }
  });
});

describe('is served to nobody', () => {
  it.each(['members', 'accepted', 'staff', 'hidden'] as const)('when it is for %s', async (audience) => {
    expect((await ask(await send(audience))).status).toBe(404);
  });

  it('under another mission, whether or not it has one', async () => {
    await server.addMission({ slug: 'tg', country: 'TG', position: 2 });
    const photoId = await send();
    expect([(await ask(photoId, 'tg')).status, (await ask(photoId, 'xx')).status]).toEqual([404, 404]);
  });

  it('once its entry is hidden, or the consent to be listed is withdrawn', async () => {
    const photoId = await send();
    await setProfileState(server.deps, 'bj', slug, 'hidden');
    expect((await ask(photoId)).status).toBe(404);
    await setProfileState(server.deps, 'bj', slug, 'published');
    expect((await ask(photoId)).status).toBe(200);
    await server.db.transaction(async (tx) => {
      await endConsents(tx, 'bj', id, 'listing', server.deps.now());
      await publishProfile(server.deps, tx, { id, slug }, (await findProfileDraft(tx, 'bj', id))!);
    });
    expect((await ask(photoId)).status).toBe(404);
  });

  it.each(['../../kit.db', `${'a'.repeat(16)}-97.webp`, `${'a'.repeat(16)}-96.png`, 'a-96.webp', '..%2f..%2fkit.db'])(
    'under the name %s',
    async (name) => expect((await server.get(`/bj/media/${name}`)).status).toBe(404),
  );
});

describe('a photograph that was removed', () => {
  it('is gone with its files, its row, its consent and its address', async () => {
    const photoId = await send();
    await server.db.transaction((tx) => removePhoto(server.deps, tx, { mission: 'bj', profile: id, actor: 'member-1' }));
    expect((await ask(photoId)).status).toBe(404);
    expect(await files()).toEqual([]);
    expect(await server.count('media')).toBe(0);
    expect(await findConsent(server.db, 'bj', id, 'photo')).toBe(null);
    expect((await findProfileDraft(server.db, 'bj', id))!.photo).toBe(null);
  }); // prettier-ignore

  it('still has its row when a file of it could not be deleted', async () => {
    await send();
    const media = { ...server.deps.media, remove: () => Promise.reject(new Error('disk')) };
    const removal = server.db.transaction((tx) =>
      removePhoto({ ...server.deps, media }, tx, { mission: 'bj', profile: id, actor: 'member-1' }),
    );
    await expect(removal).rejects.toThrow('disk');
    expect(await server.count('media')).toBe(1);
  });
});

describe('sweeping', () => {
  const age = (name: string, ms: number) => {
    const at = new Date(server.deps.now().getTime() - ms);
    utimesSync(join(dirname(server.file), 'media', name.slice(0, 2), name), at, at);
  };

  it('removes files without a row once they are an hour old, and no others', async () => {
    const photoId = await send();
    for (const name of photoFiles(photoId)) age(name, 2 * 3_600_000);
    const [old, fresh] = [`${'a'.repeat(16)}-96.webp`, `${'b'.repeat(16)}-96.webp`];
    await server.deps.media.put(old, photo);
    await server.deps.media.put(fresh, photo);
    age(old, 3_600_000);
    age(fresh, 3_599_000);
    expect(await sweepMedia(server.deps)).toBe(1);
    expect(await files()).toEqual([...photoFiles(photoId), fresh].sort());
    expect((await ask(photoId)).status).toBe(200);
  });
});
