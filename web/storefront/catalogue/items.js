// Makes items of the public contract out of the products. The same products always give the same items.
import { categories, colours } from './products.js';

const DAY = 24 * 60 * 60 * 1000;
const NEWEST = Date.UTC(2026, 10, 1);

/** A number in 0..1 that depends on the text alone (FNV-1a, then a finalizer that mixes the bits). */
function share(text) {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
}

/** A price between the two, as shops write it: 7.90, 34.90, 129.00. */
function priceBetween([low, high], at) {
  const price = low + (high - low) * at ** 1.5;
  return price < 50 ? Math.floor(price) + 0.9 : Math.round(price / 5) * 5;
}

function itemOf(category, kind, kindIndex, model, index) {
  const id = `${kind.id}-${index + 1}`;
  const colour = colours[(kindIndex * 5 + index * 7 + Math.floor(share(kind.id) * colours.length)) % colours.length];
  const title = model.replace(/^!/, '');
  return {
    id,
    title,
    categories: [category.id],
    tags: [kind.id, ...kind.tags.filter((_, n) => n === 0 || share(`${id} tag ${n}`) < 0.7), colour],
    price: priceBetween(kind.prices, share(`${id} price`)),
    currency: 'EUR',
    brand: category.brands[Math.floor(share(`${id} brand`) * category.brands.length)],
    url: `/#/item/${id}`,
    text: kind.text,
    available: model === title,
    publishedAt: NEWEST - Math.floor(share(`${id} published`) * 400) * DAY,
    properties: { kind: kind.id, colour },
  };
}

export const items = categories.flatMap(category =>
  category.kinds.flatMap((kind, kindIndex) =>
    kind.models.map((model, index) => itemOf(category, kind, kindIndex, model, index)),
  ),
);
