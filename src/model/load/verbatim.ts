import { paragraphsOf } from '../shapes/paragraphs.ts';
import type { PlanClause } from '../data/plan-schema.ts';

/** Where two texts first differ: the paragraph and the character of the official text, and both wordings. */
export interface Difference {
  /** Index, from 0, of the paragraph. */
  paragraph: number;
  /** Line of the official text, from 1. */
  line: number;
  /** Column of the official text, from 1. */
  column: number;
  /** The next few characters of the official text; empty at its end. */
  expected: string;
  /** The next few characters of the other text. */
  found: string;
  /** The clause in which the texts first differ, if there is one. */
  clause: string | undefined;
}

interface Line {
  /** From 1. */
  number: number;
  /** Column, from 0, of the first character that is not white space. */
  indent: number;
  text: string;
}

/** The paragraphs of an official text: its lines that are not blank, without white space at both ends. */
export function paragraphsOfSource(source: string): Line[] {
  return source.split(/\r\n|\r|\n/u).flatMap((line, index) => {
    const text = line.trim();
    const indent = line.length - line.trimStart().length;
    return text === '' ? [] : [{ number: index + 1, indent, text }];
  });
}

function differenceAt(line: Line, paragraph: number, found: string, at: number): Difference {
  return {
    paragraph,
    line: line.number,
    column: line.indent + at + 1,
    expected: line.text.slice(at, at + 12),
    found: found.slice(at, at + 12),
    clause: undefined,
  };
}

/** How many characters two texts share from the start. A surrogate pair is never cut. */
function sharedLength(one: string, other: string): number {
  let length = 0;
  for (const character of one) {
    if (!other.startsWith(character, length)) break;
    length += character.length;
  }
  return length;
}

/**
 * Compares the clauses of a plan with its official text, character by character, with paragraph breaks and inner white
 * space. Only white space at the start and end of lines is ignored.
 *
 * @param source The official text as published.
 * @param clauses In the order of the text.
 * @returns The first difference, or undefined if there is none.
 */
export function firstDifference(
  source: string,
  clauses: readonly Pick<PlanClause, 'id' | 'text' | 'paragraph'>[],
): Difference | undefined {
  const groups = paragraphsOf({ clauses });
  const lines = paragraphsOfSource(source);
  for (const [index, line] of lines.entries()) {
    const group = groups[index] ?? [];
    const found = group.map(({ text }) => text).join('');
    if (found === line.text) continue;
    const at = sharedLength(line.text, found);
    let end = 0;
    const clause = group.find(({ text }) => (end += text.length) > at) ?? group.at(-1);
    return { ...differenceAt(line, index, found, at), clause: clause?.id };
  }
  const extra = groups[lines.length];
  if (extra === undefined) return undefined;
  const end = { number: lines.at(-1)?.number ?? 1, indent: 0, text: '' };
  const found = extra.map(({ text }) => text).join('');
  return { ...differenceAt(end, lines.length, found, 0), clause: extra[0]?.id };
}
