/**
 * The loader: one script for a whole site. Marked elements and links that end in `#embed` become widgets, and the kit's frames
 * get the height of their content. Twice on a page it does no harm: whether a place is filled stands in the page itself.
 */
import { fillPlaces } from './fill-places.js';
import { fitFrames } from './fit-frames.js';

const { origin } = new URL(import.meta.url);

fillPlaces({
  origin,
  moduleUrl: (name) => new URL(`${name}.js`, import.meta.url).href,
  load: (url) => import(url),
});
fitFrames(origin);
