import type { Here } from '../../ledger/index.ts';
import { planSource } from './plan-tasks.ts';

/** The facts of the plan that the page of the ledger gives. */
export type PlanFacts = Pick<Here, 'title' | 'source' | 'items'>;

/** The part of the page that takes ledgers in. It names the text that these have to belong to. */
function takesIn(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-ledger-data], [data-rollup]');
}

/**
 * The SHA-256 of the text, from the plan's data. Most pages do not name it, since they would then change with every
 * letter of the text.
 */
let learnt = '';

/** Loads which text the plan of this page has, for a file that is made here. Without a network it stays unknown. */
export async function learnSource(): Promise<void> {
  if (document.documentElement.dataset['plan'] === undefined || planNames().source !== '') return;
  try {
    learnt = await planSource();
  } catch {
    // The plan's id alone also tells that a ledger belongs to it.
  }
}

/** The title of the plan of this page, and the SHA-256 of its text, if that is known. */
export function planNames(): Omit<PlanFacts, 'items'> {
  const { title = '', source = takesIn()?.dataset['source'] ?? learnt } =
    document.documentElement.dataset;
  return { title, source };
}

let items: ReadonlySet<string> | undefined;

/** The same, and the ids of the plan's items, on a page that takes ledgers in. */
export function planFacts(): PlanFacts {
  items ??= new Set(takesIn()?.dataset['items']?.split(' '));
  return { ...planNames(), items };
}

/** The day on which the plan was first published, YYYY-MM-DD; '' if the page does not name it. */
export function publishedOn(): string {
  const { published, since = published } = document.body.dataset;
  return since ?? '';
}
