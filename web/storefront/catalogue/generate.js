// Writes the demo's catalogue, an item a line.
import { writeFileSync } from 'node:fs';
import { items } from './items.js';

const target = new URL('../../../demo/src/main/resources/catalogue/items.jsonl', import.meta.url);
writeFileSync(target, items.map(item => JSON.stringify(item) + '\n').join(''));
console.log(`${items.length} items`);
