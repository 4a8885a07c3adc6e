import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes a file or folder through to the disk. */
export async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Gives a finished file its name, so that after a power cut there is either the whole file or none. */
export async function putInPlace(unfinished: string, path: string): Promise<void> {
  await flush(unfinished);
  await rename(unfinished, path);
  await flush(dirname(path));
}
