import { expect, test } from 'vitest';
import { packOf } from '../../../../src/ledger/storage/pack.ts';
import { entriesOfStub, stubOf } from '../../../../src/ledger/storage/vault.ts';
import type { Stub } from '../../../../src/ledger/storage/vault.ts';
import { entryWith } from '../fakes.ts';

const idAt = (at: number): string => `mb0k${String(at).padStart(8, '0')}ffeeddccbbaa99887766`;

const stubFor = (ids: readonly string[]): Stub => {
  const stub = stubOf(packOf(ids.map((id) => entryWith({ id }))));
  if (stub === undefined) throw new Error('No pack.');
  return stub;
};

/** Ids of which a stub says the same: among so many there are some. */
function alike(): [string, string][] {
  const ids = Array.from({ length: 60_000 }, (_, at) => idAt(at));
  const firsts = new Map<string, string>();
  const said = stubFor(ids).ids.match(/../gu) ?? [];
  return said.flatMap((short, at): [string, string][] => {
    const [id, first] = [ids[at] ?? '', firsts.get(short)];
    firsts.set(short, id);
    return first === undefined ? [] : [[first, id]];
  });
}

test('an archive comes back from a file that also has entries of which its stub says what it says of its own', () => {
  const pairs = alike();
  expect(pairs.length).toBeGreaterThan(1);
  for (const [one, other] of pairs) {
    const around = [idAt(1), idAt(59_999), idAt(30_000)];
    for (const [inside, outside] of [
      [one, other],
      [other, one],
    ] as const) {
      const stub = stubFor([...around, inside].sort());
      const file = [...around, one, other].map((id) => entryWith({ id }));
      const found = entriesOfStub(stub, file)?.map(({ id }) => id);
      expect(found).toEqual([...around, inside].sort());
      expect(found).not.toContain(outside);
    }
  }
});
