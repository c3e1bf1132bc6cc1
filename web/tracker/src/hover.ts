import { marked, VIEW, type Marked } from './markup.ts';
import type { Tracker } from './tracker.ts';

/** A pointer that rests on an item for less is passing by, ms. */
export const HOVER_THRESHOLD = 500;

/** Sends one `hover` for each stay of a mouse on a marked item, when the stay ends. */
export function trackHover(tracker: Tracker, threshold = HOVER_THRESHOLD, clock = () => performance.now()): void {
  let over: Marked | undefined;
  let since = 0;

  const move = (next: Marked | undefined): void => {
    if (next?.element === over?.element) return;
    const durationMs = Math.round(clock() - since);
    if (over && durationMs >= threshold) {
      const { item, recommendation } = over;
      tracker.track('hover', { item, durationMs, ...(recommendation && { recommendation }) });
    }
    over = next;
    since = clock();
  };
  const leave = (): void => move(undefined);
  const onPointer = ({ pointerType, target }: PointerEvent): void => {
    const at = pointerType === 'mouse' ? marked(target) : undefined;
    // Time spent on the item that the page is about is active time, not hesitation.
    move(at?.element.closest(VIEW) ? undefined : at);
  };

  document.addEventListener('pointerover', onPointer, true);
  document.documentElement.addEventListener('pointerleave', leave);
  // After a click the pointer often rests where something else now is.
  document.addEventListener('click', leave, true);
  document.addEventListener('visibilitychange', leave);
  tracker.onLeave(leave);
}
