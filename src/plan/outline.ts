import { isTimeLimitLine } from './deadline-signs.ts';
import type { Label } from './labels.ts';
import type { Clause, Part } from './types.ts';

interface Draft {
  label: Label;
  heading: Clause;
  children: (Clause | Part)[];
}

/** In a task each sentence is a measure; not so a time limit, nor what follows the title of a next plan. */
function withMeasures(children: readonly (Clause | Part)[]): (Clause | Part)[] {
  const title = children.findIndex((child) => child.type === 'clause' && child.kind === 'title');
  return children.map((child, index) => {
    if (child.type !== 'clause' || child.kind !== 'sentence') return child;
    const isMeasure = (title < 0 || index < title) && !isTimeLimitLine(child.text);
    return isMeasure ? { ...child, kind: 'measure' } : child;
  });
}

/** A part as a task, its sentences as measures. @param part A leaf: it holds clauses only. */
export function asTask(part: Part): Part {
  return { ...part, type: 'task', children: withMeasures(part.children) };
}

/** A leaf that names units is a task, whatever its level; else 一、 is a chapter and the rest sections. */
function settle({ label, heading, children }: Draft): Part {
  const last = children[children.length - 1] ?? heading;
  const part: Part = {
    type: label.level === 1 ? 'chapter' : 'section',
    number: label.number,
    label: label.text,
    heading,
    children,
    position: { start: heading.position.start, end: last.position.end },
  };
  const isLeaf = children.every((child) => child.type === 'clause');
  const namesUnits = children.some((child) => child.type === 'clause' && child.kind === 'units');
  return isLeaf && namesUnits ? asTask(part) : part;
}

/** Builds the parts of a text as its lines come; the level is decided by the kind of the label alone. */
export class Outline {
  private readonly parts: Part[] = [];
  private open: Draft[] = [];

  /** Opens a part; those of its level and below are closed. */
  enter(label: Label, heading: Clause): void {
    this.close(label.level);
    this.open.push({ label, heading, children: [] });
  }

  /** Adds clauses to the innermost open part. The first call has to be `enter`. */
  add(clauses: readonly Clause[]): void {
    this.open[this.open.length - 1]?.children.push(...clauses);
  }

  /** Closes every part and returns those of the highest level. */
  finish(): Part[] {
    this.close(1);
    return this.parts;
  }

  private close(level: number): void {
    for (;;) {
      const last = this.open[this.open.length - 1];
      if (last === undefined || last.label.level < level) return;
      this.open.pop();
      const parent = this.open[this.open.length - 1];
      (parent?.children ?? this.parts).push(settle(last));
    }
  }
}
