import { expect } from '@open-wc/testing';
import { prefetch, sharedFetch } from './shared-fetch.js';

describe('sharedFetch', () => {
  const real = globalThis.fetch;
  afterEach(() => void (globalThis.fetch = real));

  it('aborts the request when the last who asked has given up, and not before', async () => {
    let signal: AbortSignal | null | undefined;
    globalThis.fetch = (_, init) => {
      signal = init?.signal;
      return new Promise(() => undefined);
    };
    const [first, second] = [new AbortController(), new AbortController()];
    const asked = [first, second].map(({ signal }) => sharedFetch('https://kit.example/slow', { signal }));
    first.abort();
    const [outcome] = await Promise.allSettled([asked[0]]);
    expect(outcome.status).to.equal('rejected');
    expect(signal?.aborted).to.equal(false);
    second.abort();
    await Promise.allSettled(asked);
    expect(signal?.aborted).to.equal(true);
  });

  it('asks anew after a prefetched answer was given up', async () => {
    let requests = 0;
    globalThis.fetch = () => {
      requests += 1;
      return new Promise(() => undefined);
    };
    prefetch('https://kit.example/hanging');
    const impatient = new AbortController();
    const asked = sharedFetch('https://kit.example/hanging', { signal: impatient.signal });
    expect(requests).to.equal(1);
    impatient.abort();
    await Promise.allSettled([asked]);
    const later = new AbortController();
    const again = sharedFetch('https://kit.example/hanging', { signal: later.signal });
    expect(requests).to.equal(2);
    later.abort();
    await Promise.allSettled([again]);
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
