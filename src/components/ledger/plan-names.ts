/** By what a file names the plan. */
export interface PlanNames {
  title: string;
  /** SHA-256 of its text. */
  source: string;
}

/** What the page of the ledger says of its plan. */
export interface PlanFacts extends PlanNames {
  /** All ids that marks can have. */
  items: ReadonlySet<string>;
}

/** The names of the plan that the page names in `<html data-title data-source>`. */
export function planNames(): PlanNames {
  const { title = '', source = '' } = document.documentElement.dataset;
  return { title, source };
}
