interface Flight {
  answer: Promise<Response>;
  controller: AbortController;
  /** Callers that could still give up. */
  waiting: number;
}

const flights = new Map<string, Flight>();

/**
 * `fetch` for public GETs: everybody on the page who asks the same address while the answer is under way gets the same
 * answer. After that it is the browser's cache that answers. The request is aborted when all who asked have given up; who
 * gives up need not be told. Anything but a GET goes straight to the network.
 */
export const sharedFetch: typeof fetch = async (input, init) => {
  const url = String(input);
  if (init?.method) return fetch(url, init);
  const flight = prefetch(url);
  flight.waiting += 1;
  init?.signal?.addEventListener('abort', () => --flight.waiting || flight.controller.abort());
  return (await flight.answer).clone();
};

/** Sends a GET of which the answer will be asked for soon. What fails here fails again for whoever asks. */
export function prefetch(url: string): Flight {
  const underWay = flights.get(url);
  if (underWay) return underWay;
  const controller = new AbortController();
  const { signal } = controller;
  const flight: Flight = { controller, waiting: 0, answer: whole(url, { credentials: 'same-origin', signal }) };
  const land = () => flights.delete(url);
  flights.set(url, flight);
  signal.addEventListener('abort', land);
  flight.answer.then(land, land);
  return flight;
}

/** The answer with its whole body, so that it can be handed out many times. */
async function whole(url: string, init: RequestInit): Promise<Response> {
  const response = await fetch(url, init);
  return new Response(await response.blob(), response);
}
