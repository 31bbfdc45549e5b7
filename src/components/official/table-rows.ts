/** Rows of tables in the text, one clause each, and the tables that they make. */

/** What a table needs to know of a clause. */
interface Row {
  id: string;
  kind: string;
  text: string;
  page: string;
}

/** All rows of a row's table: the rows that follow one another on the page. */
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

/** The most characters in the name of a column. */
const LONGEST = 12;

/** Whether a row is the head of its table: the first row, as wide as the table, all its cells filled and short. */
export function isHeadOf(rows: readonly Row[], id: string): boolean {
  const [first] = rows;
  if (first?.id !== id || rows.length < 2) return false;
  const cells = first.text.split('\t').map((cell) => cell.trim());
  const width = Math.max(...rows.map(({ text }) => text.split('\t').length));
  return cells.length === width && cells.every((cell) => cell !== '' && cell.length <= LONGEST);
}

/** Paragraphs that contain one row each, with its anchors and controls. */
const ROWS =
  /(?:<p class="paragraph">(?:<a id="[^"]*"><\/a>)*<span id="[^"]*" class="clause cell[^"]*" role="row">(?:(?!<\/p>).)*<\/p>\s*)+/gsu;

/**
 * Puts rows that follow one another into a table, which scrolls by itself, in rendered text.
 *
 * @param name The table's name for screen readers.
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
