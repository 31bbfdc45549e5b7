import { expect, test } from 'vitest';
import { plansOfOneFile } from '../../../../src/model/index.ts';

const planOf = (id: string) => ({ plan: { id }, meta: { seed: `${id}.txt` } });
const seedOf = (id: string, sha256: string, part?: number) => ({
  ...{ file: `${id}.txt`, origin: '某地人民政府', sha256: 'own' },
  original: { file: `${sha256}.docx`, sha256, ...(part === undefined ? {} : { part }) },
});

test('plans of one file are known in its order, others are alone', () => {
  const together = plansOfOneFile(
    [planOf('a'), planOf('b'), planOf('c'), planOf('d')],
    [seedOf('b', 'one', 2), seedOf('a', 'one', 3), seedOf('c', 'one', 1), seedOf('d', 'two')],
  );
  expect(together.get('a')).toEqual(['c', 'b', 'a']);
  expect(together.get('c')).toEqual(['c', 'b', 'a']);
  expect(together.get('d')).toBeUndefined();
});

test('a plan whose neighbours were taken from the site is alone', () => {
  const seeds = [seedOf('a', 'one', 1), seedOf('b', 'one', 2)];
  expect(plansOfOneFile([planOf('b')], seeds).size).toBe(0);
});
