import { ask } from './session.ts';
import { changed } from './state.ts';

/** An answer that is asked for again and again while its view is open. */
export interface Polled<T> {
  /** The newest answer, undefined before the first one. */
  readonly answer: T | undefined;
  /** Why there is no newer one, or the empty string. */
  readonly problem: string;
  /** Asks this address from now on; asking the same again changes nothing. */
  watch(path: string): void;
  stop(): void;
}

export function polled<T>(everyMilliseconds: number): Polled<T> {
  let path = '';
  let answer: T | undefined;
  let problem = '';
  let asking: AbortController | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function load(): Promise<void> {
    const own = (asking = new AbortController());
    try {
      const next = await ask<T>(path, own.signal);
      if (own.signal.aborted) return;
      answer = next;
      problem = '';
    } catch (failure) {
      if (own.signal.aborted) return;
      problem = failure instanceof Error ? failure.message : String(failure);
    }
    timer = setTimeout(load, everyMilliseconds);
    changed();
  }

  function stop(): void {
    asking?.abort();
    clearTimeout(timer);
    path = '';
  }

  return {
    get answer() {
      return answer;
    },
    get problem() {
      return problem;
    },
    watch(next) {
      if (next === path) return;
      stop();
      path = next;
      void load();
    },
    stop,
  };
}
