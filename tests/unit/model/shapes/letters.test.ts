import { expect, test } from 'vitest';
import { withLetter } from '../../../../src/model/shapes/ids.ts';

/** A set that counts how often it is asked. */
class Asked extends Set<string> {
  times = 0;

  override has(name: string): boolean {
    this.times += 1;
    return super.has(name);
  }
}

test('of a number that is printed very often each gets the same name, and is not looked for from the first letter', () => {
  const again = (tried?: Map<string, number>): { names: string[]; times: number } => {
    const taken = new Asked(['3', '1c']);
    const names = Array.from({ length: 500 }, () => {
      const name = withLetter('1', taken, tried);
      taken.add(name);
      return name;
    });
    return { names, times: taken.times };
  };
  const { names, times } = again(new Map());
  expect(names).toEqual(again().names);
  expect([...names.slice(0, 3), ...names.slice(23, 27)]).toEqual([
    ...['1', '1b', '1d', '1y', '1z', '1z25', '1z26'],
  ]);
  expect(times).toBeLessThan(1100);
});
