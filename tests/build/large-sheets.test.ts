/** Sheets that would eat a browser; apart from the unit tests, which measure coverage and so are four times slower. */
import { beforeAll, expect, test } from 'vitest';
import { reportOf } from '../../src/ledger/index.ts';
import { entryWith, NOTHING_AROUND } from '../unit/ledger/fakes.ts';
import { LEDGER, lying, NOTHING, outcomeOf, withText } from '../unit/reports/outcome.ts';
import {
  changesIn,
  ENTRIES,
  fileOf,
  PERIOD,
  reportFor,
  rowWith,
  stateOf,
} from '../unit/reports/sheets.ts';

/** To make a large file takes longer than to read it. */
const MINUTE = 60_000;

let file: Uint8Array;
/** Its ledger is 160 MB of spaces, which pack to a thousandth. */
let bomb: Uint8Array;
beforeAll(async () => {
  file = await fileOf(reportFor(ENTRIES));
  bomb = withText(file, LEDGER, (xml) =>
    xml.replace('<sheetData>', `<sheetData>${' '.repeat(160_000_000)}`),
  );
}, MINUTE);

test(
  'a bomb that says how large it is',
  async () => {
    expect(await outcomeOf(bomb)).toBe('sheetTooLarge');
  },
  MINUTE,
);

test(
  'a bomb that says it is small',
  async () => {
    expect(await outcomeOf(lying(bomb, 1000))).toBe('sheetDamaged');
  },
  MINUTE,
);

test.each([
  ['of no more than looks', '<c s="1"/>', NOTHING],
  ['with something in them', '<c t="str"><v>x</v></c>', 'tooManyRows'],
  ['of 175 MB', `<c t="str"><v>${'much too much for us all '.repeat(35)}</v></c>`, 'sheetTooLarge'],
])(
  'two hundred thousand rows %s below ours',
  async (_, cell, outcome) => {
    const bytes = withText(file, LEDGER, (xml) => {
      const rows = Array.from({ length: 2e5 }, (_, row) => `<row r="${row + 10}">${cell}</row>`);
      return xml.replace('</sheetData>', `${rows.join('')}</sheetData>`);
    });
    expect(await outcomeOf(bytes)).toEqual(outcome);
  },
  MINUTE,
);

test(
  'widths of columns and merged cells without end',
  async () => {
    const columns = '<col min="1" max="16384" width="9"/>'.repeat(300_000);
    expect(
      await outcomeOf(
        withText(file, LEDGER, (xml) => xml.replace('<sheetData>', `<cols>${columns}</cols>$&`)),
      ),
    ).toEqual(NOTHING);
    const merges = '<mergeCell ref="A1:XFD1048576"/>'.repeat(300_000);
    expect(
      await outcomeOf(
        withText(file, LEDGER, (xml) =>
          xml.replace('</sheetData>', `$&<mergeCells>${merges}</mergeCells>`),
        ),
      ),
    ).toBe('sheetDamaged');
  },
  MINUTE,
);

/** Chinese that does not pack: signs in an order of chance, the same each time. */
function dense(length: number): string {
  let seed = 2018;
  const signs = Array.from({ length }, () => {
    seed = (seed * 48271) % 2147483647;
    return String.fromCharCode(0x4e00 + (seed % 20_000));
  });
  return signs.join('');
}

test(
  'all that a browser keeps goes out in one sheet and comes back',
  async () => {
    const text = dense(19_900);
    const rows = Array.from({ length: 250 }, (_, at) => rowWith({ item: `3.1.1-${at + 1}` }));
    const entries = rows.map(({ item }, at) =>
      entryWith({ id: `e${at}`, item, set: { progress: text.slice(at) + text.slice(0, at) } }),
    );
    const bytes = await fileOf(
      reportOf({}, { rows, targets: [] }, entries, PERIOD, '', NOTHING_AROUND),
      entries,
    );
    expect((await changesIn(bytes)).changes).toEqual([]);
    expect((await stateOf(bytes)).ledger.ledgers[0]?.entries).toEqual(entries);
  },
  3 * MINUTE,
);
