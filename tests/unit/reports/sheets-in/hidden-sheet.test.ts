import { strToU8 } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { crc32 } from '../../../../src/intake/bytes/zip.ts';
import { readState, writeState } from '../../../../src/reports/sheets-out/sheet-state.ts';
import type { SheetState } from '../../../../src/reports/sheets-out/sheet-state.ts';
import { HIDDEN, outcomeOf, withText } from '../outcome.ts';
import { ENTRIES, fileOf, reportFor, stateOf } from '../sheets.ts';

let file: Uint8Array;

beforeAll(async () => {
  file = await fileOf(reportFor(ENTRIES));
});

describe('the hidden sheet', () => {
  const hidden = (change: (xml: string) => string): Promise<string | string[]> =>
    outcomeOf(withText(file, HIDDEN, change));

  test('was emptied, or half of it is missing', async () => {
    expect(await hidden((xml) => xml.replace(/<sheetData>.*<\/sheetData>/su, '<sheetData/>'))).toBe(
      'sheetDamaged',
    );
    expect(await hidden((xml) => xml.replace(/<row r="3".*?<\/row>/su, ''))).toBe('sheetDamaged');
    expect(await hidden((xml) => xml.replace(/<row r="2".*?<\/row>/su, ''))).toBe('sheetDamaged');
  });

  test('a name replaced in all sheets at once is no change of ours, and no ledger of another past', async () => {
    const strings = withText(file, 'xl/sharedStrings.xml', (xml) => xml.replace(/李四/gu, '王五'));
    expect(await outcomeOf(strings)).toBe('sheetDamaged');
  });

  /** What comes of a state whose JSON was changed by somebody who knows how to keep its sum. */
  async function forged(change: (state: Record<string, unknown>) => void): Promise<string> {
    const state = await stateOf(file);
    const copy = structuredClone(state) as unknown as Record<string, unknown>;
    change(copy);
    const reading = readState(writeState(copy as unknown as SheetState));
    if ('state' in reading) return 'taken';
    return reading.complaints.map(({ reason }) => reason).join();
  }

  test.each<[string, (state: Record<string, unknown>) => void, string]>([
    ['of another kind', (state) => (state['format'] = 'x'), 'sheetDamaged'],
    ['of a later version', (state) => (state['version'] = 2), 'newer'],
    ['of no version', (state) => (state['version'] = '1'), 'sheetDamaged'],
    ['without rows', (state) => (state['rows'] = {}), 'sheetDamaged'],
    ['with a row that is none', (state) => (state['rows'] = [null]), 'taken'],
    ['with too many rows', (state) => (state['rows'] = Array(20_001).fill(null)), 'sheetDamaged'],
    ['without a ledger', (state) => delete state['ledger'], 'otherFormat'],
    ['with a text for a ledger', (state) => (state['ledger'] = 'x'), 'otherFormat'],
  ])('%s', async (_, change, reason) => {
    expect(await forged(change)).toBe(reason);
  });

  /** The cells of a JSON that somebody made who knows how its sum is made. */
  function cellsOf(json: string): string[] {
    return [`[${crc32(strToU8(json)).toString(16).padStart(8, '0')}]`, `[${json}]`];
  }

  test('nested without end is refused, not thrown', () => {
    const deep = '['.repeat(1e6) + ']'.repeat(1e6);
    for (const json of [
      deep,
      '['.repeat(1e6),
      `{"format":"taizhang-sheet","version":1,"rows":[],"ledger":${deep}}`,
    ]) {
      expect(readState(cellsOf(json))).toMatchObject({ complaints: [{ reason: 'sheetDamaged' }] });
    }
    const rows = `{"format":"taizhang-sheet","version":1,"rows":${deep},"ledger":{}}`;
    expect(readState(cellsOf(rows))).toMatchObject({ complaints: [{ reason: 'otherFormat' }] });
  });

  test('names that every object has are names like others', async () => {
    const state = await stateOf(file);
    const [row] = state.rows;
    const json = JSON.stringify({ ...state, rows: [row] });
    const evil = `{"__proto__":{"status":"evil"},"constructor":1,${json.slice(1)}`;
    expect(readState(cellsOf(evil))).toMatchObject({ state: { ...state, rows: [row] } });
    const without = evil
      .replace('"cells":{', '"cells":{"__proto__":{"status":"x"},')
      .replace(/"status":"推进中",?/u, '');
    const reading = readState(cellsOf(without));
    const cells = 'state' in reading ? reading.state.rows[0]?.cells : undefined;
    expect(Object.keys(cells ?? {})).not.toContain('__proto__');
    expect(cells?.['status']).toBeUndefined();
    expect(({} as Record<string, unknown>)['status']).toBeUndefined();
  });
});
