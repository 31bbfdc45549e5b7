import { readLabel } from './labels.ts';
import type { Issue, Part, PlanTree } from './types.ts';

type Parts = readonly PlanTree['children'][number][];

/** What is odd about a number, given those before it. */
function oddity(number: number, siblings: readonly number[], lastAnywhere: number): string {
  const before = siblings[siblings.length - 1];
  if (number === (before ?? 0) + 1) return '';
  // Numbers may go on across parents: （一）…（十六） through chapters (plan 14), 1.–21. (plan 02).
  if (before === undefined) return number === lastAnywhere + 1 ? '' : 'number-gap';
  if (siblings.includes(number)) return 'number-repeated';
  return number > before ? 'number-gap' : 'number-backward';
}

const MESSAGES = new Map<string, (label: string, before: string) => string>(
  Object.entries({
    'number-gap': (label, before) =>
      `“${label}” comes ${before}: a number is missing. Check whether the text lacks it, or whether a line before was not read as a heading.`,
    'number-repeated': (label, before) =>
      `“${label}” comes ${before}, and that number stands there already. Check whether the text counts wrong, or whether a further plan begins here.`,
    'number-backward': (label, before) =>
      `“${label}” comes ${before}: the numbers run backward. Check the order of the lines.`,
  }),
);

/** Walks the parts in the order of the text and remembers the last number of each level. */
class Walk {
  readonly issues: Issue[] = [];
  private readonly last = new Map<number, number>();

  over(children: Parts): void {
    const siblings = new Map<number, Part[]>();
    for (const part of children) {
      if (part.type === 'clause' || part.type === 'attachment') continue;
      const level = readLabel(part.label)?.level ?? 0;
      const before = siblings.get(level) ?? [];
      this.check(part, before, this.last.get(level) ?? 0);
      siblings.set(level, [...before, part]);
      this.last.set(level, part.number);
      this.over(part.children);
    }
  }

  private check(part: Part, before: readonly Part[], lastAnywhere: number): void {
    const numbers = before.map(({ number }) => number);
    const code = oddity(part.number, numbers, lastAnywhere);
    const previous = before[before.length - 1];
    const where = previous === undefined ? 'first' : `after “${previous.label}”`;
    const message = MESSAGES.get(code)?.(part.label, where);
    if (message !== undefined) this.issues.push({ code, message, position: part.heading.position });
  }
}

/** Gaps and repeats in the numbering, each at the heading where it shows. */
export function checkNumbering(tree: PlanTree): Issue[] {
  const walk = new Walk();
  walk.over(tree.children);
  return walk.issues;
}
