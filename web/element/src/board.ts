import { arrange } from './arrange.ts';
import type { Entry, ListView } from './client.ts';
import { pinsOf } from './pins.ts';
import { place, still } from './place.ts';

/** The cells of a list on the page. */
export interface Board {
  show(view: ListView, cells: number): void;
  /** Takes an item out of the list, also out of those to come; its cell says so for a while. */
  remove(item: string, note: Node): void;
  /** Takes that back. */
  restore(item: string): void;
  /** The item that something on the page belongs to, and what is known of it. */
  at(target: EventTarget | null): { item: string; element: HTMLElement; entry: Entry | undefined } | undefined;
}

export interface Drawing {
  make(entry: Entry): HTMLElement;
  renew(element: HTMLElement, entry: Entry): void;
  empty(): HTMLElement;
}

/** How long a cell says that its item was taken out, ms, also when nobody is there any more. */
const NOTED = 8_000;

export function board(list: HTMLElement, drawing: Drawing): Board {
  const elements = new Map<string, HTMLElement>();
  const removed = new Set<string>();
  /** What stood in the cells of removed items while these say so. */
  const notes = new Map<string, DocumentFragment>();
  let shown: (string | undefined)[] = [];
  let entries = new Map<string, Entry>();
  let stamps: Pick<ListView, 'id' | 'slot' | 'fallback'> | undefined;
  let cells = 0;

  // What the page brought along.
  for (const element of list.children as Iterable<Element> & HTMLCollectionOf<HTMLElement>) {
    const { attuneItem: item } = element.dataset;
    shown.push(item);
    if (item) elements.set(item, element);
  }

  const pins = pinsOf(list, () => settle());
  const held = (item: string): boolean => notes.has(item) || pins.holds(elements.get(item)!);
  const elementOf = (item: string): HTMLElement => {
    const entry = entries.get(item);
    const known = elements.get(item);
    const element = known ?? drawing.make(entry!);
    if (known && entry && !notes.has(item)) drawing.renew(known, entry);
    elements.set(item, element);
    return element;
  };
  const stamp = (item: string, { dataset }: HTMLElement, cell: number): void => {
    const entry = entries.get(item);
    if (notes.has(item)) return;
    dataset.attuneItem = item;
    dataset.attunePosition = String(cell + 1);
    // What is held although the list has it no more belongs to the list that it came with.
    if (!entry || !stamps) return;
    put(dataset, 'attuneList', stamps.id);
    put(dataset, 'attuneSlot', stamps.slot);
    put(dataset, 'attunePrice', entry.price);
    put(dataset, 'attuneCurrency', entry.currency);
  };
  const settle = (): void => {
    if (!stamps) return;
    const wanted = [...entries.keys()].filter(item => !removed.has(item));
    shown = arrange(shown, wanted, held, cells);
    const next = shown.map((item, cell) => {
      if (item !== undefined) return elementOf(item);
      const there = list.children[cell];
      return there?.classList.contains('attune-empty') ? (there as HTMLElement) : drawing.empty();
    });
    place(list, next, !still());
    shown.forEach((item, cell) => item !== undefined && stamp(item, next[cell]!, cell));
    for (const item of elements.keys()) if (!shown.includes(item)) elements.delete(item);
  };
  const forget = (item: string): void => {
    const element = elements.get(item);
    if (!notes.has(item)) return;
    // Somebody may be about to take it back.
    if (element && pins.holds(element)) return void setTimeout(forget, NOTED, item);
    notes.delete(item);
    settle();
  };

  return {
    show(view, number) {
      const same = [...entries.keys()].join('\n') === view.entries.map(({ id }) => id).join('\n');
      cells = number;
      entries = new Map(view.entries.map(entry => [entry.id, entry]));
      // The same items again were seen in the list that they came with first.
      if (!same || !stamps || stamps.fallback) stamps = view;
      put(list.dataset, 'attuneList', stamps.id);
      put(list.dataset, 'attuneSlot', stamps.slot);
      settle();
    },
    remove(item, note) {
      const element = elements.get(item);
      if (!element || notes.has(item)) return;
      removed.add(item);
      const kept = document.createDocumentFragment();
      kept.append(...element.childNodes);
      notes.set(item, kept);
      delete element.dataset.attuneItem;
      element.classList.add('attune-removed');
      element.append(note);
      setTimeout(forget, NOTED, item);
    },
    restore(item) {
      const element = elements.get(item);
      const kept = notes.get(item);
      if (!element || !kept) return;
      removed.delete(item);
      notes.delete(item);
      element.replaceChildren(kept);
      element.classList.remove('attune-removed');
      element.dataset.attuneItem = item;
    },
    at(target) {
      const cell = [...list.children].findIndex(child => child.contains(target as Node | null));
      const item = shown[cell];
      const element = item === undefined ? undefined : elements.get(item);
      return item !== undefined && element ? { item, element, entry: entries.get(item) } : undefined;
    },
  };
}

function put(dataset: DOMStringMap, name: string, value: string | number | undefined): void {
  if (value === undefined || value === '') delete dataset[name];
  else if (dataset[name] !== String(value)) dataset[name] = String(value);
}
