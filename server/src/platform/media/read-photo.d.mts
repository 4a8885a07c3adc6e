import type sharp from 'sharp';

/** @throws {Error} it cannot be read, or has more pixels than that. */
export function writeAnew(
  driver: typeof sharp,
  photo: Uint8Array,
  options: { pixels: number; sides: readonly number[] },
): Promise<{ side: number; files: Uint8Array[] }>;
