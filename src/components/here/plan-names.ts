import type { Here } from '../../ledger/index.ts';
import { planSource } from './plan-tasks.ts';

/** The facts that the page of the ledger gives of its plan. */
export type PlanFacts = Pick<Here, 'title' | 'source' | 'items'>;

/** The part that takes ledgers in, and so names the text that they have to be of. */
function takesIn(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-ledger-data], [data-rollup]');
}

/** From the plan's data, where the page does not name the text: the page would change with every letter of it. */
let learnt = '';

/** Learns which text the plan of this page has, for a file that is made here; without a network it stays unknown. */
export async function learnSource(): Promise<void> {
  if (document.documentElement.dataset['plan'] === undefined || planNames().source !== '') return;
  try {
    learnt = await planSource();
  } catch {
    // A ledger fits its plan by the plan's id as well.
  }
}

/** The name of the plan of this page, and of which text it is, where that is known. */
export function planNames(): Omit<PlanFacts, 'items'> {
  const { title = '', source = takesIn()?.dataset['source'] ?? learnt } =
    document.documentElement.dataset;
  return { title, source };
}

let items: ReadonlySet<string> | undefined;

/** The same, and the ids that a page which takes ledgers in lists. */
export function planFacts(): PlanFacts {
  items ??= new Set(takesIn()?.dataset['items']?.split(' '));
  return { ...planNames(), items };
}

/** The day on which the plan was first published, YYYY-MM-DD; '' if the page does not say. */
export function publishedOn(): string {
  const { published, since = published } = document.body.dataset;
  return since ?? '';
}
