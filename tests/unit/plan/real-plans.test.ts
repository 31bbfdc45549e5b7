import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { clausesOf, parse } from '../../../src/plan/index.ts';
import type { PlanTree } from '../../../src/plan/index.ts';
import { partsOf } from './parts.ts';
import { expectSound } from './sound.ts';

/** A folder with the texts of further plans; it is not part of the project. */
const folder = process.env['PLANS_DIR'] ?? '';
const isHere = existsSync(folder);
const hint = isHere ? '' : ' (skipped: PLANS_DIR names no folder with further plans)';
const texts = new Map(
  (isHere ? readdirSync(folder) : [])
    .filter((file) => file.endsWith('.txt'))
    .map((file) => [file.slice(0, 2), readFileSync(join(folder, file), 'utf8')]),
);

/** Counted by reading the texts: chapters, sections, tasks, lines of units, codes of doubts. */
const COUNTS: [string, number[], string[]][] = [
  // Five plans in one text: 11 + 12 + 8 + 12 + 15 tasks, units on lines of their own.
  ['01', [17, 40, 58, 112], ['number-repeated', 'title-in-body']],
  // （…负责） behind each of 1. to 21.; （一） to （四） of chapter 二 are principles.
  ['02', [5, 9, 21, 21], []],
  ['07', [7, 20, 0, 0], ['no-units-at-all']],
  ['12', [5, 19, 0, 0], ['no-units-at-all']],
  // Chapter 二 names units directly under its heading, so it is a task.
  ['13', [1, 0, 11, 11], []],
  ['14', [6, 0, 16, 16], []],
];

function countsOf(tree: PlanTree): number[] {
  const parts = partsOf(tree);
  const types = (['chapter', 'section', 'task'] as const).map(
    (wanted) => parts.filter(({ type }) => type === wanted).length,
  );
  return [...types, clausesOf(tree).filter(({ kind }) => kind === 'units').length];
}

describe(`real plans${hint}`, () => {
  test.skipIf(!isHere)('every text is kept whole, each piece in its place', () => {
    expect([...texts.keys()].sort()).toEqual(COUNTS.map(([name]) => name));
    for (const text of texts.values()) expectSound(text, parse(text));
  });

  test.skipIf(!isHere).each(COUNTS)(
    'plan %s has the parts that a reader counts',
    (name, ...rest) => {
      const tree = parse(texts.get(name) ?? '');
      const codes = [...new Set(tree.doubts.map(({ code }) => code))].sort();
      expect([countsOf(tree), codes]).toEqual(rest);
    },
  );

  test.skipIf(!isHere)('牵头 is read only where the text says it', () => {
    for (const text of texts.values()) {
      for (const clause of clausesOf(parse(text))) {
        if (clause.units.some(({ role }) => role === 'lead')) expect(clause.text).toContain('牵头');
      }
    }
  });

  test.skipIf(!isHere)('of a plan that is a table the rows are cells, and head nothing', () => {
    const attachment = parse(texts.get('12') ?? '').children.at(-1);
    const kinds = attachment?.type === 'attachment' ? attachment.children : [];
    expect(kinds.filter(({ kind }) => kind === 'cell')).toHaveLength(56);
  });

  test.skipIf(!isHere)(
    'a cover that many signed is signed in eight lines before its second title',
    () => {
      const kinds = parse(texts.get('13') ?? '').children.map((child) =>
        child.type === 'clause' ? child.kind : child.type,
      );
      const signed = kinds.filter((kind) => kind === 'signature');
      expect(signed).toHaveLength(8);
      expect(kinds[kinds.lastIndexOf('signature') + 1]).toBe('title');
    },
  );
});
