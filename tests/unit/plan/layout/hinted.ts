/** Texts whose paragraphs come with hints. */
import { parse } from '../../../../src/plan/index.ts';
import type { Answer, Hint, PlanTree } from '../../../../src/plan/index.ts';
import { partsOf } from '../parts.ts';
import { expectSound } from '../sound.ts';

/** A line of a file: its words, and what the file says of them. */
export type Line = [words: string, hint?: Hint];

export function read(lines: readonly Line[], answers: readonly Answer[] = []): PlanTree {
  const text = lines.map(([words]) => `${words}\n`).join('');
  const hints = lines.map(([, hint]) => hint);
  const tree = parse(text, answers, hints);
  expectSound(text, tree);
  return tree;
}

export function outlineOf(tree: PlanTree): string[] {
  return partsOf(tree).map(({ type, heading }) => `${type} ${heading.text}`);
}

export function plain(lines: readonly Line[]): PlanTree {
  return parse(lines.map(([words]) => `${words}\n`).join(''));
}

export const CENTRED: Hint = { centred: true };

export const BOLD: Hint = { bold: true };

export const outline = (level: number): Hint => ({ outline: level });
