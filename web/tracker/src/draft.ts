import type { WireEvent } from './event.ts';
import type { Store } from './storage.ts';
import { uuid } from './uuid.ts';

const DRAFT = 'draft.';
/** A tab that was hidden for so long, ms, is taken to have been left. */
const LEFT = 30 * 60_000;

/**
 * What a hidden tab would say if it never came back: phones end hidden pages without a word. Another page of the site
 * says it in its place after half an hour.
 */
export interface Drafts {
  /** Puts these in the place of the last ones; false when there were none any more. */
  put(events: WireEvent[]): boolean;
  /** Takes what tabs that did not come back would have said. */
  collect(take: (event: WireEvent) => void): void;
}

export function drafts(store: Store): Drafts {
  let mine = '';
  return {
    put(events) {
      mine ||= DRAFT + uuid().slice(-12);
      const there = store.readNow(mine) !== undefined;
      if (events.length > 0) store.write(mine, JSON.stringify(events));
      else if (there) store.remove(mine);
      return there;
    },
    collect(take) {
      for (const name of store.names(DRAFT)) {
        const events = parse(store.readNow(name));
        if (name === mine || (events[0] && Date.now() - events[0].time < LEFT)) continue;
        store.remove(name);
        events.forEach(take);
      }
    },
  };
}

function parse(text: string | undefined): WireEvent[] {
  try {
    return JSON.parse(text ?? '[]') as WireEvent[];
  } catch {
    return [];
  }
}
