import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addEntries,
  archivable,
  archiveEntries,
  createLedger,
  foldItem,
  unarchive,
  writeLedgerFile,
} from '../../../../src/ledger/index.ts';
import { fileOf } from '../../../ledger-entries.ts';
import { ENTRIES, keep, openedAgain, same, UNIT } from '../archiving.ts';
import { FakeProfile, homeOf } from '../fakes.ts';

/** What somebody does: a kind of deed, and with which of the items, entries, days. */
const DEED = fc.record({
  kind: fc.constantFrom('write', 'write', 'tick', 'import', 'archive', 'archive', 'back', 'reopen'),
  which: fc.nat({ max: 9 }),
});

test('archived and had back in any order, with marks and imports between, a ledger says what it would have said', () => {
  fc.assert(
    fc.property(fc.array(DEED, { maxLength: 25 }), (deeds) => {
      const [profile, twin] = [new FakeProfile(), new FakeProfile()];
      let ledger = keep(profile, ENTRIES.slice(0, 30));
      const other = keep(twin, ENTRIES.slice(0, 30));
      for (const { kind, which } of deeds) {
        profile.pass(40 * 24 * 60 * 60 * 1000);
        const item = `3.1.1-${which % 3}`;
        if (kind === 'write') {
          const { heads } = foldItem(ledger.groupOf(item, UNIT));
          ledger.record([{ item, unit: UNIT, over: heads, text: '', set: { progress: '甲' } }]);
        } else if (kind === 'tick') ledger.tick({ item, text: '', ticked: which > 4 });
        else if (kind === 'import') addEntries(ledger, ENTRIES.slice(which, 10 * which), 'a.json');
        else if (kind === 'archive')
          archiveEntries(ledger, archivable(ledger, `202${which}-06-30`));
        else if (kind === 'back') expect(unarchive(ledger)).toBeUndefined();
        else ledger = createLedger(homeOf(profile.tab()));
        // The twin hears of all that is new, and archives nothing.
        addEntries(
          other,
          kind === 'import' ? ENTRIES.slice(which, 10 * which) : ledger.entries(),
          '',
        );
        expect(ledger.entries()).toEqual(other.entries());
        expect(ledger.$items.get()).toEqual(other.$items.get());
      }
      const [one, two] = [ledger, other].map(({ entries }) => writeLedgerFile(fileOf(entries())));
      expect(one).toBe(two);
      expect(same(openedAgain(profile))).toEqual(same(other.entries()));
    }),
    { numRuns: 60 },
  );
});
