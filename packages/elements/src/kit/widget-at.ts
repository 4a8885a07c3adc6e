/** What a place in a host page asks for. */
export interface Widget {
  tag: string;
  /** Value of an attribute; nothing where the page says nothing. */
  attribute: (name: string) => string | null | undefined;
}

/** By the name in `data-diaspora-kit`, and by the end of the page's address. */
const tags = new Map([
  ['directory', 'diaspora-directory'],
  ['spotlight', 'spotlight-carousel'],
  ['join', 'diaspora-join'],
  ['mentor-request', 'mentor-request'],
  ['mentoring/request', 'mentor-request'],
]);

/** An element that says in its attributes which widget it wants. */
export const marked = '[data-diaspora-kit]';

/** What may be a place. */
export const places = `${marked},a[href$="#embed"]`;

/** Every widget, whoever put it there. */
const widgets = [...tags.values()].join();

/**
 * The widget that a marked element asks for, or a link to a page of the kit that ends in `#embed`; `undefined` where none
 * is asked for. A link inside a marked element belongs to that.
 *
 * @param kit Origin of the kit.
 */
export function widgetAt(place: Element, kit: string): Widget | undefined {
  if (place.matches(marked)) {
    const { dataset } = place as HTMLElement;
    const tag = tags.get(dataset['diasporaKit']!);
    return tag ? { tag, attribute: (name) => dataset[name] } : undefined;
  }
  const { origin, pathname, search, hash } = place as HTMLAnchorElement;
  const [, mission, page] = /^\/([\w-]+)\/(.+?)\/?$/.exec(pathname) ?? [];
  const tag = tags.get(page!);
  if (!tag || origin !== kit || hash !== '#embed' || place.closest(marked)) return undefined;
  const asked = new URLSearchParams(search);
  asked.set('mission', mission!);
  if (page === 'directory') asked.set('search', search);
  return { tag, attribute: (name) => asked.get(name) };
}

/** The widget that is there already. */
export const filledWith = (place: Element): Element | null => place.closest(widgets) ?? place.querySelector(widgets);
