import { describe, expect, test } from 'vitest';
import { coversOf } from '../../../../src/plan/index.ts';

/** h: heading, m: measure, t: time limit (a sentence), u: line of units. */
const KINDS = new Map([
  ['h', 'heading'],
  ['m', 'measure'],
  ['t', 'sentence'],
  ['u', 'units'],
]);

function covers(task: string): string {
  const clauses = task.split(' ').map((id) => ({ id, kind: KINDS.get(id.charAt(0)) ?? '' }));
  return coversOf(clauses)
    .map(({ lines, covers: ids }) => `${lines.join(' ')}: ${ids.join(' ')}`)
    .join('; ');
}

describe('a line of units speaks of', () => {
  test.each([
    ['the whole task, where it is the only one', 'h m1 m2 u1', 'u1: m1 m2'],
    ['the whole task, also from its middle', 'h m1 u1 m2', 'u1: m1 m2'],
    ['the whole task, also from its head', 'h u1 m1 m2', 'u1: m1 m2'],
    ['the measures since the line before it', 'h m1 m2 u1 m3 u2', 'u1: m1 m2; u2: m3'],
    ['the same as the line beside it', 'h m1 m2 u1 u2', 'u1 u2: m1 m2'],
    ['the same, a time limit between them', 'h m1 u1 t u2 m2 u3 t', 'u1 u2: m1; u3: m2'],
    ['what follows it, where it heads the task', 'h u1 m1 m2 u2', 'u1: m1 m2; u2: m1 m2'],
    ['what follows it, where all do', 'h u1 m1 m2 u2 m3', 'u1: m1 m2; u2: m3'],
    ['the heading, where a task has no measure', 'h u1 u2', 'u1 u2: h'],
    ['nothing, where the task is nothing', 'u1', 'u1: '],
  ])('%s', (_name, task, expected) => {
    expect(covers(task)).toBe(expected);
  });
});
