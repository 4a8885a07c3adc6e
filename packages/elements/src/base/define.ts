/**
 * Registers an element once per page.
 *
 * Host pages paste the embed twice, or load two versions of it; the first one wins, because a second
 * `customElements.define` would throw and stop the rest of the script.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
