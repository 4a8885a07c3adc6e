import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';
import { Problem } from '../../problem.js';
import script from './read-photo.mjs?raw';

/** Sides of the squares a photograph is kept in, in pixels. A small photograph is not enlarged. */
export const photoSizes = [96, 320, 1024] as const;
export type PhotoSize = (typeof photoSizes)[number];

/** Most bytes and pixels of a photograph as it is sent. */
export const photoBytesMax = 5 * 1024 * 1024;
export const photoPixelsMax = 24_000_000;

/** A photograph written anew, as WebP. */
export interface Photo {
  /** Side of the largest square, in pixels. */
  side: number;
  files: ReadonlyMap<PhotoSize, Uint8Array>;
}

/**
 * Makes a photograph safe to keep and to show.
 *
 * @throws {Problem} `photo-type` for anything but JPEG, PNG and WebP, `photo-too-large`, `photo-unreadable` for what is
 * damaged or takes too long, `server-busy` when too many wait.
 */
export type ReadPhoto = (sent: Uint8Array) => Promise<Photo>;

export interface PhotoReaderOptions {
  /** Time for one photograph, in ms; then its process is killed. */
  timeLimit?: number;
  /** Photographs that may wait for the one being read. */
  waitingMax?: number;
}

/** One photograph after the other, each in a process of its own: what it does to that process harms nobody. */
export function createPhotoReader({ timeLimit = 5000, waitingMax = 8 }: PhotoReaderOptions = {}): ReadPhoto {
  let last: Promise<unknown> = Promise.resolve();
  let present = 0;
  return async (sent) => {
    if (sent.length > photoBytesMax) throw new Problem('photo-too-large');
    if (!isKnownType(sent)) throw new Problem('photo-type');
    if (present > waitingMax) throw new Problem('server-busy', { retryAfter: 30 });
    present++;
    const read = last.then(() => readApart(sent, timeLimit));
    last = read.catch(() => undefined);
    try {
      return await read;
    } finally {
      present--;
    }
  };
}

/** What the first bytes say. A name or a type that somebody wrote beside it says nothing. */
function isKnownType(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  return /^\xff\xd8\xff|^\x89PNG\r\n\x1a\n|^RIFF[^]{4}WEBP/.test(start);
}

interface Head {
  refused?: 'photo-too-large' | 'photo-unreadable';
  side: number;
  lengths: number[];
}

async function readApart(sent: Uint8Array, timeLimit: number): Promise<Photo> {
  const driver = createRequire(import.meta.url).resolve('sharp');
  const child = spawn(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      script,
      '--',
      'read-photo',
      driver,
      String(photoPixelsMax),
      ...photoSizes.map(String),
    ],
    { stdio: ['pipe', 'pipe', 'ignore'], env: {}, timeout: timeLimit, killSignal: 'SIGKILL' },
  );
  child.stdin.on('error', () => undefined); // it may end before it has read everything
  child.stdin.end(sent);
  const ended = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  const [output, code] = await Promise.all([buffer(child.stdout), ended]);
  if (code !== 0) throw new Problem('photo-unreadable');
  const headEnd = output.indexOf('\n');
  const { refused, side, lengths } = JSON.parse(output.toString('utf8', 0, headEnd)) as Head;
  if (refused) throw new Problem(refused);
  let from = headEnd + 1;
  const files = photoSizes.map((size, index) => [size, output.subarray(from, (from += lengths[index]!))] as const);
  return { side, files: new Map(files) };
}
