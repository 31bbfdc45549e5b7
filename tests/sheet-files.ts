/** Texts of any kind, and what must hold for sheets that carry them: for the unit tests and `npm run fuzz`. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anyText } from './any-text.ts';
import { FIELDS, MOST_NAME, MOST_TYPED } from '../src/ledger/index.ts';
import type { NamedField } from '../src/ledger/index.ts';
import { fieldWords, sheet as words } from '../src/text/index.ts';
import { entryWith } from './unit/ledger/fakes.ts';
import { edited, type } from './unit/reports/edit.ts';
import { changesIn, fileOf, reportFor, stateOf, TARGETS } from './unit/reports/sheets.ts';

/** Texts that some program is known to read, write or compare in its own way. */
export const STRANGE = [
  '_x000D_',
  '_x005F_x0041_',
  '%0020',
  ' a ',
  'a\r\nb',
  'a \u2028b',
  '\u0001\u0085\u00A0',
  '\uFEFF\uFFFE',
  '\uD83D',
  '😀👨‍👩‍👧',
  '=1+1',
  "'00012",
  '1e3',
  'TRUE',
  '#REF!',
  '<b>&amp;</b>',
  '2026-12-31',
  '2026-02-30',
  '0099-01-01',
  '1900-02-28',
  '年底前',
  '-',
  '\n\n一\n\n',
];

/** Any text, those more often. */
export const TEXT = fc.oneof(
  fc.constantFrom(...STRANGE),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  anyText(20),
);
/** Of a field, a text that no ledger of this test holds, and the value that it stands for. */
export function changeOf(field: NamedField, number: number): { text: string; value: string } {
  if (field === 'percent') return { text: `${number + 1}％`, value: String(number + 1) };
  const day = `2031-01-${String((number % 28) + 1).padStart(2, '0')}`;
  if (field === 'start' || field === 'due') return { text: day, value: day };
  if (field === 'status') return { text: '需协调', value: 'blocked' };
  return { text: `改${number}`, value: `改${number}` };
}

/** Names as people and units have them, and worse. */
const NAME = TEXT.map((text) => text.slice(0, MOST_NAME));
/** Texts of any length that may be typed. */
const LONG = fc
  .tuple(TEXT, fc.constantFrom(1, 999, MOST_TYPED - 1, MOST_TYPED), TEXT)
  .map(([text, length, end]) => (text.repeat(length) + end + 'x'.repeat(9)).slice(0, length));
const FIELD = fc.constantFrom<NamedField[]>(...FIELDS, 'value');

/** A sheet carries what was typed to the last sign; unchanged it brings nothing, one changed cell is one change. */
export const SHEET_KEEPS = fc.asyncProperty(
  FIELD,
  LONG,
  NAME,
  NAME,
  NAME,
  async (field, said, by, unit, other) => {
    const item = field === 'value' ? '2-1.t1' : '3.1.1-1';
    const entries = [unit, other].map((one, at) =>
      entryWith({ id: `e${at}`, item, by, unit: one, set: { [field]: said } }),
    );
    const file = await fileOf(reportFor(entries, null, TARGETS), entries);
    const { changes, ...noted } = await changesIn(file);
    assert.deepEqual(changes, []);
    assert.deepEqual([noted.missing, noted.unknown, noted.official], [0, [], 0]);
    assert.deepEqual((await stateOf(file)).ledger.ledgers[0]?.entries, entries);
    const { text, value } = changeOf(field, 1);
    const sheet = field === 'value' ? words.targets : words.ledger;
    const back = edited(file, (cells) => type(cells, fieldWords[field], 1, text), sheet);
    assert.deepEqual(
      (await changesIn(back)).changes.map((change) => [change.field, change.value, change.doubt]),
      said === value ? [] : [[field, value, undefined]],
    );
  },
);
