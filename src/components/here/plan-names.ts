import type { Here } from '../../ledger/index.ts';

/** What the page of the ledger says of its plan. */
export type PlanFacts = Pick<Here, 'title' | 'source' | 'items'>;

/** The names of the plan that the page names in `<html data-title data-source>`. */
export function planNames(): Omit<PlanFacts, 'items'> {
  const { title = '', source = '' } = document.documentElement.dataset;
  return { title, source };
}

let items: ReadonlySet<string> | undefined;

/** The same, and the ids that a page which takes ledgers in lists. */
export function planFacts(): PlanFacts {
  const list = document.querySelector<HTMLElement>('[data-ledger-data], [data-rollup]');
  items ??= new Set(list?.dataset['items']?.split(' '));
  return { ...planNames(), items };
}

/** The day on which the plan was published, YYYY-MM-DD; '' if the page does not say. */
export function publishedOn(): string {
  return document.querySelector<HTMLElement>('[data-published]')?.dataset['published'] ?? '';
}

/** The units that the plan's text names, in its order, as the page lists them in `<body data-units>`. */
export function planUnits(): string[] {
  return (document.body.dataset['units'] ?? '').split('|').filter(Boolean);
}
