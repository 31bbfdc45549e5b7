import { describe, expect, test } from 'vitest';
import { contentsAt } from '../../../../src/model/index.ts';
import type { ContentsEntry } from '../../../../src/model/index.ts';

describe('the contents as a page shows them', () => {
  const entry = (id: string): ContentsEntry => ({
    id,
    heading: id,
    level: id.split('.').length,
    address: `x/${id}/`,
    page: `x/${id}/`,
    ownsPage: true,
    tasks: [],
    measures: [],
  });
  /** So many chapters with so many sections each. */
  const entries = (chapters: number, sections: number): ContentsEntry[] =>
    Array.from({ length: chapters }, (_, chapter) => [
      entry(`${chapter + 1}`),
      ...Array.from({ length: sections }, (_one, section) =>
        entry(`${chapter + 1}.${section + 1}`),
      ),
    ]).flat();

  test('sixty lines are all there', () => {
    const lines = contentsAt(entries(6, 9), 'x/3.1/');
    expect(lines).toHaveLength(60);
    expect(lines.every(({ folded }) => folded === 0)).toBe(true);
  });

  test('of more, those of the page’s own chapter, and how many there are below the others', () => {
    const lines = contentsAt(entries(6, 10), 'x/3.1/');
    expect(lines.map(({ id }) => id)).toEqual([
      ...['1', '2', '3', '3.1', '3.2', '3.3', '3.4', '3.5', '3.6', '3.7', '3.8', '3.9', '3.10'],
      ...['4', '5', '6'],
    ]);
    expect(lines.map(({ folded }) => folded)).toEqual([
      ...[10, 10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      ...[10, 10, 10],
    ]);
    expect(contentsAt(entries(6, 10), 'x/')).toHaveLength(6);
  });

  test('sections that stand under no chapter are never left out', () => {
    const flat = entries(1, 80).slice(1);
    expect(contentsAt(flat, 'x/')).toHaveLength(80);
    expect(
      contentsAt([entry('0.1'), entry('0.2'), ...entries(7, 9)], 'x/').map(({ id }) => id),
    ).toEqual([...['0.1', '0.2', '1', '2', '3', '4', '5', '6', '7']]);
  });
});
