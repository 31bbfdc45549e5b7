/**
 * Words from outside that every object knows, such as `constructor`, wherever a ledger has words: they are
 * words like any other. For the unit tests and `npm run fuzz`.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  countOf,
  countsOfFilter,
  courseOf,
  disputesOf,
  FILTERS,
  filterLines,
  itemNow,
  lineOf,
  newsOf,
  readView,
  reportOf,
  saidOf,
  sortLines,
  saidBy,
  scopeOf,
  statesOf,
  summaryOf,
  writeView,
} from '../src/ledger/index.ts';
import type { Entry, LedgerRow, TargetRow } from '../src/ledger/index.ts';
import { blocksOf } from '../src/reports/index.ts';
import { writeCsv } from '../src/reports/files/csv.ts';
import { complaintWords, fieldAndValue, signature, valueWords } from '../src/text/index.ts';
import { NOBODY, NOTHING_AROUND } from './unit/ledger/fakes.ts';

/** Names that every object has without having them itself, and the one that is no name at all. */
export const NAMES = Object.getOwnPropertyNames(Object.prototype);

const DAY = '2026-11-24';
const NAME = fc.constantFrom(...NAMES);

/** A plan of which every word is such a name. */
export const HOSTILE_ROWS: LedgerRow[] = NAMES.map((name, index) => ({
  item: name,
  number: index + 1,
  place: name,
  task: name,
  taskId: `${name}.`,
  taskPlace: name,
  taskFingerprint: '',
  chapter: name,
  text: name,
  units: [name],
  places: [name],
  deadline: undefined,
  deadlineWords: name,
  fingerprint: '',
}));
const TARGETS: TargetRow[] = NAMES.map((name) => ({
  item: name,
  place: name,
  of: name,
  figure: name,
  words: name,
  date: name,
  fingerprint: '',
}));

/** Entries of which every word is such a name; what they set is made of their own, as JSON.parse makes it. */
const HOSTILE: fc.Arbitrary<Entry[]> = fc
  .array(
    fc.record({
      item: NAME,
      unit: NAME,
      by: NAME,
      device: NAME,
      set: fc
        .array(fc.tuple(fc.oneof(NAME, fc.constantFrom('status', 'problem', 'owner')), NAME), {
          minLength: 1,
          maxLength: 3,
        })
        .map((fields) => Object.fromEntries(fields)),
    }),
    { maxLength: 8 },
  )
  .map((drafts) =>
    drafts.map((draft, at) => ({
      ...draft,
      id: `e${at}`,
      at: `${DAY}T00:00:00.000Z`,
      over: [],
      text: '',
    })),
  );

/** Checks a sentence where a word found what is not a word. */
function checkWords(words: string): void {
  assert.doesNotMatch(words, /native code|\[object|undefined|=>/u);
}

/** The properties by name; each throws where it does not hold. */
export const OUTSIDE_WORDS: Record<string, fc.IRawProperty<unknown>> = {
  'states, reports and roll-up hold all that was said, whatever its words': fc.property(
    HOSTILE,
    (entries) => {
      const home = { aliases: { toString: 'constructor' } };
      const states = statesOf(home, entries);
      for (const { item, unit, set } of entries) {
        const fields = states.get(itemNow(home, item))?.get(unit)?.fields;
        for (const field of Object.keys(set)) assert.ok(fields?.has(field), `${item} ${field}`);
      }
      const said = saidOf({}, states, HOSTILE_ROWS, NOBODY);
      const pairs = new Set(entries.map(({ item, unit }) => `${itemNow(home, item)} ${unit}`));
      assert.equal(said.length, pairs.size);
      const units = new Set(entries.map(({ unit }) => unit));
      assert.deepEqual(
        new Set(newsOf(states, said, new Set(), NAMES).map(({ unit }) => unit)),
        new Set(NAMES),
      );
      disputesOf(said, [], []);
      for (const unit of [undefined, ...units]) {
        const period = { from: DAY, until: '2026-11-25' };
        const subjects = { rows: HOSTILE_ROWS, targets: TARGETS };
        const report = reportOf(home, subjects, entries, period, unit, NOTHING_AROUND);
        checkWords(writeCsv(report));
        checkWords(JSON.stringify(blocksOf(report, 'constructor', HOSTILE_ROWS)));
        const scope = scopeOf(unit ?? '', HOSTILE_ROWS, NOBODY);
        assert.equal(unit === undefined || report.total.all === scope.length, true);
        courseOf(home, entries, unit ?? '', NAMES, DAY);
        checkWords(JSON.stringify(countOf(saidBy({}, states, HOSTILE_ROWS, unit ?? '', NOBODY))));
      }
    },
  ) as fc.IRawProperty<unknown>,
  'the table picks, sorts and counts rows by any word of an address': fc.property(
    HOSTILE,
    fc.array(
      fc.tuple(fc.oneof(NAME, fc.constantFrom(...FILTERS, 'sort', 'hide', 'q', 'day')), NAME),
    ),
    (entries, asked) => {
      const states = statesOf({}, entries);
      const view = readView(new URLSearchParams(asked));
      assert.deepEqual([...view.status, ...view.time], []);
      const lines = HOSTILE_ROWS.map((row) =>
        lineOf(row, states.get(row.item)?.get('constructor'), { today: DAY, soon: 1, silent: 1 }),
      );
      const found = sortLines(filterLines(lines, view), view);
      assert.equal(
        Object.values(summaryOf(found, DAY).statuses).reduce((sum, count) => sum + count),
        found.length,
      );
      for (const filter of FILTERS) countsOfFilter(lines, view, filter);
      assert.deepEqual(readView(new URLSearchParams(writeView(view, ''))), view);
    },
  ) as fc.IRawProperty<unknown>,
  'any word is said as it is, or as one that is not known': fc.property(
    NAME,
    NAME,
    (one, other) => {
      assert.equal(valueWords('status', one), one);
      assert.equal(fieldAndValue(one, other), `其他（${one}）：${other}`);
      assert.equal(signature({ by: one, unit: other, at: '' }), `${one}，${other}`);
      assert.equal(complaintWords({ reason: one, where: other, what: '' }), one);
    },
  ) as fc.IRawProperty<unknown>,
};
