import { titleInNotice } from '../../text/rules/address-words.ts';
import { withoutSpace } from '../shapes/fingerprint.ts';
import type { Plan, PlanCitation } from '../data/plan-schema.ts';

/** What is needed of a document: its names, and the documents that it names. */
type Known = Pick<Plan, 'id' | 'title' | 'number' | 'citations'>;

/** The words of a title, without its marks 《》 and white space. */
function bare(title: string): string {
  return withoutSpace(title).replaceAll(/[\u300A\u300B]/gu, '');
}

/** A plan that another names, and the clauses that do. */
export interface NamedPlan<Some extends Known> {
  plan: Some;
  clauses: string[];
}

export interface NamedPlans<Some extends Known> {
  /**
   * The plan that a citation names: by its number if the text gives one, otherwise by its title or the title of the
   * notice that passed it on.
   */
  find: (citation: PlanCitation) => Some | undefined;
  /** For each plan, by id, the plans that its text names, in the order of the text; not itself. */
  named: ReadonlyMap<string, NamedPlan<Some>[]>;
  /** For each plan, by id, the plans whose texts name it. */
  naming: ReadonlyMap<string, NamedPlan<Some>[]>;
}

/** Finds out which plans of a site name each other. */
export function namedPlans<Some extends Known>(plans: readonly Some[]): NamedPlans<Some> {
  const byTitle = new Map(plans.map((plan) => [bare(plan.title), plan]));
  const byNumber = new Map<string, Some>();
  for (const plan of plans) {
    if (plan.number !== null) byNumber.set(withoutSpace(plan.number), plan);
  }
  const find: NamedPlans<Some>['find'] = ({ title, number }) => {
    const words = bare(title);
    const byWords = byTitle.get(words) ?? byTitle.get(titleInNotice(words));
    if (number === null) return byWords;
    const numbered = byNumber.get(withoutSpace(number));
    return numbered ?? (byWords?.number === null ? byWords : undefined);
  };
  const named = new Map<string, NamedPlan<Some>[]>();
  const naming = new Map<string, NamedPlan<Some>[]>();
  for (const plan of plans) {
    const clauses = new Map<Some, Set<string>>();
    for (const citation of plan.citations) {
      const other = find(citation);
      if (other === undefined || other.id === plan.id) continue;
      clauses.set(other, (clauses.get(other) ?? new Set()).add(citation.clause));
    }
    const list = [...clauses].map(([other, where]) => ({ plan: other, clauses: [...where] }));
    named.set(plan.id, list);
    for (const { plan: other, clauses: where } of list) {
      naming.set(other.id, [...(naming.get(other.id) ?? []), { plan, clauses: where }]);
    }
  }
  return { find, named, naming };
}
