interface Flight {
  answer: Promise<Response>;
  controller: AbortController;
  /** Callers that could still give up. */
  waiting: number;
}

const flights = new Map<string, Flight>();

/**
 * `fetch` for public GETs: everybody on the page who asks the same address while the answer is under way gets the same
 * answer. After that it is the browser's cache that answers. The request is aborted when all who asked have given up.
 * Anything but a GET goes straight to the network.
 */
export const sharedFetch: typeof fetch = async (input, init = {}) => {
  const url = String(input);
  if (init.method && init.method !== 'GET') return fetch(url, init);
  const { signal, ...rest } = init;
  signal?.throwIfAborted();
  const flight = flights.get(url) ?? depart(url, rest);
  flight.waiting += 1;
  const answer = flight.answer.then((response) => response.clone());
  if (!signal) return answer;
  return new Promise((resolve, reject) => {
    const giveUp = () => {
      reject(signal.reason);
      if (--flight.waiting === 0) flight.controller.abort();
    };
    signal.addEventListener('abort', giveUp, { once: true });
    answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp));
  });
};

/** Sends a GET of which the answer will be asked for soon. What fails here fails again for whoever asks. */
export function prefetch(url: string): void {
  if (!flights.has(url)) depart(url, { credentials: 'same-origin' });
}

function depart(url: string, init: RequestInit): Flight {
  const controller = new AbortController();
  const flight: Flight = { controller, waiting: 0, answer: whole(url, { ...init, signal: controller.signal }) };
  flights.set(url, flight);
  const land = () => {
    if (flights.get(url) === flight) flights.delete(url);
  };
  controller.signal.addEventListener('abort', land);
  flight.answer.then(land, land);
  return flight;
}

/** The answer with its whole body, so that it can be handed out many times. */
async function whole(url: string, init: RequestInit): Promise<Response> {
  const response = await fetch(url, init);
  return new Response(await response.arrayBuffer(), response);
}
