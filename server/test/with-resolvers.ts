/** A promise that the test settles. Node 20 has no `Promise.withResolvers`. */
export function withResolvers() {
  let resolve!: () => void;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}
