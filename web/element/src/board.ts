import { arrange } from './arrange.ts';
import type { Entry, ListView } from './client.ts';
import { pinsOf } from './pins.ts';
import { place, still } from './place.ts';

/** An item on the page. */
export interface Shown {
  item: string;
  element: HTMLElement;
  /** What is known of it; of what the page brought along, nothing before the list has it too. */
  entry?: Entry | undefined;
}

/** The cells of a list on the page. */
export interface Board {
  show(view: ListView, cells: number): void;
  /** Takes an item out of the list, also out of those to come; its cell says so for a while. */
  remove(shown: Shown, note: Node): void;
  /** Takes that back. */
  restore(shown: Shown): void;
  /** The item that something on the page belongs to. */
  at(target: EventTarget | null): Shown | undefined;
}

export interface Drawing {
  make(entry: Entry): HTMLElement;
  renew(element: HTMLElement, entry: Entry): void;
  empty(): HTMLElement;
}

/** How long a cell says that its item was taken out, ms, also when nobody is there any more. */
const NOTED = 8_000;

export function board(list: HTMLElement, drawing: Drawing): Board {
  const known = new Map<string, Shown>();
  const removed = new Set<string>();
  /** What stood in the cells of removed items while these say so. */
  const notes = new Map<Shown, DocumentFragment>();
  let shown: (string | undefined)[] = [];
  let entries: Entry[] = [];
  let stamps: ListView | undefined;
  let cells = 0;

  // What the page brought along.
  for (const element of [...list.children] as HTMLElement[]) {
    const item = element.dataset.attuneItem;
    shown.push(item);
    if (item) known.set(item, { item, element });
  }

  const settle = (): void => {
    if (!stamps) return;
    const wanted = entries.map(({ id }) => id).filter(item => !removed.has(item));
    shown = arrange(shown, wanted, held, cells);
    const next = shown.map((item, cell) => {
      if (item) return elementOf(item);
      const there = list.children[cell] as HTMLElement | undefined;
      return there?.inert ? there : drawing.empty();
    });
    place(list, next, !still());
    shown.forEach((item, cell) => item && stamp(known.get(item)!, cell));
    for (const item of known.keys()) if (!shown.includes(item)) known.delete(item);
  };
  const pins = pinsOf(list, settle);
  const held = (item: string): boolean => {
    const there = known.get(item)!;
    return notes.has(there) || pins.holds(there.element);
  };
  const elementOf = (item: string): HTMLElement => {
    const entry = entries.find(({ id }) => id === item);
    const there = known.get(item) ?? { item, element: drawing.make(entry!) };
    if (entry && known.has(item) && !notes.has(there)) drawing.renew(there.element, entry);
    known.set(item, Object.assign(there, { entry }));
    return there.element;
  };
  const stamp = (there: Shown, cell: number): void => {
    if (notes.has(there)) return;
    const { item, element, entry } = there;
    put(element, { attuneItem: item, attunePosition: cell + 1 });
    // What is held although the list has it no more belongs to the list that it came with.
    if (entry) put(element, { ...marks(), attunePrice: entry.price, attuneCurrency: entry.currency });
  };
  const marks = (): Marks => ({ attuneList: stamps?.id, attuneSlot: stamps?.slot });
  const forget = (there: Shown): void => {
    if (!notes.has(there)) return;
    // Somebody may be about to take it back.
    if (pins.holds(there.element)) return void setTimeout(forget, NOTED, there);
    notes.delete(there);
    settle();
  };

  return {
    show(view, number) {
      // The same items again, when a stream begins, were seen in the list that they came with first.
      const same = view.entries.map(({ id }) => id).join('\n') === entries.map(({ id }) => id).join('\n');
      if (!same || !view.pushed || !stamps || stamps.fallback) stamps = view;
      ({ entries } = view);
      cells = number;
      put(list, marks());
      settle();
    },
    remove(there, note) {
      const kept = document.createDocumentFragment();
      kept.append(...there.element.childNodes);
      removed.add(there.item);
      notes.set(there, kept);
      put(there.element, { attuneItem: undefined });
      there.element.append(note);
      setTimeout(forget, NOTED, there);
    },
    restore(there) {
      const kept = notes.get(there);
      if (!kept) return;
      removed.delete(there.item);
      notes.delete(there);
      there.element.replaceChildren(kept);
      put(there.element, { attuneItem: there.item });
    },
    at: target => [...known.values()].find(({ element }) => element.contains(target as Node | null)),
  };
}

type Marks = Record<string, string | number | undefined>;

/** Only what differs is written: the tracker looks at the page again when attributes change. */
function put({ dataset }: HTMLElement, marks: Marks): void {
  for (const [name, value] of Object.entries(marks)) {
    if (value === undefined) delete dataset[name];
    else if (dataset[name] !== String(value)) dataset[name] = String(value);
  }
}
