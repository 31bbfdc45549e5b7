/** Rows of a table of the text, one clause each, and the tables that they make. */

/** A clause, as far as tables go. */
interface Row {
  id: string;
  kind: string;
  text: string;
  page: string;
}

/** All rows of the table that a row stands in: what follows each other on its page. */
export function rowsAround<Some extends Row>(clauses: readonly Some[], id: string): Some[] {
  const at = clauses.findIndex((clause) => clause.id === id);
  const page = clauses[at]?.page;
  const isRow = (clause: Some | undefined): boolean =>
    clause?.kind === 'cell' && clause.page === page;
  let [first, last] = [at, at];
  while (isRow(clauses[first - 1])) first -= 1;
  while (isRow(clauses[last + 1])) last += 1;
  return clauses.slice(Math.max(0, first), last + 1);
}

/** The longest name of a column. */
const LONGEST = 12;

/** Whether a row names the columns of its table: the first, as wide as any, its cells all short. */
export function isHeadOf(rows: readonly Row[], id: string): boolean {
  const [first] = rows;
  if (first?.id !== id || rows.length < 2) return false;
  const cells = first.text.split('\t').map((cell) => cell.trim());
  const width = Math.max(...rows.map(({ text }) => text.split('\t').length));
  return cells.length === width && cells.every((cell) => cell !== '' && cell.length <= LONGEST);
}

/** A paragraph that holds a row and nothing else but what stands beside it. */
const ROWS =
  /(?:<p class="paragraph">(?:<a id="[^"]*"><\/a>)*<span id="[^"]*" class="clause cell[^"]*" role="row">(?:(?!<\/p>).)*<\/p>\s*)+/gsu;

/**
 * Rendered text in which rows that follow each other stand in one table, which scrolls by itself.
 *
 * @param name What such a table is called.
 */
export function withTables(html: string, name: string): string {
  const scroll = `<div class="rows-scroll" tabindex="0" role="region" aria-label="${name}">`;
  return html.replace(ROWS, (rows) => {
    const lines = rows
      .replaceAll('<p class="paragraph">', '<div class="paragraph" role="rowgroup">')
      .replaceAll('</p>', '</div>');
    return `${scroll}<div class="rows" role="table" aria-label="${name}">${lines}</div></div>`;
  });
}
