import { heightMessage } from './height-message.js';

/** Least and most a frame can ask for, in CSS pixels. */
const [least, most] = [200, 5000];

/**
 * Gives the kit's frames on this page the heights they ask for. What the reader sees does not move, unless the reader is
 * in the frame: a frame with something in view below it waits.
 *
 * @param kit Origin of the kit; nobody else is listened to.
 */
export function fitFrames(kit: string): void {
  const asked = new Map<HTMLIFrameElement, number>();
  const frames = () => [...document.querySelectorAll<HTMLIFrameElement>(`iframe[src^="${kit}/embed/"]`)];

  const fit = () => {
    for (const [frame, height] of asked) {
      if (document.activeElement !== frame && frame.getBoundingClientRect().bottom < innerHeight) continue;
      frame.height = String(height);
      asked.delete(frame);
    }
  };

  addEventListener('message', ({ origin, source, data }) => {
    if (origin !== kit || data?.type !== heightMessage || !(data.height > 0)) return;
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (!frame) return;
    asked.set(frame, Math.round(Math.min(Math.max(data.height, least), most)));
    fit();
  });
  addEventListener('scroll', fit, { passive: true });
  // The reader may have gone into a frame.
  addEventListener('blur', fit);
  // Frames that were there first spoke to nobody.
  for (const { contentWindow } of frames()) contentWindow?.postMessage({ type: heightMessage }, '*');
}
