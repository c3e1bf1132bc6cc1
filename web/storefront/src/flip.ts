import { prefersStillness } from './dom.ts';

const MOVE = { duration: 520, easing: 'cubic-bezier(.2,.8,.2,1)' };
const APPEAR = { duration: 360, easing: 'ease-out' };
const VANISH = { duration: 240, easing: 'ease-in' };

/**
 * Makes `next` the children of `list`. What stays glides from where it is seen to its new place, what is new fades in,
 * what goes fades out; the focus stays where it is.
 */
export function rearrange(list: HTMLElement, next: readonly HTMLElement[]): void {
  const focused = list.contains(document.activeElement) ? (document.activeElement as HTMLElement) : undefined;
  const still = prefersStillness();
  const now = [...list.children].filter(isCard);
  const staying = new Set(next);
  const before = new Map(now.map(card => [card, card.getBoundingClientRect()]));
  const leaving = now.filter(card => !staying.has(card));
  now.forEach(card => card.getAnimations().forEach(animation => animation.cancel()));
  const places = new Map(leaving.map(card => [card, placeOf(card)]));

  leaving.forEach(card => card.remove());
  put(list, next);
  if (focused && document.activeElement !== focused && focused.isConnected) focused.focus({ preventScroll: true });
  if (still) return;

  leaving.forEach(card => vanish(list, card, places.get(card)!));
  for (const card of next) {
    const from = before.get(card);
    if (from) glide(card, from);
    else card.animate([{ opacity: 0, transform: 'scale(.9)' }, {}], APPEAR);
  }
}

/** Moves only what is not in its place: a moved element loses the focus and the pointer for a moment. */
function put(list: HTMLElement, next: readonly HTMLElement[]): void {
  let cursor = list.firstElementChild;
  for (const card of next) {
    if (card === cursor) cursor = cursor.nextElementSibling;
    else list.insertBefore(card, cursor);
  }
}

function isCard(element: Element): element is HTMLElement {
  return element instanceof HTMLElement && !element.inert;
}

function glide(card: HTMLElement, from: DOMRect): void {
  const to = card.getBoundingClientRect();
  const [x, y] = [from.left - to.left, from.top - to.top];
  if (Math.abs(x) < 1 && Math.abs(y) < 1) return;
  // What comes up passes over what gives way.
  const zIndex = y > 0 || (y === 0 && x > 0) ? 2 : 1;
  card.animate([{ transform: `translate(${x}px, ${y}px)`, zIndex }, { zIndex }], MOVE);
}

interface Place {
  left: number;
  top: number;
  width: number;
  height: number;
}

function placeOf(card: HTMLElement): Place {
  return { left: card.offsetLeft, top: card.offsetTop, width: card.offsetWidth, height: card.offsetHeight };
}

/** Shows the card once more where it was, out of reach and out of the order, until it has faded. */
function vanish(list: HTMLElement, card: HTMLElement, { left, top, width, height }: Place): void {
  card.inert = true;
  card.ariaHidden = 'true';
  delete card.dataset.attuneItem;
  Object.assign(card.style, {
    position: 'absolute',
    left: `${left}px`,
    top: `${top}px`,
    width: `${width}px`,
    height: `${height}px`,
  });
  list.append(card);
  void card
    .animate([{}, { opacity: 0, transform: 'scale(.92)' }], { ...VANISH, fill: 'forwards' })
    .finished.finally(() => card.remove());
}
