import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entryKey } from '../../../../src/ledger/index.ts';
import type { Entry } from '../../../../src/ledger/index.ts';
import { packOf } from '../../../../src/ledger/storage/pack.ts';
import { unpack } from '../../../../src/ledger/storage/unpack.ts';
import { entryWith, NAMES } from '../fakes.ts';
import { years } from '../archiving.ts';

const anyText = fc.oneof(fc.string(), fc.constantFrom('甲', '', '__proto__', '0'));

const anyId = fc.stringMatching(/^[\w-]{1,12}$/u);

const anyMoment = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

const anyEntry: fc.Arbitrary<Entry> = fc
  .record(
    {
      id: anyId,
      item: fc.stringMatching(/^[0-9A-Za-z.~-]{1,12}$/u),
      unit: anyText,
      by: anyText,
      device: anyText,
      at: anyMoment,
      on: anyMoment,
      text: anyText,
      over: fc.array(anyId, { maxLength: 3 }),
      set: fc.dictionary(anyText, fc.option(anyText)),
      later: fc.jsonValue({ maxDepth: 2 }),
    },
    { requiredKeys: ['id', 'item', 'unit', 'by', 'device', 'at', 'text', 'over', 'set'] },
  )
  .map((entry) => JSON.parse(JSON.stringify(entry)) as Entry);

describe('a pack', () => {
  test('holds all that was packed, as it was, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 12 }), (some) => {
        const entries = some.map((entry, at) => ({
          ...entry,
          // Some stand over others of the pack.
          over: [...entry.over, ...some.slice(0, at % 3).map(({ id }) => id)],
        }));
        expect(unpack(packOf(entries))).toEqual(entries);
      }),
      { numRuns: 200 },
    );
  });

  test('holds what is longer than a run, further than one reaches, and of characters that say runs', () => {
    const far = Array.from({ length: 60_000 }, (_, at) => String.fromCharCode(0x4e00 + (at % 997)));
    const entries = [
      '字'.repeat(20_000),
      `甲乙丙${far.join('')}甲乙丙`,
      '\ue000\uf8ff\ud83d\ude00\ud83d',
    ].map((progress, at) => entryWith({ id: `e${at}`, set: { progress } }));
    expect(unpack(packOf(entries))).toEqual(entries);
  });

  test('of ordinary entries takes at most a quarter of the room of their keys', () => {
    const entries = years(1000);
    const alone = entries.reduce(
      (sum, entry) => sum + entryKey(NAMES, entry).length + JSON.stringify(entry).length,
      0,
    );
    expect(packOf(entries).length).toBeLessThan(alone / 4);
  });

  test('of which a part cannot be read is none', () => {
    const raw = packOf(years(3));
    const pack = JSON.parse(raw) as { size: number; text: string };
    const broken = [
      { ...pack, pack: 2 },
      { ...pack, size: pack.size + 1 },
      { ...pack, size: -1 },
      { ...pack, text: pack.text.slice(1) },
      { ...pack, text: undefined },
      { pack: 1, size: 2, text: '{}' },
      { pack: 1, size: 4, text: '[{}]' },
      [],
      null,
    ].map((one) => JSON.stringify(one));
    expect([...broken, '', raw.slice(1)].map(unpack)).toEqual(
      [...broken, '', ''].map(() => undefined),
    );
    expect(unpack(packOf([]))).toEqual([]);
  });
});
