/**
 * Reads a photograph from standard input and writes it anew, in a process of its own that may be killed at any time. Run
 * with the word `read-photo`, the path of sharp, the most pixels, and the sides of the squares to cut. Answers a line of
 * JSON, then the files.
 */
import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';

/**
 * The largest square around what draws the eye, upright and on white, as WebP in each size. Nothing of the original but its
 * picture comes out: no EXIF, no place, no thumbnail, no colour profile.
 */
export async function writeAnew(sharp, photo, { pixels, sides }) {
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({
    operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
  });
  const limits = { limitInputPixels: pixels, failOn: 'warning', sequentialRead: true };
  const { autoOrient } = await sharp(photo, limits).metadata();
  const side = Math.min(autoOrient.width, autoOrient.height, Math.max(...sides));
  const { data, info } = await sharp(photo, limits)
    .autoOrient()
    .resize({ width: side, height: side, fit: 'cover', position: 'attention' })
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const files = [];
  for (const each of sides) {
    const square = sharp(data, { raw: { width, height, channels } }).resize({ width: Math.min(each, width) });
    files.push(await square.webp({ quality: 80 }).toBuffer());
  }
  return { side: width, files };
}

const [word, driver, pixels, ...sides] = process.argv.slice(1);
if (word === 'read-photo') {
  const sharp = createRequire(import.meta.url)(driver);
  sharp.concurrency(1);
  sharp.cache(false);
  const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);
  try {
    const photo = await buffer(process.stdin);
    const { side, files } = await writeAnew(sharp, photo, { pixels: Number(pixels), sides: sides.map(Number) });
    say({ side, lengths: files.map(({ length }) => length) });
    for (const file of files) process.stdout.write(file);
  } catch (error) {
    say({ refused: /pixel limit/.test(error.message) ? 'photo-too-large' : 'photo-unreadable' });
  }
}
