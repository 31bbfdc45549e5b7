import { expect } from 'vitest';
import type { Part, PlanTree, Point, Position } from '../../../src/plan/index.ts';
import { clausesOf } from '../../../src/plan/index.ts';

/** The source's lines without the white space at their ends and without blank ones, by hand. */
export function trimmedLines(source: string): string[] {
  return source
    .split(/\r\n|\r|\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Counts lines and columns anew, character by character. */
function pointAt(source: string, offset: number): Point {
  let line = 1;
  let lineStart = 0;
  for (let at = 0; at < offset; at += 1) {
    const isLineEnd = source[at] === '\n' || (source[at] === '\r' && source[at + 1] !== '\n');
    if (!isLineEnd) continue;
    line += 1;
    lineStart = at + 1;
  }
  return { line, column: offset - lineStart + 1, offset };
}

/** The position's two points are right, and between them stands the text. */
export function expectPlaced(source: string, position: Position, text: string): void {
  expect(source.slice(position.start.offset, position.end.offset)).toBe(text);
  expect(position.start).toEqual(pointAt(source, position.start.offset));
  expect(position.end).toEqual(pointAt(source, position.end.offset));
}

/** Parts begin with their heading and end with the last clause in them. */
function expectPartSound(part: Part): void {
  const last = part.children.at(-1) ?? part.heading;
  expect(part.position).toEqual({ start: part.heading.position.start, end: last.position.end });
  expect(part.heading.kind).toBe('heading');
  expect(part.heading.text.startsWith(part.label)).toBe(true);
  const kinds = part.children.map((child) => (child.type === 'clause' ? child.kind : 'part'));
  expect(part.type === 'task').toBe(kinds.includes('units') && !kinds.includes('part'));
  if (part.type !== 'task') expect(kinds).not.toContain('measure');
  for (const child of part.children) if (child.type !== 'clause') expectPartSound(child);
}

/** What holds for the tree of any text: nothing is lost, added or misplaced. */
export function expectSound(source: string, tree: PlanTree): void {
  const clauses = clausesOf(tree);
  const lines = trimmedLines(source);
  const paragraphs = lines.map((_, index) =>
    clauses.filter(({ paragraph }) => paragraph === index).map(({ text }) => text),
  );
  expect(clauses.map(({ text }) => text).join('')).toBe(lines.join(''));
  expect(paragraphs.map((texts) => texts.join(''))).toEqual(lines);
  expect(tree.position).toEqual({ start: pointAt(source, 0), end: pointAt(source, source.length) });
  for (const clause of clauses) {
    expectPlaced(source, clause.position, clause.text);
    expect(clause.text).not.toBe('');
    if (clause.kind !== 'units') expect(clause.units).toEqual([]);
    for (const found of [...clause.units, ...clause.deadlines, ...clause.citations]) {
      expectPlaced(source, found.position, found.words);
      expect(clause.text).toContain(found.words);
    }
  }
  for (const child of tree.children) {
    if (child.type === 'attachment') {
      expect(child.position.start).toEqual(child.children[0]?.position.start);
      expect(child.position.end).toEqual(child.children.at(-1)?.position.end);
    } else if (child.type !== 'clause') expectPartSound(child);
  }
  for (const { position, code, words, options, default: reading } of tree.doubts) {
    const quoted = source.slice(position.start.offset, position.end.offset);
    expectPlaced(source, position, quoted);
    expect(code).toMatch(/^[a-z]+(?:-[a-z]+)*$/u);
    expect(quoted.replace(/\s+/gu, ' ').trim().startsWith(words)).toBe(true);
    expect(options).toContain(reading);
    expect(options.length, `${code} has something to choose`).toBeGreaterThan(1);
  }
}
