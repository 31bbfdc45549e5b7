import { isPart } from '../text/clauses-of.ts';
import { beginningOf } from '../text/doubts.ts';
import type { Inquiry } from '../text/doubts.ts';
import { rowTasks } from '../parts/task-table.ts';
import type { Clause, PlanTree, ResponsibleUnit } from '../text/types.ts';
import { nameStrength } from '../units/unit-names.ts';

/** If at least so many times more parts name units than not, a part without units is odd. */
const TASKS_TO_ONE = 3;

/**
 * Asks about a part without units among parts that are nearly all tasks: its line of units may not have been
 * recognised.
 */
export function checkUnits(
  { children }: { children: readonly PlanTree['children'][number][] },
  inquiry: Inquiry,
): void {
  const parts = children.filter(isPart);
  const tasks = parts.filter(({ type }) => type === 'task').length;
  const [first, last] = [
    parts.findIndex(({ type }) => type === 'task'),
    parts.findLastIndex(({ type }) => type === 'task'),
  ];
  // Parts before the first task or behind the last one are of another kind: 总体要求, 附则.
  const odd = parts
    .slice(Math.max(0, first), last + 1)
    .filter((part) => part.type !== 'task' && !part.children.some(isPart));
  for (const { heading } of TASKS_TO_ONE * odd.length <= tasks ? odd : []) {
    inquiry.ask('units-missing', beginningOf(heading.position), ['as-read', 'task']);
  }
  for (const part of parts) checkUnits(part, inquiry);
}

/** The units that rows of tables name, each at its row. */
function rowUnits(clauses: readonly Clause[]): ResponsibleUnit[] {
  return [...rowTasks(clauses)].flatMap(([index, { units }]) => {
    const position = clauses[index]?.position;
    return position === undefined ? [] : units.map((unit) => ({ ...unit, position }));
  });
}

/** How many odd names are asked about. If there are more, they are one habit of the document. */
const MOST_NAMES = 3;

/** An aside in brackets behind a name. If it names no unit, it may say what the unit is to do: 甲局（制定政策）. */
const ASIDE = /（([^（）]+)）$/u;

/** Whether a name does not end as names of units do: it may be a person, words of a sentence, or an aside. */
function isOdd(unit: string): boolean {
  const [, aside = ''] = ASIDE.exec(unit) ?? [];
  return nameStrength(unit) === undefined || (aside !== '' && nameStrength(aside) === undefined);
}

/** Asks about odd names. */
export function checkNames(clauses: readonly Clause[], inquiry: Inquiry): void {
  const odd = new Map(
    clauses
      // The editor is already asked about this line as a whole.
      .filter(({ position }) => !inquiry.hasAsked(position))
      .flatMap(({ units }) => units)
      .concat(rowUnits(clauses))
      .filter(({ unit }) => isOdd(unit))
      .map(({ unit, position }) => [unit, position]),
  );
  for (const position of [...odd.values()].slice(0, MOST_NAMES)) {
    inquiry.ask('odd-unit', position, ['as-read', 'sentence']);
  }
}
