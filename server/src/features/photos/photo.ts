import { photoSizes, type PhotoSize } from '../../platform/media/read-photo.js';

/** Version of the consent text in `text/{lang}/photo.ts`. Another text needs another version. */
export const photoConsentVersion = '1';

/** Photographs that one member may send in a day. */
export const photosADay = { name: 'photo/member', count: 6, seconds: 24 * 3600 };

export const photoFile = (id: string, size: PhotoSize) => `${id}-${size}.webp`;

export const photoFiles = (id: string) => photoSizes.map((size) => photoFile(id, size));

/** What the name of a photograph's file says; `undefined` for anything else. */
export function readPhotoFile(name: string): { id: string; size: PhotoSize } | undefined {
  const [, id, digits] = /^([a-z0-9]{16})-(\d{2,4})\.webp$/.exec(name) ?? [];
  const size = photoSizes.find((known) => String(known) === digits);
  return id && size ? { id, size } : undefined;
}
