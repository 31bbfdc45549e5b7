import { expect, test } from 'vitest';
import {
  changeOfClick,
  createLedger,
  entryKey,
  glanceAfter,
  makeEntry,
  readSnapshot,
  statusIn,
} from '../../../../src/ledger/index.ts';
import type { Status } from '../../../../src/ledger/index.ts';
import { FakeProfile, homeOf, NAMES, NOBODY } from '../fakes.ts';

const ITEM = '3.1.1-1';

/** Clicks as the page's first script does, which knows nothing but the snapshot. */
function clickBeforeTheLedger(profile: FakeProfile, ticked: boolean, isStored = true) {
  const tab = profile.tab();
  const before = readSnapshot(homeOf(tab), '').get(ITEM);
  const change = changeOfClick({ item: ITEM, text: 'f'.repeat(16), ticked }, NOBODY, before);
  const entry = makeEntry(homeOf(tab), '', change);
  if (isStored) tab.write(entryKey(NAMES, entry), JSON.stringify(entry));
  return { entry, glance: glanceAfter(entry, before) };
}

test.each<[Status | undefined, boolean, Status]>([
  [undefined, true, 'done'],
  [undefined, false, 'todo'],
  ['blocked', true, 'done'],
  ['blocked', false, 'blocked'],
  ['done', false, 'todo'],
  ['na', true, 'done'],
])(
  'a click before the ledger, on %s, ticked %s, shows what the ledger folds: %s',
  (status, ticked, shown) => {
    const profile = new FakeProfile();
    if (status !== undefined) {
      const ledger = createLedger(homeOf(profile.tab()));
      ledger.tick({ item: ITEM, text: 'f'.repeat(16), ticked: true });
      const [key = ''] = profile.keys('taizhang:v1:site:plan:');
      const entry: unknown = JSON.parse(profile.values.get(key) ?? '');
      profile.change(key, JSON.stringify({ ...(entry as object), set: { status } }));
    }
    const seen = createLedger(homeOf(profile.tab()));
    expect(seen.statusOf(ITEM)).toBe(status ?? 'todo');
    const { glance } = clickBeforeTheLedger(profile, ticked);
    const ledger = createLedger(homeOf(profile.tab()));
    expect(glance.status).toBe(shown);
    expect(ledger.statusOf(ITEM)).toBe(shown);
    const snapshot = readSnapshot(homeOf(profile.tab()), '');
    expect(snapshot.get(ITEM)).toEqual(glance);
    expect(statusIn(snapshot, ITEM)).toBe(shown);
    expect(statusIn(snapshot, 'elsewhere')).toBe('todo');
  },
);

test('clicks that the ledger has not seen are taken over: what was stored, what was not; the last can be taken back', () => {
  const profile = new FakeProfile();
  const ledger = createLedger(homeOf(profile.tab()));
  ledger.resume([], []);
  expect(ledger.$deed.get()).toBeUndefined();
  const { entry: stored } = clickBeforeTheLedger(profile, true);
  const { entry: unsaved } = clickBeforeTheLedger(profile, true, false);
  ledger.resume([stored, unsaved], [unsaved]);
  const ids = ledger.entries(ITEM).map(({ id }) => id);
  expect([...ids].sort()).toEqual([stored.id, unsaved.id].sort());
  expect(ledger.$deed.get()?.entries).toEqual([unsaved]);
  expect(profile.keys('taizhang:v1:site:plan:')).toHaveLength(2);
});
