import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { compareWithHere, readLedgerFile, writeLedgerFile } from '../../../src/ledger/index.ts';
import { has, valueIn } from '../../../src/outside/records.ts';
import { NAMES, OUTSIDE_WORDS } from '../../outside-words.ts';
import { fileOf, hereWith } from '../../ledger-entries.ts';
import { entryWith } from './fakes.ts';

afterEach(() => expect(Object.keys(Object.prototype)).toEqual([]));

test.each(Object.entries(OUTSIDE_WORDS))('%s', (_, property) => {
  fc.assert(property, { numRuns: 60 });
});

test.each(NAMES)('a record does not have %s unless it has it itself', (name) => {
  expect(has({}, name)).toBe(false);
  expect(valueIn({}, name)).toBeUndefined();
  const record: Record<string, string> = Object.fromEntries([[name, 'itself']]);
  expect(has(record, name)).toBe(true);
  expect(valueIn(record, name)).toBe('itself');
});

test.each(NAMES)(
  'a file about the item, unit, person and field %s is read as any other',
  (name) => {
    const entry = entryWith({
      id: 'a',
      item: name.includes('_') ? '3.1.1-1' : name,
      unit: name,
      by: name,
      device: name,
      set: Object.fromEntries([[name, name]]),
    });
    const reading = readLedgerFile(writeLedgerFile(fileOf([entry])));
    expect(reading).toHaveProperty('file');
    if (!('file' in reading)) return;
    const incoming = compareWithHere(reading.file, hereWith([]));
    expect(incoming).toMatchObject({ fresh: [entry] });
  },
);
