import { limitOf, textsOf, WISHED, wishOf } from './attributes.ts';
import { board, type Board } from './board.ts';
import { listClient, type Entry, type ListClient, type ListTracker, type ListView, type Lookup } from './client.ts';
import { h } from './dom.ts';
import { followFeedback } from './feedback.ts';
import { steady } from './steady.ts';
import { addStyle } from './style.ts';
import { emptyFrom, itemFrom, show } from './template.ts';
import type { Texts } from './texts.ts';

/**
 * `loading`: the places are kept. `given`: what the page brought along. `fallback`: the list did not come in time.
 * `ready`: the list. `empty`: nothing came and there is nothing else.
 */
export type ListState = 'loading' | 'given' | 'fallback' | 'ready' | 'empty';

const HEADING = ':is(h1,h2,h3,h4,h5,h6)';

/** So that the file can be loaded where there are no pages. */
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

const NAME = 'attune-list';

let number = 0;

/**
 * A list that is kept up to date: `<attune-list slot-name="home" limit="8" heading="For you"></attune-list>`. What it
 * shows are its children, styled by the page.
 */
export class AttuneList extends Base {
  static readonly observedAttributes = WISHED;

  /** What brings the lists; the one of `snippet.js` unless it is set. */
  declare tracker?: ListTracker;
  /** What it says instead of plain English. */
  declare texts?: Partial<Texts>;
  /** What brings the details of items when it is not the server's catalogue. */
  declare lookup?: Lookup;

  #board: Board | undefined;
  #list: HTMLElement | undefined;
  #steady: { hold(): void } | undefined;
  #client: ListClient | undefined;
  #end: (() => void) | undefined;

  connectedCallback(): void {
    // Before that its children are not there.
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => this.start());
    else this.start();
  }

  disconnectedCallback(): void {
    this.#end?.();
    this.#end = undefined;
  }

  attributeChangedCallback(): void {
    if (!this.#end) return;
    this.disconnectedCallback();
    this.start();
  }

  /** Begins to follow the list. It does so by itself, unless its tracker is set later. */
  start(): void {
    if (!this.isConnected || this.#end) return;
    this.#board ??= this.#prepare();
    const tracker = this.tracker ?? (globalThis as { attune?: { tracker?: ListTracker } }).attune?.tracker;
    if (!tracker) {
      if (document.readyState !== 'complete') addEventListener('load', () => this.start(), { once: true });
      else console.warn(`${NAME}: no tracker (expected: snippet.js, or the property tracker)`);
      return;
    }
    this.#client = listClient(tracker, this.lookup);
    this.#end = this.#client.watch(
      // What is there already was meant for this person or for this page; what everybody looks at was not.
      { ...wishOf(this), ...(this.dataset.state !== 'loading' && { fallback: 'none' }) },
      {
        onList: view => this.#show(view),
        onState: state => {
          this.dataset.connection = state;
          this.#tell('attune-connection', state);
        },
        onNothing: () => {
          if (this.dataset.state === 'loading') this.dataset.state = 'empty';
        },
      },
    );
  }

  /** Finds what the page brought along, and keeps the places of what is not there yet. */
  #prepare(): Board {
    addStyle();
    const given = this.querySelector<HTMLElement>(':scope>:is(ul,ol),[data-attune-list]');
    const list = given ?? h('ul', { class: 'attune-items', role: 'list' });
    const other = [...this.children].some(child => !child.matches(`template,${HEADING}`));
    const brought = given ? given.childElementCount > 0 : other;
    const drawn = board(list, this.#drawing());
    for (let cell = list.childElementCount; cell < limitOf(this); cell++) list.append(this.#drawing().empty());
    this.#list = list;
    this.#label(list);
    if (!other) this.append(list);
    this.#steady = steady(list);
    this.dataset.state = brought ? 'given' : 'loading';
    followFeedback(
      list,
      drawn,
      () => this.#client!,
      () => textsOf(this, this.texts),
    );
    return drawn;
  }

  #drawing() {
    const template = this.querySelector<HTMLTemplateElement>(':scope>template');
    const texts = textsOf(this, this.texts);
    const without = this.getAttribute('without') ?? '';
    const renew = (element: HTMLElement, entry: Entry): void => {
      show(element, entry, this.closest<HTMLElement>('[lang]')?.lang);
      this.#tell('attune-item', { element, entry });
    };
    return {
      make: (entry: Entry) => {
        const element = itemFrom(template, texts, without);
        renew(element, entry);
        return element;
      },
      renew,
      empty: () => emptyFrom(template, texts, without),
    };
  }

  /** A list says what it is a list of. */
  #label(list: HTMLElement): void {
    const said = this.getAttribute('heading');
    let heading = this.querySelector(`:scope>${HEADING}`);
    if (said && !heading) this.prepend((heading = h('h2', { class: 'attune-heading' }, said)));
    const label = this.getAttribute('label');
    if (label) list.setAttribute('aria-label', label);
    else if (heading) list.setAttribute('aria-labelledby', (heading.id ||= `${NAME}-${++number}`));
  }

  #show(view: ListView): void {
    const list = this.#list!;
    const some = view.entries.length > 0;
    if (!some && this.dataset.state === 'given') return;
    if (!list.isConnected) {
      for (const child of [...this.children]) if (!child.matches(`template,${HEADING}`)) child.remove();
      this.append(list);
    }
    this.#board!.show(view, limitOf(this));
    this.#steady!.hold();
    this.dataset.state = some ? (view.fallback ? 'fallback' : 'ready') : 'empty';
    this.#tell('attune-list', view);
  }

  #tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }
}

/** Makes `<attune-list>` known to the page, once. */
export function defineList(): void {
  if (!customElements.get(NAME)) customElements.define(NAME, AttuneList);
}
