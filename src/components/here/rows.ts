import type { VNode } from 'preact';
import type { ColumnId, ItemState, LedgerRow } from '../../ledger/index.ts';

/** Reads a list in an attribute: 省科技厅|省经信厅. */
function readList(value = ''): string[] {
  return value.split('|').filter(Boolean);
}

/**
 * A row of the built table, with the link to its clause. It is read from the row's attributes; the official text is
 * read from the cell that has nothing else in it, so that the page has the text only once.
 */
export interface PlanRow extends LedgerRow {
  href: string;
  above?: PlanRow;
  /** For a row that the team has added: draws the cells that differ from a row of the plan. */
  drawCell?: (column: ColumnId, state: ItemState | undefined) => VNode | undefined;
}

let rows: PlanRow[] | undefined;

/** The rows of the built page, in the order of the text. They are read once, before a script replaces the table. */
export function getRows(): PlanRow[] {
  const template = document.querySelector<HTMLTemplateElement>('template[data-rows]');
  rows ??= readRows(template === null ? document : template.content);
  return rows;
}

function readRows(host: ParentNode): PlanRow[] {
  return Array.from(host.querySelectorAll<HTMLElement>('tr[data-row]'), (row, index) => {
    const { row: item = '', fingerprint = '', place = '', chapter = '' } = row.dataset;
    const {
      name: task = '',
      task: taskId = '',
      taskPlace = '',
      taskFingerprint = '',
    } = row.dataset;
    const { units, places, until, firm, deadline: deadlineWords = '' } = row.dataset;
    return {
      item,
      number: index + 1,
      place,
      task,
      taskId,
      taskPlace,
      taskFingerprint,
      chapter,
      text: row.querySelector('[data-words]')?.textContent ?? '',
      units: readList(units),
      places: readList(places),
      deadline: until === undefined ? undefined : { until, firm: firm === 'true' },
      deadlineWords,
      fingerprint,
      href: row.querySelector('a')?.getAttribute('href') ?? '',
    };
  });
}
