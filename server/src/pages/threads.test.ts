import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { hues } from '@diaspora-kit/contract/pattern';
import { expect, it } from 'vitest';
import { threads } from './threads.js';

const sheet = readFileSync(
  fileURLToPath(new URL('../../../packages/elements/src/parts/pattern.css', import.meta.url)),
  'utf8',
);

it.each([...hues])('draws %s as the stylesheet does', (hue) => {
  const rule = new RegExp(`\\.dk-hue-${hue} \\{([^}]*)\\}`).exec(sheet)?.[1] ?? '';
  expect(rule.match(/#[0-9a-f]{6}/g)).toEqual(threads[hue]);
});
