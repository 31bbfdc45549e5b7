import type { Row } from '../../ledger/index.ts';

function list(value: string | undefined): string[] {
  return value === undefined || value === '' ? [] : value.split('|');
}

/** A row of the table as the page was built, and where its clause is; the words are read from its cells. */
export interface PlanRow extends Row {
  href: string;
}

let rows: PlanRow[] | undefined;

/** The rows that the built page holds, in the order of the text; read once, before a script replaces them. */
export function getRows(): PlanRow[] {
  const template = document.querySelector<HTMLTemplateElement>('template[data-rows]');
  rows ??= readRows(template === null ? document : template.content);
  return rows;
}

function readRows(host: ParentNode): PlanRow[] {
  return Array.from(host.querySelectorAll<HTMLElement>('tr[data-row]'), (row) => {
    const { row: item = '', text: fingerprint = '', chapter = '', until, firm } = row.dataset;
    const { task: taskId = '', taskPlace = '' } = row.dataset;
    const [number, place, task, text, , deadline] = Array.from(
      row.children,
      (cell) => cell.textContent?.trim() ?? '',
    );
    return {
      item,
      number: Number(number),
      place: place ?? '',
      task: task ?? '',
      taskId,
      taskPlace,
      chapter,
      text: text ?? '',
      units: list(row.dataset['units']),
      places: list(row.dataset['places']),
      deadline: until === undefined ? undefined : { until, firm: firm === 'true' },
      deadlineWords: deadline ?? '',
      fingerprint,
      href: row.querySelector('a')?.getAttribute('href') ?? '',
    };
  });
}
