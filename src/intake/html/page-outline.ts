/** The lines of a whole page with their weights, and which lines are in each element. */
import { isElement } from './html-tree.ts';
import type { Element } from './html-tree.ts';
import { isBlock, isHidden, isWordless, walk } from './html-walk.ts';
import { collapse } from '../source/white-space.ts';
import { last } from '../source/last.ts';

export interface Line {
  /** Its beginning, which is enough to recognise lines of the frame. */
  text: string;
  length: number;
  /** How much the line suggests an article: running text counts fully, a short line a little, a link nothing. */
  weight: number;
}

export interface PageOutline {
  lines: Line[];
  /** For each block element its lines: the index of the first, and the one after the last. */
  ranges: Map<Element, readonly [from: number, to: number]>;
  /** For each line, the sum of the weights before it. */
  sums: number[];
}

function weigh(text: string, linked: number): number {
  if (linked * 2 > text.length) return 0;
  return text.length >= 30 || /[。；！？]/u.test(text) ? text.length : text.length / 5;
}

/** Collects lines; `linked` counts the characters that belong to links. */
class LineList {
  readonly lines: Line[] = [];
  readonly sums: number[] = [0];
  private parts: string[] = [];
  private linked = 0;

  add(text: string, isLinked: boolean): void {
    this.parts.push(text);
    if (isLinked) this.linked += text.trim().length;
  }

  flush(): void {
    const text = collapse(this.parts.join('')).trim();
    if (text !== '') {
      const weight = weigh(text, this.linked);
      this.lines.push({ text: text.slice(0, 200), length: text.length, weight });
      this.sums.push((last(this.sums) ?? 0) + weight);
    }
    this.parts = [];
    this.linked = 0;
  }
}

/** Reads the lines of a page in order. */
export function outlinePage(body: Element): PageOutline {
  const list = new LineList();
  const ranges = new Map<Element, readonly [number, number]>();
  const starts = new Map<Element, number>();
  let links = 0;
  walk(body, {
    enter: (element) => {
      if (isWordless(element) || isHidden(element)) return false;
      if (element.tagName === 'br') list.flush();
      if (element.tagName === 'a') links += 1;
      if (!isBlock(element)) return true;
      list.flush();
      starts.set(element, list.lines.length);
      return true;
    },
    leave: (element) => {
      if (element.tagName === 'a') links -= 1;
      if (!isBlock(element)) return;
      list.flush();
      ranges.set(element, [starts.get(element) ?? 0, list.lines.length]);
    },
    text: (value) => list.add(value, links > 0),
  });
  list.flush();
  ranges.set(body, [0, list.lines.length]);
  return { lines: list.lines, ranges, sums: list.sums };
}

/**
 * The lines of a block element: the index of the first, and the one after the last; 0 and 0 for an element of another
 * page.
 */
export function rangeOf(
  { ranges }: PageOutline,
  element: Element,
): readonly [from: number, to: number] {
  return ranges.get(element) ?? [0, 0];
}

/** The weight of all lines of an element. */
export function weightOf(outline: PageOutline, element: Element): number {
  const [from, to] = rangeOf(outline, element);
  return (outline.sums[to] ?? 0) - (outline.sums[from] ?? 0);
}

/** The first line of an element; empty if it has none. */
export function firstLine(outline: PageOutline, element: Element): string {
  const [from, to] = rangeOf(outline, element);
  return from < to ? (outline.lines[from]?.text ?? '') : '';
}

/** The last line of an element; empty if it has none. */
export function lastLine(outline: PageOutline, element: Element): string {
  const [from, to] = rangeOf(outline, element);
  return from < to ? (outline.lines[to - 1]?.text ?? '') : '';
}

/** The nearest block elements below an element, also inside of inline elements. */
export function blocksBelow(element: Element): Element[] {
  const found: Element[] = [];
  const queue = element.childNodes.filter(isElement);
  for (let at = 0; at < queue.length; at += 1) {
    const each = queue[at];
    if (each === undefined) break;
    if (isBlock(each)) found.push(each);
    else for (const child of each.childNodes) if (isElement(child)) queue.push(child);
  }
  return found;
}
