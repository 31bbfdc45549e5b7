import { expect, test } from 'vitest';
import {
  createLedger,
  entryOfClick,
  glanceAfter,
  readSnapshot,
} from '../../../src/ledger/index.ts';
import type { Status } from '../../../src/ledger/index.ts';
import { entryKey, snapshotKey } from '../../../src/ledger/index.ts';
import { FakeProfile } from './fakes.ts';

const ITEM = '3.1.1-1';

/** Clicks as the page's first script does, which knows nothing but the snapshot. */
function clickBeforeTheLedger(profile: FakeProfile, ticked: boolean) {
  const tab = profile.tab();
  const before = readSnapshot(tab.read(snapshotKey('site', 'plan'))).get(ITEM);
  const entry = entryOfClick(tab, 'site', { item: ITEM, text: 'f'.repeat(16), ticked }, before);
  tab.write(entryKey('site', 'plan', entry), JSON.stringify(entry));
  return glanceAfter(entry, before, ticked);
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
      const ledger = createLedger(profile.tab(), 'site', 'plan');
      ledger.tick({ item: ITEM, text: 'f'.repeat(16), ticked: true });
      const [key = ''] = profile.keys('taizhang:v1:site:plan:');
      const entry: unknown = JSON.parse(profile.values.get(key) ?? '');
      profile.change(key, JSON.stringify({ ...(entry as object), set: { status } }));
    }
    const seen = createLedger(profile.tab(), 'site', 'plan');
    expect(seen.statusOf(ITEM)).toBe(status ?? 'todo');
    const glance = clickBeforeTheLedger(profile, ticked);
    const ledger = createLedger(profile.tab(), 'site', 'plan');
    expect(glance.status).toBe(shown);
    expect(ledger.statusOf(ITEM)).toBe(shown);
    expect(readSnapshot(profile.values.get(snapshotKey('site', 'plan')) ?? null).get(ITEM)).toEqual(
      glance,
    );
  },
);
