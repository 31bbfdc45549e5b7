import { pageAddress } from '../shapes/page-address.ts';
import type { Plan, PlanClause } from './plan-schema.ts';

/** A page of a plan that is an attachment, and its name. */
export interface Attachment {
  /** `a1` */
  id: string;
  /** Address from the site's root. */
  page: string;
  /** 附件1 三级公立医院绩效考核指标: its line and its title, as far as the text has them. */
  heading: string;
  /** The clause that is its title, or else the line that opens it. */
  title: string;
}

/** No title is longer, and no text that ends like a sentence is a title. */
const LONGEST = 60;
const ENDS = /[。！？；：;:]$/u;

function isTitle(clause: PlanClause | undefined): clause is PlanClause {
  if (clause === undefined || clause.kind === 'cell') return false;
  return clause.text.length <= LONGEST && !ENDS.test(clause.text.trim());
}

/** The ids of pages that are attachments: a1, a2, … */
function attachmentIds({ id, clauses }: Pick<Plan, 'id' | 'clauses'>): string[] {
  const pages = new Set(clauses.map(({ page }) => page));
  const ids = new Set(clauses.flatMap((clause) => /^a\d+(?=-)/u.exec(clause.id) ?? []));
  return [...ids].filter((name) => pages.has(pageAddress(id, name)));
}

/** The attachments of a plan, in the order of the text. */
export function attachmentsOf(plan: Pick<Plan, 'id' | 'clauses'>): Attachment[] {
  return attachmentIds(plan).map((id) => {
    const page = pageAddress(plan.id, id);
    const [line, next] = plan.clauses.filter((clause) => clause.page === page);
    const title = isTitle(next) ? next : line;
    const words = [line, isTitle(next) ? next : undefined].map((clause) => clause?.text.trim());
    return { id, page, heading: words.filter(Boolean).join(' '), title: title?.id ?? '' };
  });
}
