import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { edited, type } from '../edit.ts';
import {
  HIDDEN,
  LEDGER,
  lying,
  NOTHING,
  numbersOf,
  outcomeOf,
  withParts,
  withText,
} from '../outcome.ts';
import { ENTRIES, fileOf, reportFor } from '../sheets.ts';
import { MINUTE } from './rearranged.ts';

let file: Uint8Array;

beforeAll(async () => {
  file = await fileOf(reportFor(ENTRIES));
});

describe('files that would eat a browser', () => {
  test('a small sheet that says it is large', async () => {
    expect(await outcomeOf(lying(file, 0xffff_fff0))).toBe('sheetTooLarge');
    expect(await outcomeOf(lying(file, 50_000_000))).toBe('sheetDamaged');
  });

  test('more rows below ours than a ledger has', async () => {
    const cell = '<c t="str"><v>x</v></c>';
    const rows = Array.from({ length: 20_001 }, (_, row) => `<row r="${row + 10}">${cell}</row>`);
    const bytes = withText(file, LEDGER, (xml) =>
      xml.replace('</sheetData>', `${rows.join('')}$&`),
    );
    expect(await outcomeOf(bytes)).toBe('tooManyRows');
  });

  test('cells that are merged twice', async () => {
    const merges = '<mergeCell ref="A1:C3"/><mergeCell ref="B2:D4"/>';
    const bytes = withText(file, LEDGER, (xml) =>
      xml.replace('</sheetData>', `$&<mergeCells>${merges}</mergeCells>`),
    );
    expect(await outcomeOf(bytes)).toBe('sheetDamaged');
  });

  test('entries that lie over each other, and two of one name', async () => {
    const bytes = file.slice();
    const view = new DataView(bytes.buffer);
    const { local } = numbersOf(bytes, LEDGER);
    view.setUint32(numbersOf(bytes, HIDDEN).directory + 42, local, true);
    expect(await outcomeOf(bytes)).toBe('sheetDamaged');
    // sheet2.xml becomes a second sheet1.xml.
    const twice = file.slice();
    const second = LEDGER.replace('1', '2');
    twice[numbersOf(twice, second).directory + 46 + LEDGER.indexOf('1')] = '1'.charCodeAt(0);
    expect(await outcomeOf(twice)).toBe('sheetDamaged');
  });

  test('a cell at the end of everything', async () => {
    const outcome = await outcomeOf(
      withText(file, LEDGER, (xml) =>
        xml.replace(
          '</sheetData>',
          '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
        ),
      ),
    );
    expect(outcome).toEqual(NOTHING);
  });

  test('a thousand sheets, each with a cell far away', async () => {
    const sheets = Array.from({ length: 1000 }, (_, index) => index + 100);
    const bytes = withParts(file, (parts) => {
      const append = (name: string, before: string, each: (sheet: number) => string): void => {
        const xml = new TextDecoder().decode(parts[name]);
        expect(xml).toContain(before);
        parts[name] = strToU8(xml.replace(before, `${sheets.map(each).join('')}${before}`));
      };
      append(
        'xl/workbook.xml',
        '</sheets>',
        (n) => `<sheet name="${n}" sheetId="${n}" r:id="x${n}"/>`,
      );
      append(
        'xl/_rels/workbook.xml.rels',
        '</Relationships>',
        (n) =>
          `<Relationship Id="x${n}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/x.xml"/>`,
      );
      parts['xl/worksheets/x.xml'] = strToU8(
        '<worksheet><sheetData><row r="20020"><c r="AZ20020"><v>1</v></c></row></sheetData></worksheet>',
      );
    });
    // Those that are not read are named, as those that are.
    expect(await outcomeOf(bytes)).toEqual([expect.stringMatching(/^ownSheets: 100,101,[\d,]*$/u)]);
  });

  test(
    'tags without end where each becomes an object',
    async () => {
      const bytes = withText(file, 'xl/sharedStrings.xml', (xml) =>
        xml.replace('</sst>', `${'<t/>'.repeat(2_500_000)}</sst>`),
      );
      expect(await outcomeOf(bytes)).toBe('sheetOfPieces');
      // No more is unpacked than shows it: that the sum is wrong is known at the end.
      const { directory } = numbersOf(bytes, 'xl/sharedStrings.xml');
      bytes[directory + 16] = 255 - (bytes[directory + 16] ?? 0);
      expect(await outcomeOf(bytes)).toBe('sheetOfPieces');
      const stored = zipSync(unzipSync(bytes), { level: 0 });
      expect(await outcomeOf(stored)).toBe('sheetOfPieces');
    },
    MINUTE,
  );

  test('a workbook that says it has more words than a browser full of marks', async () => {
    const saying = (size: number): Uint8Array => {
      const bytes = file.slice();
      const { directory } = numbersOf(bytes, 'xl/sharedStrings.xml');
      new DataView(bytes.buffer).setUint32(directory + 24, size, true);
      return bytes;
    };
    // Nothing of it is unpacked, or it would be known that it lies.
    expect(await outcomeOf(saying(101_000_000))).toBe('sheetOfWords');
    expect(await outcomeOf(saying(50_000_000))).toBe('sheetDamaged');
  });

  test('a cell of a million spaces', async () => {
    const bytes = edited(file, (ledger) => type(ledger, '进展情况', 1, 'x'));
    const long = withText(bytes, LEDGER, (xml) =>
      xml.replace('<v>x</v>', `<v>x${' '.repeat(1e6)}y</v>`),
    );
    expect(await outcomeOf(long)).toEqual([
      '3.1.1-1@ progress: 1000002 characters = nothing (tooLong)',
    ]);
  });
});
