/** The pointer or the focus may be on its way to another part of the list; ms. */
const GRACE = 250;

/** Knows which items must stay where they are: what is under the pointer, and what has the focus. */
export interface Pins {
  holds(item: HTMLElement): boolean;
}

/** @param onLeave the pointer or the focus has left the list */
export function pinsOf(list: HTMLElement, onLeave: () => void): Pins {
  let under: Element | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;

  const leave = (): void => {
    clearTimeout(leaving);
    leaving = setTimeout(onLeave, GRACE);
  };
  list.addEventListener('pointerover', ({ target }) => {
    // Between two items it is still on the one that it was on.
    under = [...list.children].find(item => item.contains(target as Node)) ?? under;
  });
  list.addEventListener('pointerleave', () => {
    under = undefined;
    leave();
  });
  list.addEventListener('focusout', ({ relatedTarget }) => {
    if (!list.contains(relatedTarget as Node | null)) leave();
  });
  return { holds: item => item === under || item.contains(document.activeElement) };
}
