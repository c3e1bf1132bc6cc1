/** An event as pages send it: what the mock reads of it. */
export interface MockEvent {
  id: string;
  type: string;
  time: number;
  item?: string;
  user: { id?: string; anonymousId?: string };
  session: string;
  durationMs?: number;
  query?: string;
  filters?: Record<string, unknown>;
  quantity?: number;
  properties?: Record<string, unknown>;
  value?: number;
  recommendation?: { id?: string; slot?: string; position?: number };
}

export interface MockItem {
  id: string;
  title: string;
  categories: string[];
  available: boolean;
}

interface Person {
  categories: Map<string, number>;
  because: Map<string, string>;
  dismissed: Set<string>;
}

interface Entry {
  item: string;
  position: number;
  score: number;
  sources: Record<string, number>;
  reason: string;
}

const WEIGHTS: Record<string, number> = { click: 1, view: 1, add_to_cart: 3, add_to_wishlist: 2, purchase: 4 };
/** How much each further item of a category already in the list counts. */
const FATIGUE = 0.72;

/** The mock's whole mind: categories that a person touched come up, popular things fill the rest. */
export class Taste {
  version = 0;
  private readonly items: readonly MockItem[];
  private readonly byId: Map<string, MockItem>;
  private readonly people = new Map<string, Person>();
  private readonly known = new Set<string>();
  private readonly heat = new Map<string, number>();

  constructor(items: readonly MockItem[]) {
    this.items = items;
    this.byId = new Map(items.map(item => [item.id, item]));
  }

  /** Whether the event was new. */
  learn({ id, type, item: itemId, user }: MockEvent): boolean {
    if (this.known.has(id)) return false;
    this.known.add(id);
    this.version++;
    const item = this.byId.get(itemId ?? '');
    if (!item) return true;
    const person = this.person(user.anonymousId ?? '');
    const category = item.categories[0]!;
    const weight = WEIGHTS[type] ?? 0;
    if (weight > 0) {
      person.categories.set(category, (person.categories.get(category) ?? 0) + weight);
      person.because.set(category, item.title);
      this.heat.set(item.id, (this.heat.get(item.id) ?? 0) + weight);
    }
    if (type === 'not_interested') person.dismissed.add(item.id);
    return true;
  }

  list(id: string, limit: number): { version: number; items: Entry[] } & Record<string, unknown> {
    const person = this.person(id);
    const left = this.items.filter(item => item.available && !person.dismissed.has(item.id));
    const used = new Map<string, number>();
    const items: Entry[] = [];
    while (items.length < limit && left.length > 0) {
      const scores = left.map(item => this.score(item, person) * FATIGUE ** (used.get(item.categories[0]!) ?? 0));
      const best = scores.indexOf(Math.max(...scores));
      const [item] = left.splice(best, 1);
      const category = item!.categories[0]!;
      used.set(category, (used.get(category) ?? 0) + 1);
      items.push(entry(item!, items.length + 1, scores[best]!, person.because.get(category)));
    }
    const personalized = person.categories.size > 0;
    return {
      id: `list-${this.version}-${id.slice(-4)}`,
      slot: 'home',
      user: id,
      version: this.version,
      generatedAt: Date.now(),
      personalized,
      stale: false,
      items,
    };
  }

  /** What a person likes, as shares. */
  profile(id: string): object {
    const { categories } = this.person(id);
    const sum = [...categories.values()].reduce((all, weight) => all + weight, 0);
    const shares = [...categories].map(([name, weight]) => [name, weight / sum] as const);
    return { user: id, version: sum, categoryPreferences: Object.fromEntries(shares), tagPreferences: {} };
  }

  trending(limit: number): { item: string }[] {
    const heat = (item: MockItem): number => (this.heat.get(item.id) ?? 0) + 2 * popularity(`now ${item.id}`);
    return [...this.items]
      .filter(({ available }) => available)
      .sort((a, b) => heat(b) - heat(a))
      .slice(0, limit)
      .map(({ id }) => ({ item: id }));
  }

  similar(id: string, limit: number): { item: string }[] {
    const category = this.byId.get(id)?.categories[0];
    return this.items
      .filter(item => item.id !== id && item.categories[0] === category && item.available)
      .sort((a, b) => popularity(id + b.id) - popularity(id + a.id))
      .slice(0, limit)
      .map(item => ({ item: item.id }));
  }

  private score(item: MockItem, person: Person): number {
    const liked = person.categories.get(item.categories[0]!) ?? 0;
    return popularity(item.id) + 1.6 * (1 - 1 / (1 + liked / 2));
  }

  private person(id: string): Person {
    let person = this.people.get(id);
    if (!person) {
      person = { categories: new Map(), because: new Map(), dismissed: new Set() };
      this.people.set(id, person);
    }
    return person;
  }
}

function entry(item: MockItem, position: number, score: number, because: string | undefined): Entry {
  const source = because ? 'co-visitation' : 'popular';
  const reason = because ? `Seen together with “${because}”` : 'Popular now';
  return { item: item.id, position, score, sources: { [source]: score }, reason };
}

/** A number in 0..1 that stays the same for an id. */
function popularity(id: string): number {
  let hash = 2166136261;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 16777619);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
}
