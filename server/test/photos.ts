import sharp from 'sharp';
import { crc32, deflateSync } from 'node:zlib';

/** What no kept file may hold of the one that was sent. */
export const photoCanary = 'CANARY-48.8584N-2.2945E';

/** A picture with noise in it, so that it has some weight, and with everything a phone writes beside it. */
export const takePhoto = (format: 'jpeg' | 'png' | 'webp' = 'jpeg', width = 400, height = 300): Promise<Uint8Array> =>
  sharp({
    create: { width, height, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 40 } },
  })
    .withExif({
      IFD0: { Artist: photoCanary, Software: photoCanary },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 51/1 30/1', GPSProcessingMethod: photoCanary },
    })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><note>${photoCanary}</note></x:xmpmeta>`)
    .toFormat(format)
    .toBuffer();

/** A PNG of so many pixels a side that weighs next to nothing. */
export function pngBomb(side: number): Uint8Array {
  const chunk = (type: string, data: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const framed = Buffer.alloc(body.length + 8);
    framed.writeUInt32BE(data.length);
    body.copy(framed, 4);
    framed.writeUInt32BE(crc32(body), body.length + 4);
    return framed;
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc((Math.ceil(side / 8) + 1) * side), { level: 9 });
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', new Uint8Array()),
  ]);
}
