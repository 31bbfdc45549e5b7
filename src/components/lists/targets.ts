import type { TargetRow } from '../../ledger/index.ts';

/** A target, and its row of the page. */
export interface ShownTarget {
  target: TargetRow;
  row: HTMLElement;
}

/** The targets that the built page holds, in the order of the text, with their rows. */
export function shownTargets(): ShownTarget[] {
  const template = document.querySelector<HTMLTemplateElement>('template[data-targets]');
  const rows = (template?.content ?? document).querySelectorAll<HTMLElement>('tr[data-target]');
  return Array.from(rows, (row) => {
    const { target: item = '', of = '', text: fingerprint = '', place = '' } = row.dataset;
    const { figure = '', words = '', date = '' } = row.dataset;
    const target = { item, place, of, figure, words, date, fingerprint };
    return { target, row };
  });
}

/** The same without their rows. */
export function getTargets(): TargetRow[] {
  return shownTargets().map(({ target }) => target);
}
