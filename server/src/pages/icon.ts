import { organisationPattern } from '@diaspora-kit/contract/pattern';

/** Ground, warp, weft and light of the pattern `clay`, since a picture on its own has no stylesheet. */
const colours = { f1: '#7c3322', f2: '#c4623c', f3: '#ecb868', f4: '#f6e9dc' } as Record<string, string>;

/** The kit's mark as a picture, for the browser's tab. */
export function icon(): string {
  const { viewBox, strokes } = organisationPattern('diaspora-kit');
  const paths = strokes.map(({ thread, d }) => `<path fill="${colours[thread]}" d="${d}"/>`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">${paths}</svg>`;
}
