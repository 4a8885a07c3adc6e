import { expect } from '@open-wc/testing';
import { prefetch, sharedFetch } from './shared-fetch.js';

describe('sharedFetch', () => {
  const real = globalThis.fetch;
  afterEach(() => void (globalThis.fetch = real));

  it('aborts the request when the last who asked has given up, and not before', () => {
    let signal: AbortSignal | null | undefined;
    globalThis.fetch = (_, init) => {
      signal = init?.signal;
      return new Promise(() => undefined);
    };
    const [first, second] = [new AbortController(), new AbortController()];
    for (const { signal } of [first, second]) void sharedFetch('https://kit.example/slow', { signal });
    first.abort();
    expect(signal?.aborted).to.equal(false);
    second.abort();
    expect(signal?.aborted).to.equal(true);
  });

  it('asks anew after a prefetched answer was given up', () => {
    let requests = 0;
    globalThis.fetch = () => {
      requests += 1;
      return new Promise(() => undefined);
    };
    prefetch('https://kit.example/hanging');
    const impatient = new AbortController();
    void sharedFetch('https://kit.example/hanging', { signal: impatient.signal });
    expect(requests).to.equal(1);
    impatient.abort();
    const later = new AbortController();
    void sharedFetch('https://kit.example/hanging', { signal: later.signal });
    expect(requests).to.equal(2);
    later.abort();
  });

  it('gives everybody a whole answer, and asks again later', async () => {
    let requests = 0;
    globalThis.fetch = async () => Response.json({ request: ++requests });
    const answers = await Promise.all([1, 2].map(() => sharedFetch('https://kit.example/a').then((r) => r.json())));
    expect(answers).to.deep.equal([{ request: 1 }, { request: 1 }]);
    const later = await sharedFetch('https://kit.example/a');
    expect(await later.json()).to.deep.equal({ request: 2 });
  });

  it('never shares what changes something', async () => {
    let requests = 0;
    globalThis.fetch = async () => Response.json({ request: ++requests });
    await Promise.all([1, 2].map(() => sharedFetch('https://kit.example/a', { method: 'POST' })));
    expect(requests).to.equal(2);
  });
});
