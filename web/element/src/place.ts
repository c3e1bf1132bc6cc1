const MOVE = { duration: 450, easing: 'cubic-bezier(.2,.8,.2,1)' };
const APPEAR = { duration: 300, easing: 'ease-out' };

/** Whether nothing may move by itself. */
export const still = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/**
 * Makes `next` the children of `list`. A cell whose item stays is not touched, so that focus, pointer and text selection
 * stay too; every other one is taken out before anything is put in, so that nothing is ever pushed aside: what a
 * browser counts as a layout shift does not happen. What is in another cell now glides there from where it was seen.
 */
export function place(list: HTMLElement, next: readonly HTMLElement[], animate: boolean): void {
  const now = [...list.children];
  const seen = new Map(animate ? now.map(item => [item, item.getBoundingClientRect()] as const) : []);
  now.forEach((item, cell) => item !== next[cell] && item.remove());
  const moved = next.filter(item => !item.isConnected);
  next.forEach((item, cell) => item.isConnected || list.insertBefore(item, list.children[cell] ?? null));
  if (animate) moved.forEach(item => glide(item, seen.get(item)));
}

function glide(item: HTMLElement, from: DOMRect | undefined): void {
  if (!from) return void item.animate?.([{ opacity: 0 }, {}], APPEAR);
  const to = item.getBoundingClientRect();
  const [x, y] = [from.left - to.left, from.top - to.top];
  if (Math.abs(x) < 1 && Math.abs(y) < 1) return;
  // On its way it must not catch the pointer that rests on another one.
  item.classList.add('attune-moving');
  const animation = item.animate([{ transform: `translate(${x}px, ${y}px)` }, {}], MOVE);
  animation.onfinish = animation.oncancel = () => item.classList.remove('attune-moving');
}
