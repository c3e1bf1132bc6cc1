/** What the meter needs to know of an event: when it happened, ms. */
interface Happened {
  type: string;
  time: number;
}

/** Tells how long it took from a click to the first pushed list that knows of it, ms. */
export interface LatencyMeter {
  /** The collector took these events; what they changed has this version or a later one. */
  verdict(offset: number, events: readonly Happened[]): void;
  /** A list came in at this time. */
  pushed(version: number, at: number): void;
}

const DELIBERATE = new Set([
  'click',
  'add_to_cart',
  'remove_from_cart',
  'add_to_wishlist',
  'purchase',
  'not_interested',
]);
/** A list that comes later than this, ms, was changed by something else. */
const LONGEST = 10_000;
const REMEMBERED = 20;

export function latencyMeter(report: (ms: number) => void): LatencyMeter {
  let waiting: { offset: number; time: number } | undefined;
  // A push may overtake the verdict that tells which push to wait for.
  const pushes: { version: number; at: number }[] = [];

  const arrived = (time: number, at: number): void => {
    waiting = undefined;
    if (at >= time && at - time <= LONGEST) report(at - time);
  };
  return {
    verdict(offset, events) {
      const time = events.find(({ type }) => DELIBERATE.has(type))?.time;
      if (time === undefined) return;
      const early = pushes.find(({ version }) => version >= offset);
      if (early) arrived(time, early.at);
      else waiting = { offset, time };
    },
    pushed(version, at) {
      pushes.push({ version, at });
      if (pushes.length > REMEMBERED) pushes.shift();
      if (waiting && version >= waiting.offset) arrived(waiting.time, at);
    },
  };
}
