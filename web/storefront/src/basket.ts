/** What a person keeps in this browser: the cart and the wishlist. Tabs share it. */
export interface Basket {
  lines(): ReadonlyMap<string, number>;
  quantity(): number;
  add(item: string): void;
  /** Takes one away, or all of them. */
  remove(item: string, all?: boolean): void;
  empty(): void;
  /** Empties cart and wishlist. */
  forget(): void;
  wished(item: string): boolean;
  wishes(): string[];
  toggleWish(item: string): void;
  /** Calls back after each change; returns what ends that. */
  onChange(listener: () => void): () => void;
}

const KEY = 'juniper-lane.basket';

interface Kept {
  cart: [string, number][];
  wishes: string[];
}

export function openBasket(): Basket {
  let cart = new Map<string, number>();
  let wishes = new Set<string>();
  const listeners = new Set<() => void>();

  const read = (): void => {
    const kept = parse(localStorage.getItem(KEY));
    cart = new Map(kept.cart);
    wishes = new Set(kept.wishes);
  };
  const changed = (): void => {
    localStorage.setItem(KEY, JSON.stringify({ cart: [...cart], wishes: [...wishes] } satisfies Kept));
    listeners.forEach(listener => listener());
  };

  read();
  addEventListener('storage', event => {
    if (event.key !== KEY) return;
    read();
    listeners.forEach(listener => listener());
  });
  return {
    lines: () => cart,
    quantity: () => [...cart.values()].reduce((sum, quantity) => sum + quantity, 0),
    add(item) {
      cart.set(item, (cart.get(item) ?? 0) + 1);
      changed();
    },
    remove(item, all = false) {
      const left = all ? 0 : (cart.get(item) ?? 0) - 1;
      if (left > 0) cart.set(item, left);
      else cart.delete(item);
      changed();
    },
    empty() {
      cart.clear();
      changed();
    },
    forget() {
      cart.clear();
      wishes.clear();
      changed();
    },
    wished: item => wishes.has(item),
    wishes: () => [...wishes].reverse(),
    toggleWish(item) {
      if (!wishes.delete(item)) wishes.add(item);
      changed();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function parse(text: string | null): Kept {
  try {
    const kept = JSON.parse(text ?? '') as Partial<Kept>;
    return { cart: kept.cart ?? [], wishes: kept.wishes ?? [] };
  } catch {
    return { cart: [], wishes: [] };
  }
}
