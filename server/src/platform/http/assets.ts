import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { extname, join, relative } from 'node:path';

/** A built file with its brotli twin. */
export interface Asset {
  body: Buffer;
  brotli: Buffer | undefined;
  type: string;
  etag: string;
}

/** The built files that this process serves. */
export interface Assets {
  /** Version of the widgets: `0.1.0`. */
  version: string;
  /** Files of the current build, by path below `/v1/`. */
  current: ReadonlyMap<string, Asset>;
  /** Files of each pinned release, by version, then by path. */
  releases: ReadonlyMap<string, ReadonlyMap<string, Asset>>;
  /** Address of the pages' stylesheet, with its hash. */
  stylesheet: string;
  /** Address of the script of framed pages, with its hash. */
  embedScript: string;
  /** Address of the script of the member space and of forms, with its hash. */
  memberScript: string;
  /** Address of the script that asks for passkeys, with its hash. */
  passkeyScript: string;
}

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ts': 'text/plain; charset=utf-8',
};

export interface AssetFolders {
  version: string;
  /** Built widgets; released under their version. */
  widgets: string;
  /** Built stylesheet and script of the pages. */
  pages: string;
  /** Where releases are kept for ever. */
  releases: string;
  /** In the demonstration a changed build replaces the release of the same number. */
  replaceRelease: boolean;
}

/**
 * Reads the build, and keeps a copy of the widgets as a release: a page that pins a version keeps it for ever.
 *
 * @throws {Error} the build has other bytes than the release of the same number.
 */
export function loadAssets({ version, widgets, pages, releases, replaceRelease }: AssetFolders): Assets {
  const built = readFolder(widgets);
  const release = join(releases, version);
  if (existsSync(release) && digestOf(readFolder(release)) !== digestOf(built)) {
    if (!replaceRelease)
      throw new Error(
        `${release} holds other files than this build. A release never changes: give the build a new version.`,
      );
    rmSync(release, { recursive: true });
  }
  if (!existsSync(release)) {
    mkdirSync(releases, { recursive: true });
    const unfinished = `${release}.${process.pid}.new`;
    cpSync(widgets, unfinished, { recursive: true });
    renameSync(unfinished, release);
  }
  const ofPages = readFolder(pages);
  const addressOf = (name: RegExp) => `/v1/${[...ofPages.keys()].find((path) => name.test(path))}`;
  return {
    version,
    current: new Map([...built, ...ofPages]),
    releases: new Map(
      readdirSync(releases)
        .filter((name) => /^\d+\.\d+\.\d+$/.test(name))
        .map((name) => [name, readFolder(join(releases, name))]),
    ),
    stylesheet: addressOf(/\.css$/),
    embedScript: addressOf(/^embed\..*\.js$/),
    memberScript: addressOf(/^member\..*\.js$/),
    passkeyScript: addressOf(/^passkey\..*\.js$/),
  };
}

function readFolder(folder: string): Map<string, Asset> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extname(entry.name) in types)
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(
    files.map((file) => {
      const body = readFileSync(file);
      const asset: Asset = {
        body,
        brotli: existsSync(`${file}.br`) ? readFileSync(`${file}.br`) : undefined,
        type: types[extname(file)]!,
        etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
      };
      return [relative(folder, file).replaceAll('\\', '/'), asset];
    }),
  );
}

const digestOf = (files: ReadonlyMap<string, Asset>) => [...files].map(([path, { etag }]) => path + etag).join('\n');

/** Published integrity value of a file: `sha384-…`. */
export const integrityOf = ({ body }: Asset) => `sha384-${createHash('sha384').update(body).digest('base64')}`;
