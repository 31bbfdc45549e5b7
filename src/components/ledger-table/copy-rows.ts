/**
 * Copies cells of the table as a block, as a spreadsheet does. What a browser makes of them lacks the statuses, which
 * are lists, and in Firefox the heads, which are buttons, and has the buttons of cells in it.
 */
import { FORMULA } from '../../reports/cells/text-cells.ts';

/** What is in a cell only to be pressed, and the notes below its value. */
const LEFT_OUT = '.fill, .face, .more, .copy-path, td > small';

/** The words of a cell, as they are shown. A cell that can be ticked has its status, and what is beside that. */
function wordsOf(cell: HTMLTableCellElement): string {
  const list = cell.querySelector('select');
  if (list !== null) {
    const beside = Array.from(cell.querySelectorAll('.timing, .colour'), (one) => one.textContent);
    return [list.selectedOptions[0]?.text, ...beside].join(' ').trim();
  }
  const copy = document.createDocumentFragment();
  copy.append(cell.cloneNode(true));
  copy.querySelectorAll(LEFT_OUT).forEach((one) => one.remove());
  // Each piece of evidence is on a line of its own, and the words for an own item are before its name.
  copy.querySelectorAll('.evidence').forEach((one) => one.after('\n'));
  copy.querySelectorAll('small').forEach((one) => one.after(' '));
  return (copy.textContent ?? '').trim();
}

/** Whether a range begins before an element, or ends after it. */
function passes(range: Range, part: Range): { start: boolean; end: boolean } {
  return {
    start: range.compareBoundaryPoints(Range.START_TO_START, part) < 0,
    end: range.compareBoundaryPoints(Range.END_TO_END, part) > 0,
  };
}

/** Whether words of an element are selected. A selection that merely ends where the element begins has none. */
function hasSelected(range: Range, element: Element): boolean {
  if (!range.intersectsNode(element)) return false;
  const part = document.createRange();
  part.selectNodeContents(element);
  const { start, end } = passes(range, part);
  if (!start) part.setStart(range.startContainer, range.startOffset);
  if (!end) part.setEnd(range.endContainer, range.endOffset);
  return part.toString().trim() !== '';
}

/** Whether nothing outside of the table is selected. */
function isWithin(range: Range, table: HTMLTableElement): boolean {
  const { start, end } = passes(range, rangeOf(table));
  const [before, after] = [range.cloneRange(), range.cloneRange()];
  before.setEndBefore(table);
  after.setStartAfter(table);
  return [start && before, end && after].every((one) => !one || one.toString().trim() === '');
}

function rangeOf(element: Element): Range {
  const range = document.createRange();
  range.selectNode(element);
  return range;
}

/** The block of rows and columns that has all selected words. Firefox has a range for each cell that was clicked. */
function selectedCells(table: HTMLTableElement, ranges: readonly Range[]): string[][] {
  const rows = [...table.rows].filter((row) => ranges.some((range) => hasSelected(range, row)));
  const shown = rows.map((row) =>
    [...row.cells].filter(
      (cell) => cell.dataset['col'] !== 'pick' && cell.getClientRects().length > 0,
    ),
  );
  const columns = shown.flatMap((cells) =>
    cells.flatMap((cell, at) => (ranges.some((range) => hasSelected(range, cell)) ? [at] : [])),
  );
  const [first, last] = [Math.min(...columns), Math.max(...columns)];
  return shown.map((cells) => cells.slice(first, last + 1).map(wordsOf));
}

/** A block as text: Excel and WPS put a cell with a tab or a line break into quotes. */
function textOf(block: readonly (readonly string[])[]): string {
  const quoted = (words: string): string =>
    /[\t\r\n]|^"/u.test(words) ? `"${words.replace(/"/gu, '""')}"` : words;
  return block.map((cells) => cells.map(quoted).join('\t')).join('\n');
}

/** A block as a table. A spreadsheet reads it first: words that look like a formula have a ' before them. */
function tableOf(block: readonly (readonly string[])[]): HTMLTableElement {
  const table = document.createElement('table');
  for (const cells of block) {
    const row = table.insertRow();
    for (const words of cells)
      row.insertCell().textContent = FORMULA.test(words) ? `'${words}` : words;
  }
  return table;
}

/** Puts the selected cells of a table into the clipboard, if there are several and nothing else is selected. */
export function copyRows(event: ClipboardEvent, table: HTMLTableElement): void {
  const selection = getSelection();
  const { activeElement } = document;
  if (selection === null || selection.isCollapsed || event.clipboardData === null) return;
  if (activeElement?.matches('textarea, input:not([type="checkbox"])') === true) return;
  const ranges = Array.from({ length: selection.rangeCount }, (_, at) => selection.getRangeAt(at));
  if (!ranges.every((range) => isWithin(range, table))) return;
  const block = selectedCells(table, ranges);
  if (block.flat().length < 2) return;
  event.clipboardData.setData('text/plain', textOf(block));
  event.clipboardData.setData('text/html', tableOf(block).outerHTML);
  event.preventDefault();
}
