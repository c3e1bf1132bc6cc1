/** A product as the catalogue's lines have it. */
export interface Product {
  id: string;
  title: string;
  categories: string[];
  tags: string[];
  price: number;
  currency: string;
  brand: string;
  text: string;
  available: boolean;
  publishedAt: number;
  properties: { kind: string; colour: string };
}

/** All products, newest first. */
export interface Catalogue {
  products: readonly Product[];
  categories: readonly string[];
  product(id: string): Product | undefined;
  /** Products of a category (all when undefined) that have every word of the query somewhere. */
  find(query: string, category: string | undefined): Product[];
}

export function catalogueOf(products: readonly Product[]): Catalogue {
  const byId = new Map(products.map(product => [product.id, product]));
  const newest = [...products].sort((a, b) => b.publishedAt - a.publishedAt || a.id.localeCompare(b.id));
  const texts = new Map(newest.map(product => [product.id, searchable(product)]));
  return {
    products: newest,
    categories: [...new Set(products.map(categoryOf))],
    product: id => byId.get(id),
    find(query, category) {
      const words = query.toLowerCase().split(/\s+/).filter(Boolean);
      return newest.filter(
        product =>
          (!category || product.categories.includes(category)) &&
          words.every(word => texts.get(product.id)!.includes(word)),
      );
    },
  };
}

export async function loadCatalogue(): Promise<Catalogue> {
  const response = await fetch('/catalogue.json');
  if (!response.ok) throw new Error(`catalogue.json: status ${response.status} (expected: 200)`);
  return catalogueOf((await response.json()) as Product[]);
}

export const categoryOf = (product: Product): string => product.categories[0] ?? 'other';

/** A category's name for people. */
export const nameOf = (category: string): string => category.charAt(0).toUpperCase() + category.slice(1);

export function priceOf(product: Pick<Product, 'price' | 'currency'>, quantity = 1): string {
  const amount = product.price * quantity;
  return new Intl.NumberFormat('en', { style: 'currency', currency: product.currency }).format(amount);
}

function searchable(product: Product): string {
  return [product.title, product.brand, ...product.categories, ...product.tags].join(' ').toLowerCase();
}
