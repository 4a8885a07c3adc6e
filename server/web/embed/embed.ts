/**
 * The script of a page that stands in a frame of another site. It tells the page around how high its content is, in our
 * own words and in those of WordPress, whose frames can open no window: there a link that is followed is told as well.
 */
import { heightMessage } from '@diaspora-kit/elements/kit/height-message.js';

/** Put into the frame's address by WordPress: `#?secret=…`. */
const secret = /[#?&]secret=(\w+)/.exec(location.hash)?.[1];

/** To whoever is around: a height is no secret, and an address leads to a public page. */
const tell = (message: object) => parent.postMessage(message, '*');

function tellHeight() {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  tell({ type: heightMessage, height });
  if (secret) tell({ message: 'height', value: height, secret });
}

function hear({ source, data }: MessageEvent) {
  if (source !== parent) return;
  if (data?.type === heightMessage || (secret && data?.message === 'ready' && data.secret === secret)) tellHeight();
}

function tellLink(event: MouseEvent) {
  const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
  if (link?.origin !== location.origin || event.defaultPrevented || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  tell({ message: 'link', value: link.href, secret });
}

if (parent !== window) {
  new ResizeObserver(tellHeight).observe(document.body);
  addEventListener('message', hear);
  if (secret) addEventListener('click', tellLink);
}
