/** Work that goes on until it is stopped. */
export interface Job {
  /** Resolves once what is running has ended; nothing new begins. */
  stop(): Promise<void>;
}

export interface Pace {
  /** Pause between the end of one run and the beginning of the next, in ms. */
  everyMs: number;
  /** Told of a run that failed. The next one begins all the same. */
  onError: (error: unknown) => void;
}

/**
 * Runs `work` at once and then again and again, never twice at the same time.
 *
 * @param work long work looks at the signal between its parts and ends early once it is aborted.
 */
export function repeatedly(work: (stopping: AbortSignal) => Promise<unknown>, { everyMs, onError }: Pace): Job {
  const stopping = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void>;
  const run = () => {
    running = work(stopping.signal)
      .catch(onError)
      .then(() => {
        if (!stopping.signal.aborted) timer = setTimeout(run, everyMs);
      });
  };
  run();
  return {
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      await running;
    },
  };
}
