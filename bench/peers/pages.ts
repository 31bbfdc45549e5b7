/** A plan as the Markdown pages that the peers are given: one for each page of its text, and one for each unit. */
import type { Plan, PlanClause } from '../../src/model/index.ts';

/** A page, without any mark-up of one generator. */
export interface PeerPage {
  /** From the site's root, without slashes at its ends. */
  address: string;
  title: string;
  markdown: string;
}

/** What Markdown would take for mark-up, and MDX for code. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>~&!#|]/gu, '\\$&');
}

/** A clause as people write it in Markdown: a heading, a box to tick, or a paragraph. */
function markdownOf({ kind, text }: PlanClause): string {
  if (kind === 'heading') return `## ${escaped(text)}`;
  return kind === 'measure' ? `- [ ] ${escaped(text)}` : escaped(text);
}

/** Clauses in order; boxes that follow each other are one list. */
function joined(clauses: readonly PlanClause[]): string {
  return clauses
    .map((clause, index) => {
      const isList = clause.kind === 'measure' && clauses[index + 1]?.kind === 'measure';
      return markdownOf(clause) + (isList ? '\n' : '\n\n');
    })
    .join('');
}

/** The plan's own pages: what its text says, page by page. */
function textPages(plan: Plan): PeerPage[] {
  return [...Map.groupBy(plan.clauses, ({ page }) => page)].map(([page, clauses]) => {
    const heading = clauses.find(({ kind }) => kind === 'heading');
    return {
      address: page.replace(/\/$/u, ''),
      title: heading?.text ?? plan.title,
      markdown: joined(clauses.filter((clause) => clause !== heading)),
    };
  });
}

/** For each unit the measures of its tasks, under their headings. */
function unitPages(plan: Plan): PeerPage[] {
  const clauses = Map.groupBy(plan.clauses, ({ task }) => task);
  return plan.units.map(({ name, slug, tasks }) => ({
    address: `${plan.id}/units/${slug}`,
    title: name,
    markdown: joined(tasks.flatMap((task) => clauses.get(task) ?? [])),
  }));
}

/** All pages of a plan. */
export function pagesOf(plan: Plan): PeerPage[] {
  return [...textPages(plan), ...unitPages(plan)];
}
