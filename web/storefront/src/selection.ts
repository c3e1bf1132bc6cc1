import { categoryOf, type Catalogue, type Product } from './catalogue.ts';

export type Order = 'newest' | 'cheapest' | 'dearest';

/** What somebody wants to see of the catalogue; it stands in the address, so that going back undoes it. */
export interface Selection {
  query: string;
  category: string | undefined;
  colours: string[];
  brands: string[];
  /** Lowest and highest price; undefined is no bound. */
  from: number | undefined;
  to: number | undefined;
  order: Order;
}

export const everything: Selection = {
  query: '',
  category: undefined,
  colours: [],
  brands: [],
  from: undefined,
  to: undefined,
  order: 'newest',
};

const ORDERS: readonly string[] = ['newest', 'cheapest', 'dearest'];

export function selectionOf(parameters: URLSearchParams): Selection {
  const order = parameters.get('order') ?? '';
  return {
    query: parameters.get('q') ?? '',
    category: parameters.get('category') ?? undefined,
    colours: parameters.getAll('colour'),
    brands: parameters.getAll('brand'),
    from: amount(parameters.get('from')),
    to: amount(parameters.get('to')),
    order: ORDERS.includes(order) ? (order as Order) : 'newest',
  };
}

/** The address of a selection. */
export function addressOf(selection: Partial<Selection>): string {
  const { query, category, colours, brands, from, to, order } = { ...everything, ...selection };
  const parameters = new URLSearchParams();
  if (query) parameters.set('q', query);
  if (category) parameters.set('category', category);
  colours.forEach(colour => parameters.append('colour', colour));
  brands.forEach(brand => parameters.append('brand', brand));
  if (from !== undefined) parameters.set('from', String(from));
  if (to !== undefined) parameters.set('to', String(to));
  if (order !== 'newest') parameters.set('order', order);
  const text = parameters.toString();
  return text ? `#/browse?${text}` : '#/browse';
}

/** The products that a selection leaves. */
export function select(catalogue: Catalogue, selection: Selection): Product[] {
  const { colours, brands, from = 0, to = Infinity, order } = selection;
  const found = catalogue
    .find(selection.query, selection.category)
    .filter(
      ({ price, brand, properties }) =>
        price >= from &&
        price <= to &&
        (colours.length === 0 || colours.includes(properties.colour)) &&
        (brands.length === 0 || brands.includes(brand)),
    );
  if (order === 'cheapest') found.sort((a, b) => a.price - b.price);
  if (order === 'dearest') found.sort((a, b) => b.price - a.price);
  return found;
}

/** How many bounds there are besides the words and the category. */
export const boundsOf = ({ colours, brands, from, to }: Selection): number =>
  colours.length + brands.length + (from === undefined && to === undefined ? 0 : 1);

/** What is told of a selection: nothing that was not chosen. */
export function toldOf({ category, colours, brands, from, to }: Selection): Record<string, unknown> {
  return {
    ...(category && { category }),
    ...(colours.length > 0 && { colour: colours.join(',') }),
    ...(brands.length > 0 && { brand: brands.join(',') }),
    ...(from !== undefined && { priceFrom: from }),
    ...(to !== undefined && { priceTo: to }),
  };
}

/** The brands of a category, or of all, by name. */
export function brandsOf(catalogue: Catalogue, category: string | undefined): string[] {
  const products = catalogue.products.filter(product => !category || categoryOf(product) === category);
  return [...new Set(products.map(({ brand }) => brand))].sort((a, b) => a.localeCompare(b));
}

function amount(text: string | null): number | undefined {
  const value = Number(text);
  return text && value >= 0 ? value : undefined;
}
