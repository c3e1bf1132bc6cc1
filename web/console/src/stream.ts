import { messageReader, type Message } from './frames.ts';
import { headers, refusal } from './session.ts';

export type StreamState = 'connecting' | 'live' | 'lost' | 'locked' | 'refused';

export interface StreamHandlers {
  onMessage(message: Message): void;
  onState(state: StreamState, words?: string): void;
}

const SILENCE = 20_000;
const LONGEST_PAUSE = 10_000;

/**
 * Reads server-sent events with `fetch`, since `EventSource` cannot send the key in a header. Comes back by itself, each
 * time a little later; a stream that says nothing for long counts as lost. Gives a function that closes it.
 */
export function openStream(path: string, { onMessage, onState }: StreamHandlers): () => void {
  const closed = new AbortController();
  let failures = 0;

  async function readOnce(): Promise<boolean> {
    const attempt = new AbortController();
    const stop = (): void => attempt.abort();
    closed.signal.addEventListener('abort', stop);
    let watchdog = setTimeout(stop, SILENCE);
    try {
      const response = await fetch(path, { headers: headers(), cache: 'no-store', signal: attempt.signal });
      if (!response.ok || !response.body) return await refused(response);
      const read = messageReader(onMessage);
      const decoder = new TextDecoder();
      const reader = response.body.getReader();
      onState('live');
      failures = 0;
      for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
        clearTimeout(watchdog);
        watchdog = setTimeout(stop, SILENCE);
        read(decoder.decode(chunk.value, { stream: true }));
      }
      return true;
    } finally {
      clearTimeout(watchdog);
      closed.signal.removeEventListener('abort', stop);
    }
  }

  async function refused(response: Response): Promise<boolean> {
    const { status, message } = await refusal(response);
    if (status === 401 || status === 403) onState('locked', message);
    else if (status >= 400 && status < 500 && status !== 429) onState('refused', message);
    else return true;
    return false;
  }

  async function run(): Promise<void> {
    onState('connecting');
    while (!closed.signal.aborted) {
      const again = await readOnce().catch(() => true);
      if (!again || closed.signal.aborted) return;
      onState('lost');
      await pause(Math.min(LONGEST_PAUSE, 500 * 2 ** failures++) * (0.5 + Math.random() / 2), closed.signal);
    }
  }

  void run();
  return () => closed.abort();
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
