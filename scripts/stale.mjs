import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

const sources = ['packages/contract', 'packages/elements', 'server'];
const results = ['packages/elements/dist', 'server/dist', 'server/web/dist'];
const skipped = new Set(['node_modules', 'dist', 'test']);

/** Whether a source is newer than what was built from it, or nothing was built. */
export function isStale() {
  const built = results.map((folder) => newestIn(join(root, folder)));
  return Math.min(...built) < Math.max(...sources.map((folder) => newestIn(join(root, folder))));
}

/** Latest change of a file below `folder`, ms since 1970; 0 when there is none. */
function newestIn(folder) {
  if (!existsSync(folder)) return 0;
  const times = readdirSync(folder, { withFileTypes: true }).map((entry) => {
    if (skipped.has(entry.name)) return 0;
    const path = join(folder, entry.name);
    return entry.isDirectory() ? newestIn(path) : statSync(path).mtimeMs;
  });
  return Math.max(0, ...times);
}
