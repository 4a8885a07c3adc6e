import { ApiProblem } from '@diaspora-kit/contract/client';
import type { ProblemBody } from '@diaspora-kit/contract';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Milliseconds until a wait is called slow, and until it is given up. */
export const patience = { slow: 4_000, fail: 8_000 };

/**
 * `idle`: nothing asked yet. `error`: the server refused, or did not answer in time. `offline`: the device has no
 * connection.
 */
export type Phase = 'idle' | 'loading' | 'ready' | 'error' | 'offline';

/**
 * One question to the server at a time, and how it stands. A new question replaces the one before. A connection that
 * breaks is noticed at once; when it comes back, the question is asked again by itself.
 */
export class Asking implements ReactiveController {
  phase: Phase = 'idle';
  /** No answer for a while, still waiting. */
  slow = false;
  /** Why the server said no; `undefined` when it did not answer. */
  refusal: ProblemBody | undefined;
  /** When the last answer came. */
  answeredAt: Date | undefined;

  readonly #host: ReactiveControllerHost;
  #controller: AbortController | undefined;
  #again: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    addEventListener('offline', this.#lost);
    addEventListener('online', this.#found);
    if (this.phase === 'loading') this.retry();
  }

  hostDisconnected() {
    removeEventListener('offline', this.#lost);
    removeEventListener('online', this.#found);
    this.#drop();
  }

  /** @param take Gets the answer, unless a newer question came in between. */
  async ask<Answer>(question: (signal: AbortSignal) => Promise<Answer>, take: (answer: Answer) => void): Promise<void> {
    this.#drop();
    this.#again = () => this.ask(question, take);
    const controller = (this.#controller = new AbortController());
    const { signal } = controller;
    const slow = setTimeout(() => this.#set({ slow: true }), patience.slow);
    const fail = setTimeout(() => controller.abort(), patience.fail);
    this.#set({ phase: 'loading', slow: false, refusal: undefined });
    try {
      const answer = await Promise.race([question(signal), aborted(signal)]);
      if (controller !== this.#controller) return;
      this.answeredAt = new Date();
      take(answer);
      this.#set({ phase: 'ready' });
    } catch (error) {
      if (controller !== this.#controller) return;
      if (error instanceof ApiProblem) this.#set({ phase: 'error', refusal: error.problem });
      else this.#set({ phase: navigator.onLine ? 'error' : 'offline' });
    } finally {
      clearTimeout(slow);
      clearTimeout(fail);
    }
  }

  get failed() {
    return this.phase === 'error' || this.phase === 'offline';
  }

  /** Asks the last question again. */
  retry = () => this.#again?.();

  /** Forgets the question and its answer. */
  reset() {
    this.#drop();
    this.#again = undefined;
    this.#set({ phase: 'idle', slow: false, refusal: undefined });
  }

  /** Gives the current question up without a word. */
  #drop() {
    const controller = this.#controller;
    this.#controller = undefined;
    controller?.abort();
  }

  /** A browser may tell of it after the question has failed. */
  #lost = () => {
    if (this.phase === 'loading') this.#controller?.abort();
    else if (this.failed && !this.refusal) this.#set({ phase: 'offline' });
  };

  #found = () => {
    if (this.phase === 'offline') this.retry();
  };

  #set(state: Partial<Pick<Asking, 'phase' | 'slow' | 'refusal'>>) {
    Object.assign(this, state);
    this.#host.requestUpdate();
  }
}

const aborted = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));
