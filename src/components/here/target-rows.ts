import type { TargetRow } from '../../ledger/index.ts';

/** The targets of the built page, in the order of the text. */
export function getTargets(): TargetRow[] {
  const template = document.querySelector<HTMLTemplateElement>('template[data-targets]');
  const rows = (template?.content ?? document).querySelectorAll<HTMLElement>('tr[data-target]');
  return Array.from(rows, ({ dataset }) => {
    const { target: item = '', of = '', fingerprint = '', place = '' } = dataset;
    const { figure = '', words = '', date = '' } = dataset;
    return { item, place, of, figure, words, date, fingerprint };
  });
}
