import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listClient, type ListView } from 'attune-element/client';
import { attune } from 'attune-tracker/core';
import { lists } from 'attune-tracker/lists';
import { knownTo } from '../track/person.ts';
import { NODE } from './kit.ts';

/** The client where there is no page: here. */
export function headlessScenarios(): void {
  test('without a page: a list, why, feedback, and a list that knows of it', async () => {
    const user = `headless-${Date.now()}`;
    const options = { url: NODE, user, consent: { analytics: true, personalization: true } };
    const tracker = attune(options);
    const client = listClient({ ...tracker, ...lists(options, tracker) });
    const view = (await client.list({ slot: 'home', limit: 4, timeoutMs: 15_000 }))!;
    const [first] = view.entries;
    assert.equal(view.entries.length, 4);
    assert.ok(first!.title && first!.reason);
    const why = await client.why(view.id!, first!.id);
    assert.deepEqual([why!.item, why!.position], [first!.id, 1]);
    assert.ok(why!.because.length > 0);
    client.notInterested(first!.id, { list: view.id!, slot: 'home', position: 1 });
    const rejected = ({ type }: { type: string }): boolean => type === 'not_interested';
    const { profile, events } = await knownTo(NODE, user, known => known.events.some(rejected), false);
    assert.deepEqual(profile.dismissed, [first!.id]);
    assert.equal(events.find(rejected)!.list, view.id);
    const next = await new Promise<ListView>(resolve => {
      const stop = client.watch(
        { slot: 'home', limit: 4, timeoutMs: 15_000 },
        { onList: list => (queueMicrotask(() => stop()), resolve(list)) },
      );
    });
    assert.ok(next.entries.every(({ id }) => id !== first!.id));
  });
}
