import { changed } from '../state.ts';

type Reason = 'pause' | 'scroll' | 'focus' | 'pointer';

const WORDS: Record<Reason, string> = {
  pause: 'Paused',
  scroll: 'Held while you scroll back',
  focus: 'Held while you are in the rows',
  pointer: 'Held while you point at the rows',
};

/** Whether a list that moves by itself stands still, and where it stood when it began to. */
export interface Hold {
  readonly at: number | undefined;
  readonly paused: boolean;
  readonly reason: string;
  because(reason: Reason): void;
  no(reason: Reason): void;
  toggle(): void;
  release(): void;
}

export function hold(position: () => number): Hold {
  const reasons = new Set<Reason>();
  let at: number | undefined;

  function update(): void {
    const before = at;
    at = reasons.size === 0 ? undefined : (at ?? position());
    if (before !== at) changed();
  }

  const self: Hold = {
    get at() {
      return at;
    },
    get paused() {
      return reasons.has('pause');
    },
    get reason() {
      const first = (['pause', 'scroll', 'focus', 'pointer'] as const).find(reason => reasons.has(reason));
      return first ? WORDS[first] : '';
    },
    because(reason) {
      reasons.add(reason);
      update();
    },
    no(reason) {
      reasons.delete(reason);
      update();
    },
    toggle() {
      if (!reasons.delete('pause')) reasons.add('pause');
      update();
      changed();
    },
    release() {
      reasons.clear();
      update();
    },
  };
  return self;
}
