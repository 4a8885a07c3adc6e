import type { Hue, Pattern } from '@diaspora-kit/contract/pattern';

/**
 * Ground, warp, weft and light of each hue, for pictures on their own, which have no stylesheet. In `pattern.css` they are
 * the same.
 */
export const threads: Record<Hue, readonly [string, string, string, string]> = {
  indigo: ['#1f3a7a', '#4d73c4', '#e0a83c', '#f3ead8'],
  clay: ['#7c3322', '#c4623c', '#ecb868', '#f6e9dc'],
  night: ['#2a3152', '#c9932b', '#d0704a', '#f8ecd0'],
  leaf: ['#1d4f3e', '#4b8a67', '#dea63e', '#ecefdc'],
  plum: ['#562549', '#96547f', '#e3a473', '#f4e6ea'],
  teal: ['#0f4a56', '#3a8791', '#de9350', '#e6f0ea'],
};

/** A pattern as a picture on its own: attributes only, since it may stand where no style is allowed. */
export function pictureOf({ hue, viewBox, strokes }: Pattern): string {
  const paths = strokes.map(({ thread, d, width }) => {
    const colour = threads[hue][Number(thread[1]) - 1];
    const paint = thread.startsWith('f')
      ? `fill="${colour}"`
      : `fill="none" stroke="${colour}" stroke-width="${width}"`;
    return `<path ${paint} d="${d}"/>`;
  });
  const [, , width, height] = viewBox.split(' ').map(Number);
  const size = `width="${width! * pixels}" height="${height! * pixels}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="${viewBox}">${paths.join('')}</svg>`;
}

/** CSS pixels of a unit of a pattern, where nothing else says how large a picture is. */
const pixels = 20;
