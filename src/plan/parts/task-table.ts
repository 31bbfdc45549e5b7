import { readDeadlines } from '../clauses/deadlines.ts';
import type { Role } from '../text/types.ts';
import { readUnits } from '../units/unit-roles.ts';
import { readUnitsLabel } from '../units/units-label.ts';

/** A row of a table that is a task: what is to be done, by whom, until when. */
export interface RowTask {
  /** Its place by counting: 表1第3行. */
  place: string;
  /** The words of its task cell. */
  heading: string;
  units: { unit: string; role: Role; words: string }[];
  deadlines: { words: string; from: string | null; until: string | null; firm: boolean }[];
}

/** Which columns of a table hold what, counted from 0. */
interface Columns {
  length: number;
  task: number;
  units: { column: number; label: string }[];
  due: number;
}

const TASK = /^(?:\p{Script=Han}{0,6})(?:任务|事项|内容|举措|措施|项目)(?:名称|清单|及要求)?$/u;
const DUE = /时限|期限|完成时间|时间节点|时间要求|完成日期|进度安排/u;

function cellsOf(row: string): string[] {
  return row.split('\t').map((cell) => cell.trim());
}

/** Reads the head of a table of tasks, which names a column of tasks and one of units: 任务, 责任单位, 时限. */
function readHead(row: string): Columns | undefined {
  const cells = cellsOf(row).map((cell) => cell.replace(/\s+/gu, ''));
  const units = cells.flatMap((cell, column) =>
    readUnitsLabel(`${cell}：`)?.role === undefined ? [] : [{ column, label: `${cell}：` }],
  );
  const tasks = cells.flatMap((cell, column) => (TASK.test(cell) ? [column] : []));
  // The last column of tasks is the most specific: 重点任务, 具体措施.
  const task = tasks[tasks.length - 1];
  if (task === undefined || units.length === 0) return undefined;
  return { length: cells.length, task, units, due: cells.findIndex((cell) => DUE.test(cell)) };
}

/** Reads the task of a row. If the row lacks cells, they are missing at its left, where a cell above reaches down. */
function rowTask(
  row: string,
  { length, task, units, due }: Columns,
  year: number | undefined,
): Omit<RowTask, 'place'> | undefined {
  const cells = cellsOf(row);
  // If a row begins with its number, missing cells are at its right.
  const missing = /^\d{1,3}$/u.test(cells[0] ?? '') ? 0 : length - cells.length;
  const cell = (column: number): string => cells[column - missing] ?? '';
  const named = units.flatMap(({ column, label }) =>
    cell(column) === '' ? [] : readUnits(label + cell(column)),
  );
  if (cells.length > length || cell(task) === '' || named.length === 0) return undefined;
  const words = due < 0 ? '' : cell(due);
  return {
    heading: cell(task),
    units: named.map(({ unit, role, words: name }) => ({ unit, role, words: name })),
    deadlines: readDeadlines(`完成时限：${words}`, year).map((date) => ({
      words: date.words,
      from: date.from,
      until: date.until,
      firm: date.firm,
    })),
  };
}

/** Whether a line is one cell across a table that names the rows below it: 一、知识产权保护方面（共5项）. */
function isNameOfRows(clauses: readonly { kind: string; text: string }[], at: number): boolean {
  const { kind = '', text = '' } = clauses[at] ?? {};
  const isName = kind === 'sentence' || kind === 'heading';
  const isLine = isName && text.length <= 40 && !/[。；：;:]/u.test(text);
  return isLine && clauses[at - 1]?.kind === 'cell';
}

/**
 * Reads the tasks in tables, row by row.
 *
 * @param clauses Of a plan, in the order of the text. Rows that follow each other belong to one table; their cells are
 * separated by tabs.
 * @param year For which the plan is made, if its title names one.
 * @returns By the index of the row's clause. Nothing for a head, for rows above the first head, for a row that names no
 * unit, and for a table whose head has no tasks or no units.
 */
export function rowTasks(
  clauses: readonly { kind: string; text: string }[],
  year?: number,
): Map<number, RowTask> {
  const tasks = new Map<number, RowTask>();
  let columns: Columns | undefined;
  let table = 0;
  let row = 0;
  clauses.forEach(({ kind, text }, index) => {
    if (kind !== 'cell') return;
    const isAfterName =
      isNameOfRows(clauses, index - 1) && cellsOf(text).length === columns?.length;
    const isFirst = clauses[index - 1]?.kind !== 'cell' && !isAfterName;
    if (isFirst) columns = undefined;
    table += isFirst ? 1 : 0;
    row = isFirst ? 1 : row + (isAfterName ? 2 : 1);
    const head = readHead(text);
    columns = head ?? columns;
    const task =
      head === undefined && columns !== undefined ? rowTask(text, columns, year) : undefined;
    if (task !== undefined) tasks.set(index, { ...task, place: `表${table}第${row}行` });
  });
  return tasks;
}
