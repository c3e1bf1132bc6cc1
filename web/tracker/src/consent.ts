import type { Consent } from './event.ts';

interface PrivacySignals {
  globalPrivacyControl?: boolean;
  doNotTrack?: string | null;
}

/** Whether the browser asks not to be tracked: Global Privacy Control or Do Not Track. */
export function asksForPrivacy(): boolean {
  const signals = navigator as PrivacySignals;
  return signals.globalPrivacyControl === true || signals.doNotTrack === '1' || signals.doNotTrack === 'yes';
}

/** Whether anything may be stored or sent: by the person's own answer, without one by the browser's signals. */
export function mayTrack(consent: Consent | undefined): boolean {
  return consent ? consent.analytics || consent.personalization : !asksForPrivacy();
}
