import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { photoCanary, takePhoto } from '../server/test/photos.js';
import { click, follow, textsOf } from './acts.js';
import { isWide, joinAs, picture, publish } from './members.js';
import { wayName, ways } from './ways.js';
import { startWorld, type Visit, type World } from './world.js';

const folder = mkdtempSync(join(tmpdir(), 'kit-photo-'));
/** As large as a phone makes them: more than the 5 MB that are taken. */
const large = join(folder, 'large.jpg');
const small = join(folder, 'small.jpg');
const broken = join(folder, 'broken.jpg');

let world: World;
beforeAll(async () => {
  writeFileSync(large, await takePhoto('jpeg', 4800, 3600));
  writeFileSync(small, await takePhoto('jpeg', 800, 600));
  writeFileSync(broken, 'not a photograph');
  world = await startWorld();
});
afterAll(async () => {
  await world.stop();
  rmSync(folder, { recursive: true });
});

/** Bytes of every form sent, as the browser says them. */
async function weigh({ page }: Visit): Promise<number[]> {
  const sent: number[] = [];
  const session = await page.createCDPSession();
  await session.send('Network.enable');
  session.on('Network.requestWillBeSentExtraInfo', ({ headers }) => {
    if (headers['Content-Type']?.startsWith('multipart/')) sent.push(Number(headers['Content-Length']));
  });
  return sent;
}

const tooLarge = {
  en: 'This photograph is too large',
  fr: 'Cette photo est trop grande',
  ar: 'هذه الصورة كبيرة جداً',
};

describe.each(ways)('a photograph in an entry, in $lang, script $script, $width px', (way) => {
  const { lang, script } = way;
  const how = wayName(way);
  let visit: Visit;
  let entry: string;
  let sent: number[];
  let photo: string;

  beforeAll(async () => {
    visit = await world.visit(`${world.kit}/bj/join?lang=${lang}`, way);
    await joinAs(world, visit, `Sena ${how}`, `sena-${how}@example.org`);
    entry = await publish(world, visit, `Sena ${how}`, lang);
    sent = await weigh(visit);
  });
  afterAll(() => visit.close());

  const choose = async (file: string) => (await visit.page.$('input[type=file]')!)!.uploadFile(file);
  const save = () => follow(visit.page, 'form:has(input[type=file]) button');
  const wrongAt = () => visit.page.$$eval('[aria-invalid=true]', (fields) => fields.map(({ id }) => id));
  /** Addresses of the pictures on the public page, once a visitor of its own has seen them all. */
  const shown = async () => {
    const visitor = await world.visit(entry, way);
    const pictures = () =>
      visitor.page.$$eval('main img', (all) => all.map(({ src, naturalWidth }) => ({ src, isSeen: naturalWidth > 0 })));
    await expect.poll(async () => (await pictures()).every(({ isSeen }) => isSeen)).toBe(true);
    await picture(visitor, `${how}-shown`);
    const addresses = (await pictures()).map(({ src }) => src);
    await visitor.close();
    return addresses;
  };

  it('begins in the editor, beside the drawn picture', async () => {
    await visit.page.goto(`${world.kit}/account/entry?lang=${lang}`);
    await follow(visit.page, 'main a[href*="/account/entry/photo"]');
    expect(await isWide(visit)).toBe(false);
    await picture(visit, `${how}-form`);
    expect(await shown()).toEqual([]);
  });

  it('is refused beside the field where it is missing', async () => {
    await click(visit.page, 'input[name=picture][value=photo]');
    await visit.page.select('#audience', 'public');
    await save();
    expect(await wrongAt()).toEqual(['photo']);
    await picture(visit, `${how}-wrong`);
  });

  if (script)
    it('is made small on the device, however large; what the device cannot read goes as it is', async () => {
      await click(visit.page, '#consent');
      await choose(broken);
      await save();
      expect(await wrongAt()).toEqual(['photo']);
      sent.length = 0;
      await choose(large);
      await save();
      expect(visit.page.url()).toContain('done=picture');
      expect(sent).toHaveLength(1);
      expect(sent[0]).toBeLessThan(1_100_000);
    });
  else
    it('is refused in words where it is too large, and taken as it is where it is not', async () => {
      await click(visit.page, '#consent');
      await choose(large);
      await save();
      await picture(visit, `${how}-too-large`);
      expect(await textsOf(visit.page, 'h1')).toEqual([tooLarge[lang]]);
      await follow(visit.page, 'main a[href*="/account/entry/photo"]');
      await click(visit.page, 'input[name=picture][value=photo]');
      await visit.page.select('#audience', 'public');
      await click(visit.page, '#consent');
      await choose(small);
      await save();
      expect(visit.page.url()).toContain('done=picture');
    });

  if (script)
    it('goes as it is where the browser gives noise for what is drawn', async () => {
      const { identifier } = await visit.page.evaluateOnNewDocument(() => {
        OffscreenCanvasRenderingContext2D.prototype.getImageData = (_x, _y, width, height) =>
          new ImageData(new Uint8ClampedArray(width * height * 4).fill(255), width, height);
        OffscreenCanvas.prototype.convertToBlob = () => Promise.resolve(new Blob(['noise'], { type: 'image/jpeg' }));
      });
      await visit.page.goto(`${world.kit}/account/entry/photo?lang=${lang}`);
      await click(visit.page, 'input[name=picture][value=photo]');
      await visit.page.select('#audience', 'public');
      await click(visit.page, '#consent');
      sent.length = 0;
      await choose(small);
      await save();
      await visit.page.removeScriptToEvaluateOnNewDocument(identifier);
      expect(visit.page.url()).toContain('done=picture');
      expect(sent[0]).toBeGreaterThan(statSync(small).size);
    });

  it('is on the public page, with nothing a phone wrote beside it', async () => {
    [photo] = (await shown()) as [string];
    expect(photo.startsWith(`${world.kit}/bj/media/`)).toBe(true);
    const bytes = Buffer.from(await (await fetch(photo)).arrayBuffer());
    expect(bytes.includes(photoCanary)).toBe(false);
  });

  it('is taken back with one choice, and gone', async () => {
    await visit.page.goto(`${world.kit}/account/entry/photo?lang=${lang}`);
    await picture(visit, `${how}-chosen`);
    await click(visit.page, 'input[name=picture][value=drawn]');
    await save();
    expect(visit.page.url()).toContain('done=picture');
    expect(await shown()).toEqual([]);
    expect((await fetch(photo)).status).toBe(404);
    expect(visit.watch.violations).toEqual([]);
    expect(visit.watch.origins()).toEqual(new Set([world.kit]));
  });
});
