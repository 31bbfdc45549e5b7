/** Sheets that would eat a browser; apart from the unit tests, which measure coverage and so are four times slower. */
import { beforeAll, expect, test } from 'vitest';
import { LEDGER, lying, NOTHING, outcomeOf, withText } from '../unit/reports/outcome.ts';
import { ENTRIES, fileOf, reportFor } from '../unit/reports/sheets.ts';

/** To make a large file takes longer than to read it. */
const MINUTE = 60_000;

let file: Uint8Array;
beforeAll(async () => {
  file = await fileOf(reportFor(ENTRIES));
});

/** A ledger whose sheet is so many spaces, which pack to a thousandth. */
function bomb(spaces: number): Uint8Array {
  return withText(file, LEDGER, (xml) =>
    xml.replace('<sheetData>', `<sheetData>${' '.repeat(spaces)}`),
  );
}

test(
  'a bomb that says how large it is',
  async () => {
    expect(await outcomeOf(bomb(70_000_000))).toBe('sheetTooLarge');
  },
  MINUTE,
);

test(
  'a bomb that says it is small',
  async () => {
    expect(await outcomeOf(lying(bomb(200_000_000), 1000))).toBe('sheetDamaged');
  },
  MINUTE,
);

test.each([
  ['of no more than looks', '<c s="1"/>', NOTHING],
  ['with something in them', '<c t="str"><v>x</v></c>', 'tooManyRows'],
  ['of 75 MB', '<c t="str"><v>much too much for us all</v></c>', 'sheetTooLarge'],
])(
  'a million rows %s below ours',
  async (_, cell, outcome) => {
    const bytes = withText(file, LEDGER, (xml) => {
      const rows = Array.from({ length: 1e6 }, (_, row) => `<row r="${row + 10}">${cell}</row>`);
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
