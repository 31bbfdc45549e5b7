/** A clause of a task, to decide which units answer for which measures. */
export interface Coverable {
  id: string;
  kind: string;
}

/** Neighbouring lines of units, without measures in between, and the measures before and after them. */
interface Row {
  lines: string[];
  before: string[];
  after: string[];
}

/** The ids of the measures; the heading's if the task consists of its heading alone. */
function toDo(clauses: readonly Coverable[]): ReadonlySet<string> {
  const of = (kind: string): string[] =>
    clauses.filter((clause) => clause.kind === kind).map(({ id }) => id);
  for (const kind of ['measure', 'heading', 'sentence']) {
    const ids = of(kind);
    if (ids.length > 0) return new Set(kind === 'heading' ? ids.slice(0, 1) : ids);
  }
  return new Set();
}

function rowsOf(clauses: readonly Coverable[], items: ReadonlySet<string>): Row[] {
  const rows: Row[] = [];
  let since: string[] = [];
  for (const { id, kind } of clauses) {
    const row = rows[rows.length - 1];
    if (items.has(id)) {
      since.push(id);
      row?.after.push(id);
    } else if (kind === 'units') {
      if (row !== undefined && since.length === 0) row.lines.push(id);
      else rows.push({ lines: [id], before: since, after: [] });
      since = [];
    }
  }
  return rows;
}

/** Neighbouring lines of units, and the measures they are about. */
export interface Covering {
  /** The lines' ids. */
  lines: readonly string[];
  /** The ids of the measures; the heading's if the task consists of its heading alone. */
  covers: string[];
}

/**
 * Which measures the lines of units of a task are about. A single line, or a single row of lines (牵头部门 / 参与部门), is
 * about the whole task. If there are several rows, each is about the measures between the row before it and itself. But
 * if the first row stands before all measures, and measures follow the last row, each is about the measures that follow
 * it.
 *
 * @param clauses Of one task, in order. A clause that is neither a measure nor a line of units, such as a time limit,
 * separates nothing.
 * @returns The rows, in order.
 */
export function coversOf(clauses: readonly Coverable[]): Covering[] {
  const items = toDo(clauses);
  const rows = rowsOf(clauses, items);
  const [first] = rows;
  const last = rows[rows.length - 1];
  const leads = first !== undefined && first.before.length === 0;
  const followEach = leads && last !== undefined && last.after.length > 0;
  return rows.map(({ lines, before, after }) => {
    if (rows.length === 1) return { lines, covers: [...items] };
    return { lines, covers: followEach || before.length === 0 ? after : before };
  });
}
