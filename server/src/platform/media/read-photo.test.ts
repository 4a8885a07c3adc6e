import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { photoCanary, pngBomb, takePhoto } from '../../../test/photos.js';
import { writeAnew } from './read-photo.mjs';
import { createPhotoReader, photoBytesMax, photoSizes, type ReadPhoto } from './read-photo.js';

let readPhoto: ReadPhoto;
beforeAll(() => {
  readPhoto = createPhotoReader({ timeLimit: 60_000 });
});

const codeOf = (read: Promise<unknown>) =>
  read.then(
    () => 'taken',
    (error: { code?: string }) => error.code,
  );

describe('a photograph', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('of type %s is written anew in three sizes, without anything beside its picture', async (format) => {
    const sent = await takePhoto(format, 700, 500);
    expect(Buffer.from(sent).includes(photoCanary)).toBe(true);
    const { side, files } = await readPhoto(sent);
    expect(side).toBe(500);
    expect([...files.keys()]).toEqual([...photoSizes]);
    for (const [size, bytes] of files) {
      const found = await sharp(bytes).metadata();
      expect(found).toMatchObject({ format: 'webp', width: Math.min(size, 500), height: Math.min(size, 500) });
      expect([found.exif, found.xmp, found.icc, found.orientation]).toEqual([undefined, undefined, undefined, undefined]);
      expect(Buffer.from(bytes).includes('CANARY')).toBe(false);
    }
  }); // prettier-ignore

  it('that lay on its side in the file stands upright', async () => {
    const left = await sharp({ create: { width: 60, height: 120, channels: 3, background: '#00f' } }).png().toBuffer();
    const halves = await sharp({ create: { width: 120, height: 120, channels: 3, background: '#f00' } })
      .composite([{ input: left, left: 0, top: 0 }])
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { files } = await readPhoto(halves);
    const { data, info } = await sharp(files.get(96)!).raw().toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number) => [...data.subarray((y * 96 + x) * info.channels, (y * 96 + x) * info.channels + 3)];
    const [, , blueAbove] = at(48, 10);
    const [redBelow] = at(48, 85);
    expect(Math.min(blueAbove!, redBelow!)).toBeGreaterThan(200);
  }); // prettier-ignore

  it('see-through stands on white', async () => {
    const glass = await sharp({ create: { width: 100, height: 100, channels: 4, background: '#0000' } }).png().toBuffer();
    const { data } = await sharp((await readPhoto(glass)).files.get(96)!).raw().toBuffer({ resolveWithObject: true });
    expect([...data.subarray(0, 3)]).toEqual([255, 255, 255]);
  }); // prettier-ignore
});

describe('refuses', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
  it.each([
    ['SVG', Buffer.from(svg), 'photo-type'],
    ['SVG behind the first bytes of a JPEG', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from(svg)]), 'photo-unreadable'],
    ['GIF', Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'), 'photo-type'],
    ['PDF', Buffer.from('%PDF-1.7\n%%EOF'), 'photo-type'],
    ['HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1'), 'photo-type'],
    ['a web page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'photo-type'],
    ['a sound in the frame of a WebP', Buffer.from('RIFF\x24\0\0\0WAVEfmt ', 'latin1'), 'photo-type'],
    ['a WebP with nothing in it', Buffer.from('RIFF\x04\0\0\0WEBP', 'latin1'), 'photo-unreadable'],
    ['nothing', new Uint8Array(), 'photo-type'],
    ['more than 5 MB, unread', new Uint8Array(photoBytesMax + 1), 'photo-too-large'],
    ['256 million pixels in 31 KB', pngBomb(16_000), 'photo-too-large'],
  ])('%s', async (_, sent, code) => {
    expect(await codeOf(readPhoto(sent))).toBe(code);
  }); // prettier-ignore

  it('what is cut off', async () => {
    const whole = await takePhoto('jpeg');
    for (const part of [0.2, 0.9])
      expect(await codeOf(readPhoto(whole.subarray(0, Math.floor(whole.length * part))))).toBe('photo-unreadable');
  });

  it('what takes too long, and reads the next one', async () => {
    const hasty = createPhotoReader({ timeLimit: 1 });
    expect(await codeOf(hasty(await takePhoto()))).toBe('photo-unreadable');
    expect(await codeOf(readPhoto(await takePhoto()))).toBe('taken');
  });

  it('the tenth while one is read and eight wait', async () => {
    const reader = createPhotoReader({ timeLimit: 60_000 });
    const photo = await takePhoto('png', 40, 40);
    const codes = await Promise.all(Array.from({ length: 12 }, () => codeOf(reader(photo))));
    expect(codes).toEqual([...Array<string>(9).fill('taken'), ...Array<string>(3).fill('server-busy')]);
    expect(await codeOf(reader(photo))).toBe('taken');
  });
});

describe('300 damaged files', () => {
  /** The same damage every time: a generator after Park and Miller. */
  const dice = (seed: number) => () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;

  it('are taken or refused without harm even to the process that reads them, here this one', async () => {
    const whole = await Promise.all((['jpeg', 'png', 'webp'] as const).map((format) => takePhoto(format, 48, 36)));
    const random = dice(7);
    let refused = 0;
    for (let file = 0; file < 300; file++) {
      const bytes = Uint8Array.from(whole[file % 3]!);
      for (let hits = 1 + Math.floor(random() * 12); hits > 0; hits--)
        bytes[12 + Math.floor(random() * (bytes.length - 12))] = Math.floor(random() * 256);
      await writeAnew(sharp, bytes, { pixels: 24_000_000, sides: photoSizes }).catch((error: unknown) => {
        expect(error).toBeInstanceOf(Error);
        refused++;
      });
    }
    expect(refused).toBeGreaterThan(30);
    expect(refused).toBeLessThan(300);
  });
});
