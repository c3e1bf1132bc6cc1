import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shelf, type Shelf } from '../src/shelf.ts';
import { localStore, type Store } from '../src/storage.ts';
import { uuid } from '../src/uuid.ts';
import { openPage } from './page.ts';

/** Locks as browsers have them; `kill` frees all that a tab holds. */
class Locks {
  readonly held = new Map<string, () => void>();
  private readonly waiting: [string, () => void][] = [];

  async request(name: string, ...rest: any[]): Promise<void> {
    const action = rest.at(-1) as (lock: object | null) => Promise<void> | void;
    if (this.held.has(name)) {
      if (rest[0].ifAvailable) return action(null);
      await new Promise<void>(free => this.waiting.push([name, free]));
    }
    await new Promise<void>(free => {
      this.held.set(name, free);
      void Promise.resolve(action({})).then(free);
    });
    this.held.delete(name);
    const next = this.waiting.findIndex(([other]) => other === name);
    if (next >= 0) this.waiting.splice(next, 1)[0]![1]();
  }

  kill(): void {
    this.held.forEach(free => free());
    this.held.clear();
  }
}

function tabs(): { store: Store; locks: Locks; settle(): Promise<void> } {
  const page = openPage();
  const locks = new Locks();
  Object.assign(navigator, { locks });
  return { store: localStore('shop'), locks, settle: () => page.pass(0) };
}

async function adopted(by: Shelf): Promise<string[]> {
  const texts: string[] = [];
  await by.adopt(text => texts.push(text) > 0);
  return texts;
}

test('what a living tab keeps is its own', async () => {
  const { store, settle } = tabs();
  const [one, two] = [shelf(store), shelf(store)];
  one.put(uuid(), 'a');
  await settle();
  assert.equal(store.names('queue.').length, 1);
  assert.deepEqual(await adopted(two), []);
});

test('what a killed tab kept goes to one other tab, oldest first', async () => {
  const { store, locks, settle } = tabs();
  const one = shelf(store);
  const now = Date.now();
  [3, 1, 2].forEach(i => one.put(uuid(now + i), `${i}`));
  await settle();
  locks.kill();
  const found = await Promise.all([adopted(shelf(store)), adopted(shelf(store))]);
  assert.deepEqual(found.flat(), ['1', '2', '3']);
  assert.equal(store.names('queue.').length, 0);
});

test('a tab holds a lock only as long as something waits', async () => {
  const { store, locks, settle } = tabs();
  const one = shelf(store);
  one.put('a', 'a');
  await settle();
  assert.equal(locks.held.size, 1);
  one.remove('a');
  await settle();
  assert.equal(locks.held.size, 0);
  assert.equal(store.names('queue.').length, 0);
  one.put('b', 'b');
  await settle();
  assert.equal(locks.held.size, 1);
});

test('what a tab without room leaves stays for others', async () => {
  const { store, locks, settle } = tabs();
  const one = shelf(store);
  ['a', 'b', 'c'].forEach(id => one.put(id, id));
  await settle();
  locks.kill();
  const texts: string[] = [];
  await shelf(store).adopt(text => texts.length < 2 && texts.push(text) > 0);
  assert.deepEqual(texts, ['a', 'b']);
  assert.deepEqual(await adopted(shelf(store)), ['c']);
});

test('what was adopted is kept under the name of the tab that adopted it', async () => {
  const { store, locks, settle } = tabs();
  const one = shelf(store);
  one.put('a', 'a');
  await settle();
  locks.kill();
  const two = shelf(store);
  await two.adopt(text => {
    two.put('a', text);
    return true;
  });
  assert.equal(store.names('queue.').length, 1);
  assert.deepEqual(await adopted(shelf(store)), []);
  locks.kill();
  assert.deepEqual(await adopted(shelf(store)), ['a']);
});

test('a page that is left leaves what waits to others, also when its lock came too late', async () => {
  const { store, locks, settle } = tabs();
  const one = shelf(store);
  one.put('a', 'a');
  one.abandon();
  await settle();
  assert.equal(locks.held.size, 0);
  assert.deepEqual(await adopted(shelf(store)), ['a']);
});

test('without locks only what has lain for a minute is taken over', async () => {
  const page = openPage();
  const store = localStore('shop');
  shelf(store).put(uuid(), 'a');
  assert.deepEqual(await adopted(shelf(store)), []);
  await page.pass(60_001);
  assert.deepEqual(await adopted(shelf(store)), ['a']);
});
