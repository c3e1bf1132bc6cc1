/** How far the handler of a click may lag behind it, ms. */
const LAG = 250;

/**
 * Tells when an event of the tracker was meant, on the clock of `performance.now()`: the moment of the click that caused
 * it, which the browser stamps, and else the event's own time.
 */
export function clicksClock(): (time: number) => number {
  const clicks: { time: number; at: number }[] = [];
  addEventListener(
    'click',
    ({ timeStamp }) => {
      clicks.unshift({ time: Date.now(), at: timeStamp });
      clicks.length = Math.min(clicks.length, 20);
    },
    true,
  );
  return time => {
    const click = clicks.find(known => known.time <= time + 1 && time - known.time <= LAG);
    return click?.at ?? time - (Date.now() - performance.now());
  };
}
