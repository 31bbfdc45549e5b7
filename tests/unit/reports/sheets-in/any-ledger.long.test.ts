import * as XLSX from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIELDS } from '../../../../src/ledger/index.ts';
import type { Entry, Field, Report } from '../../../../src/ledger/index.ts';
import { keyCell } from '../../../../src/reports/cells/sheet-text.ts';
import { fieldWords, statusWords } from '../../../../src/text/index.ts';
import { changeOf, TEXT } from '../../../sheet-files.ts';
import { entryWith } from '../../ledger/fakes.ts';
import { type } from '../edit.ts';
import { NOTHING } from '../outcome.ts';
import { changesIn, fileOf, reportFor, ROWS, stateOf } from '../sheets.ts';
import { MINUTE, foundIn, rewritten } from '../second-library.ts';

const SET = fc.record(
  {
    ...(Object.fromEntries(FIELDS.map((field) => [field, TEXT])) as Record<Field, typeof TEXT>),
    status: fc.oneof(fc.constantFrom('todo', 'doing', 'done', 'blocked'), TEXT),
  },
  { requiredKeys: [] },
);

/** Entries of strange units and texts; none stands over another, so that there are disputes as well. */
const LEDGERS: fc.Arbitrary<Entry[]> = fc
  .array(
    fc.record({
      item: fc.constantFrom('3.1.1', ...ROWS.map(({ item }) => item)),
      unit: fc.constantFrom('', '甲局', '甲局 ', 'x@甲局', '_x0041_', 'A', '%0041', '\u00A0', '\n'),
      by: TEXT,
      set: SET,
    }),
    { maxLength: 12 },
  )
  .map((drafts) => drafts.map((draft, at) => entryWith({ id: `e${at}`, ...draft })));

/** What somebody does: whose sheet it is, and by what numbers its rows and columns are sorted. */
const DEED = fc.record({
  entries: LEDGERS,
  unit: fc.constantFrom(null, '', '甲局', '甲局 '),
  rows: fc.array(fc.nat(), { minLength: 5, maxLength: 5 }),
  columns: fc.array(fc.nat(), { minLength: 5, maxLength: 5 }),
});

/** The numbers below a count, in an order that some random ones give. */
function shuffled(count: number, randoms: readonly number[]): number[] {
  const rest = Array.from({ length: count }, (_, at) => at);
  return Array.from({ length: count }, (_, step) =>
    rest.splice((randoms[step % randoms.length] ?? 0) % rest.length, 1),
  ).flat();
}

/** Moves rows and columns of a ledger, its head stays above; its widths move along. */
function move(ledger: XLSX.WorkSheet, rows: readonly number[], columns: readonly number[]): void {
  const { e } = XLSX.utils.decode_range(ledger['!ref'] ?? 'A1');
  const below = shuffled(e.r, rows).map((row) => row + 1);
  const order = shuffled(e.c + 1, columns);
  const cells = new Map(Object.entries(ledger).filter(([name]) => !name.startsWith('!')));
  for (const name of cells.keys()) Reflect.deleteProperty(ledger, name);
  [0, ...below].forEach((from, r) =>
    order.forEach((column, c) => {
      const cell: unknown = cells.get(XLSX.utils.encode_cell({ r: from, c: column }));
      if (cell !== undefined) ledger[XLSX.utils.encode_cell({ r, c })] = cell;
    }),
  );
  const widths = ledger['!cols'] ?? [];
  ledger['!cols'] = order.map((column) => widths[column] ?? {});
}

/** A status that a row has not. */
function otherStatus({ said }: Report, row: number): { text: string; value: string } {
  const value = said[row]?.status === 'done' ? 'blocked' : 'done';
  return { text: statusWords[value], value };
}

describe('any ledger, its rows and columns in any order', () => {
  test(
    'of which nobody changed a cell brings no change',
    async () => {
      await fc.assert(
        fc.asyncProperty(DEED, async ({ entries, unit, rows, columns }) => {
          const bytes = await fileOf(reportFor(entries, unit), entries);
          expect(await foundIn(bytes)).toEqual(NOTHING);
          const moved = rewritten(bytes, (ledger) => move(ledger, rows, columns));
          expect(await foundIn(moved)).toEqual(NOTHING);
          // What travels in the hidden sheet is the ledger, to the last sign.
          const state = await stateOf(moved);
          expect(state.ledger.ledgers[0]?.entries).toEqual(entries);
        }),
        { numRuns: 24 },
      );
    },
    MINUTE,
  );

  test(
    'of which some cells were changed brings exactly these',
    async () => {
      const cells = fc.uniqueArray(fc.tuple(fc.nat({ max: 11 }), fc.constantFrom(...FIELDS)), {
        selector: String,
        maxLength: 8,
      });
      await fc.assert(
        fc.asyncProperty(DEED, cells, async ({ entries, unit, rows, columns }, chosen) => {
          const report = reportFor(entries, unit);
          const there = chosen.filter(([row]) => row < report.said.length);
          const expected = there.map(([row, field], number) => ({
            row,
            field,
            ...(field === 'status' ? otherStatus(report, row) : changeOf(field, number)),
          }));
          const bytes = rewritten(await fileOf(report, entries), (ledger) => {
            for (const { field, row, text } of expected) {
              type(ledger, fieldWords[field], row + 1, text);
            }
            move(ledger, rows, columns);
          });
          const { changes } = await changesIn(bytes);
          const line = (key: string, field: string, value: unknown): string =>
            JSON.stringify([key, field, value]);
          expect(
            changes
              .map(({ row, field, value, doubt }) => line(row.key, field, doubt ?? value))
              .sort(),
          ).toEqual(
            expected
              .map(({ row, field, value }) => {
                const said = report.said[row];
                return line(`${said?.row.item}@${said?.unit}`, field, value);
              })
              .sort(),
          );
        }),
        { numRuns: 24 },
      );
    },
    MINUTE,
  );

  test('keys of different rows never look the same, nor like something else', () => {
    fc.assert(
      fc.property(TEXT, TEXT, (one, other) => {
        expect(keyCell(one) === keyCell(other)).toBe(one === other);
        expect(keyCell(one)).toMatch(/^[^\s_]*$/u);
      }),
    );
  });
});
