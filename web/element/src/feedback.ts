import type { Recommendation } from 'attune-tracker';
import type { Board } from './board.ts';
import type { ListClient } from './client.ts';
import { h } from './dom.ts';
import { DISMISS, WHY } from './template.ts';
import { explain, type Texts } from './texts.ts';

/** Gives the two buttons of each item their effect: why it is here, and that it is not wanted. */
export function followFeedback(list: HTMLElement, board: Board, client: () => ListClient, texts: () => Texts): void {
  const why = async (button: Element): Promise<void> => {
    const at = board.at(button);
    if (!at) return;
    const open = at.element.querySelector('.attune-why');
    close(at.element);
    if (open) return;
    const words = h('p', { class: 'attune-why', role: 'status' });
    button.after(words);
    button.setAttribute('aria-expanded', 'true');
    const { attuneList } = at.element.dataset;
    const explanation = attuneList ? await client().why(attuneList, at.item) : undefined;
    words.textContent = explain(explanation, at.entry?.reason, texts());
  };
  const dismiss = (button: Element): void => {
    const at = board.at(button);
    if (!at) return;
    const { item, element } = at;
    const place = placeOf(element);
    close(element);
    const words = texts();
    const undo = h('button', { type: 'button', class: 'attune-undo' }, words.undo);
    undo.addEventListener('click', () => {
      board.restore(at);
      client().undo(item, place);
      element.querySelector<HTMLElement>(DISMISS)?.focus({ preventScroll: true });
    });
    // The tracker has told it already: it reads the button's attribute before this does.
    board.remove(at, h('div', { class: 'attune-note' }, h('p', { role: 'status' }, words.removed), undo));
    undo.focus({ preventScroll: true });
  };

  list.addEventListener('click', ({ target }) => {
    const [asked, unwanted] = [WHY, DISMISS].map(button => (target as Element).closest(button));
    if (asked) void why(asked);
    else if (unwanted) dismiss(unwanted);
  });
  list.addEventListener('keydown', event => {
    const at = event.key === 'Escape' ? board.at(event.target) : undefined;
    if (!at?.element.querySelector('.attune-why')) return;
    event.stopPropagation();
    close(at.element);
  });
  list.addEventListener('focusout', ({ target, relatedTarget }) => {
    const at = board.at(target);
    if (at && !at.element.contains(relatedTarget as Node | null)) close(at.element);
  });
}

function close(element: HTMLElement): void {
  element.querySelector('.attune-why')?.remove();
  element.querySelector(WHY)?.setAttribute('aria-expanded', 'false');
}

function placeOf({ dataset }: HTMLElement): Recommendation {
  const { attuneList: list, attuneSlot: slot, attunePosition: position } = dataset;
  return { ...(list && { list }), ...(slot && { slot }), ...(position && { position: Number(position) }) };
}
