import { beginningOf } from '../text/doubts.ts';
import type { Inquiry } from '../text/doubts.ts';
import { readLabel } from '../words/labels.ts';
import type { Part, PlanTree } from '../text/types.ts';

type Children = readonly PlanTree['children'][number][];

/** The code for an odd number after those before it; empty if the number is not odd. */
function oddity(number: number, siblings: readonly number[], lastAnywhere: number): string {
  const before = siblings[siblings.length - 1];
  if (number === (before ?? 0) + 1) return '';
  // Numbers may continue across parents: （一）…（十六） through chapters, 1.–21. through sections.
  if (before === undefined) return number === lastAnywhere + 1 ? '' : 'number-gap';
  if (siblings.includes(number)) return 'number-repeated';
  return number > before ? 'number-gap' : 'number-backward';
}

/** Asks about gaps and repeats in the numbering, each at the heading that shows it. */
export function checkNumbering(tree: PlanTree, inquiry: Inquiry): void {
  const last = new Map<string, number>();
  const check = (part: Part, siblings: number[]): void => {
    const form = readLabel(part.label)?.form ?? '';
    const code = oddity(part.number, siblings, last.get(form) ?? 0);
    last.set(form, part.number);
    if (code === '') return;
    inquiry.ask(code, beginningOf(part.heading.position), ['as-printed', 'sentence']);
  };
  const countOn = (text: string): void => {
    const { form = '', number = 0 } = readLabel(text) ?? {};
    if (number === (last.get(form) ?? 0) + 1) last.set(form, number);
  };
  const walk = (children: Children): void => {
    const siblings = new Map<string, number[]>();
    for (const part of children) {
      // Items that are measures of one task are also counted.
      if (part.type === 'clause') countOn(part.text);
      if (part.type === 'clause' || part.type === 'attachment') continue;
      if (part.label === '') {
        walk(part.children);
        continue;
      }
      const form = readLabel(part.label)?.form ?? '';
      const numbers = siblings.get(form) ?? [];
      siblings.set(form, numbers);
      check(part, numbers);
      numbers.push(part.number);
      walk(part.children);
    }
  };
  walk(tree.children);
}
