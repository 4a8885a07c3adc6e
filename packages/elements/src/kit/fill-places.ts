import { filledWith, marked, places, widgetAt, type Widget } from './widget-at.js';

/** How far below the view a place is filled, in CSS pixels. */
const ahead = 600;

/** A place at least this high, in CSS pixels, was kept free for its widget. */
const keptFree = 300;

export interface Kit {
  origin: string;
  /** Address of a module, by its name without ending. */
  moduleUrl: (name: string) => string;
  /** `import()`. */
  load: (url: string) => Promise<unknown>;
}

/**
 * Puts widgets where the page asks for them, now and whenever its content changes. What stood there stays inside, and is
 * shown whenever the widget cannot be.
 *
 * Nothing in view moves by itself: a place below the view is filled when it comes near, one in view when it was kept free.
 * Elsewhere, and for readers who save data, the link fills it when it is followed. A place without a link is filled anyway.
 */
export function fillPlaces({ origin, moduleUrl, load }: Kit): void {
  const all = () => [...document.querySelectorAll(places)];
  /** A place that has left the page meanwhile wants nothing: its module would come in vain, and beside another's. */
  const wanted = (place: Element) => place.isConnected && !filledWith(place) && widgetAt(place, origin);

  /** Loads the module of a widget: one for all where several are missing; nothing when the widget is there. */
  const bring = async (tag: string) => {
    const isMissing = (name?: string) => name && !customElements.get(name);
    const tags = all().map((place) => widgetAt(place, origin)?.tag);
    if (isMissing(tag)) await load(moduleUrl(new Set(tags.filter(isMissing)).size > 1 ? 'elements' : tag));
  };

  /** One directory keeps its state in the page's address: the first, unless another does already. */
  const keepsAddress = (place: Element, { tag }: Widget) =>
    !document.querySelector(`${tag}:not([no-url])`) &&
    place === all().find((other) => widgetAt(other, origin)?.tag === tag);

  const fill = (place: Element, widget: Widget) => {
    const { tag, attribute } = widget;
    const element = document.createElement(tag);
    for (const name of ['mission', 'lang', 'theme', 'mentor', 'search']) {
      const value = attribute(name);
      if (value) element.setAttribute(name, value);
    }
    if (!keepsAddress(place, widget)) element.setAttribute('no-url', '');
    if (place.clientHeight < keptFree) element.style.cssText = `display:block;min-height:${heightOf(tag)}`;
    if (place.matches(marked)) {
      element.append(...place.childNodes);
      place.append(element);
    } else {
      place.before(element);
      element.append(place);
    }
    near.unobserve(place);
    return element;
  };

  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target, boundingClientRect } of entries) {
        const { top, height } = boundingClientRect;
        const movesNothing = top >= innerHeight || height >= keptFree;
        const mayWait = target.matches('a,:has(a)');
        const widget = isIntersecting && (!mayWait || (movesNothing && !savesData())) && wanted(target);
        if (!widget) continue;
        const element = fill(target, widget);
        bring(widget.tag).catch(() => element.removeAttribute('style'));
      }
    },
    { rootMargin: `0px 0px ${ahead}px` },
  );

  const watch = () => all().forEach((place) => wanted(place) && near.observe(place));
  watch();
  new MutationObserver(watch).observe(document, { childList: true, subtree: true });

  /** The place that a link in it fills, with the link and the widget. */
  const linked = ({ target }: Event) => {
    const link = (target as Partial<Element>).closest?.('a');
    const place = link && (link.closest(marked) ?? link);
    const widget = place && link.origin === origin && !link.target && wanted(place);
    return widget && { link, place, widget };
  };

  addEventListener('click', (event) => {
    const { button, ctrlKey, metaKey, shiftKey, altKey, defaultPrevented } = event;
    const found = linked(event);
    if (!found || button || ctrlKey || metaKey || shiftKey || altKey || defaultPrevented) return;
    event.preventDefault();
    const { link, place, widget } = found;
    const element = fill(place, widget);
    // A link that is moved loses the focus, and goes when the widget comes.
    element.role = 'region';
    element.ariaLabel = link.text;
    element.tabIndex = -1;
    element.style.outline = '0';
    element.focus({ preventScroll: true });
    bring(widget.tag).catch(() => location.assign(link.href));
  });

  addEventListener('pointerover', (event) => {
    const found = !savesData() && linked(event);
    if (found) bring(found.widget.tag).catch(() => undefined);
  });
}

/** Kept free until the widget is there: stories fit into less than a high screen. */
const heightOf = (tag: string) => (tag === 'spotlight-carousel' ? 'min(100svh,680px)' : '100svh');

const savesData = () => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData;
