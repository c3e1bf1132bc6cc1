import type { Consent } from './event.ts';
import type { Store } from './storage.ts';

interface PrivacySignals {
  globalPrivacyControl?: boolean;
  doNotTrack?: string | null;
}

/** `wait`: nothing is decided, and nothing may be stored or sent before it is. */
export type Permission = 'yes' | 'no' | 'wait';

/** What the person allowed, as far as it is known. */
export interface Consents {
  answer(): Consent | undefined;
  permission(): Permission;
  /** Takes the answer and keeps it for later pages, which says nothing about who gave it. */
  set(answer: Consent): void;
  /** Takes the answer that another tab kept. */
  refresh(): void;
}

export const CONSENT = 'consent';

/** Whether the browser asks not to be tracked: Global Privacy Control or Do Not Track. */
export function asksForPrivacy(): boolean {
  const signals = (globalThis.navigator ?? {}) as PrivacySignals;
  return signals.globalPrivacyControl === true || signals.doNotTrack === '1' || signals.doNotTrack === 'yes';
}

/** Without an answer, now or earlier, `wait` waits for one, and otherwise the signals of the browser decide. */
export function consents(store: Store, initial: Consent | 'wait' | undefined): Consents {
  let current = initial === 'wait' ? undefined : initial;
  const answer = (): Consent | undefined => current ?? parse(store.read(CONSENT));
  return {
    answer,
    permission() {
      const given = answer();
      if (given) return given.analytics ? 'yes' : 'no';
      return initial === 'wait' ? 'wait' : asksForPrivacy() ? 'no' : 'yes';
    },
    set(next) {
      current = next;
      store.write(CONSENT, `${Number(next.analytics)}${Number(next.personalization)}`);
    },
    refresh() {
      current = undefined;
    },
  };
}

function parse(text: string | undefined): Consent | undefined {
  return text ? { analytics: text[0] === '1', personalization: text[1] === '1' } : undefined;
}
