/** Reads the official text back from built pages: what `verify` and the tests compare. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultTreeAdapter, parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Plan, PlanClause } from '../src/model/index.ts';
import { verifyWords } from '../src/text/import-command.ts';

type Node = DefaultTreeAdapterTypes.Node;
/** Elements by their id: what they say, and the line they start on. */
type Found = Map<string, { text: string; line: number }>;

function childrenOf(node: Node): Node[] {
  return 'childNodes' in node ? node.childNodes : [];
}

/** The text content of a node, as a browser has it. */
export function textContent(node: Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  return childrenOf(node).map(textContent).join('');
}

/** Everything with an id in a page, with the line it starts on. */
function elementsById(node: Node, found: Found): void {
  if (defaultTreeAdapter.isElementNode(node)) {
    const id = node.attrs.find(({ name }) => name === 'id')?.value;
    if (id !== undefined && !found.has(id)) {
      found.set(id, { text: textContent(node), line: node.sourceCodeLocation?.startLine ?? 1 });
    }
  }
  for (const child of childrenOf(node)) elementsById(child, found);
}

type Clauses = readonly Pick<PlanClause, 'id' | 'text'>[];

/** Everything with an id in a page, by the id. */
function elementsOf(html: string): Found {
  const found: Found = new Map();
  elementsById(parse(html, { sourceCodeLocationInfo: true }), found);
  return found;
}

/**
 * Complaints about a page that holds some clauses, each under its id, for those that are not as they were
 * published.
 *
 * @param file What to call the page.
 */
export function copyComplaints(file: string, html: string, clauses: Clauses): string[] {
  return changedIn(file, elementsOf(html), clauses);
}

function changedIn(file: string, found: Found, clauses: Clauses): string[] {
  return clauses.flatMap(({ id, text }) => {
    const element = found.get(id);
    if (element === undefined || element.text === text) return [];
    return `${file}:${element.line}: ${verifyWords.changed(id, element.text.slice(0, 40), text.slice(0, 40))}`;
  });
}

/**
 * Complaints about one built page that does not hold these clauses, each under its id, in their order,
 * character for character.
 *
 * @param file What to call the page.
 */
export function pageComplaints(file: string, html: string, clauses: Clauses): string[] {
  const found = elementsOf(html);
  const missing = clauses.filter(({ id }) => !found.has(id));
  const complaints = [
    ...missing.map(({ id, text }) => `${file}: ${verifyWords.missing(id, text.slice(0, 24))}`),
    ...changedIn(file, found, clauses),
  ];
  const ids = new Set(clauses.map(({ id }) => id));
  const order = [...found.keys()].filter((id) => ids.has(id));
  if (order.join() !== [...ids].join()) {
    complaints.push(`${file}: ${verifyWords.order}`);
  }
  return complaints;
}

/**
 * Complaints about built pages that do not hold the plan's clauses.
 *
 * @param dist Folder of the built site.
 */
export function renderedComplaints(dist: string, plan: Plan): string[] {
  return [...Map.groupBy(plan.clauses, (clause) => clause.page)].flatMap(([page, clauses]) => {
    const file = join(dist, page, 'index.html');
    if (!existsSync(file)) return [`${file}: ${verifyWords.noPage}`];
    return pageComplaints(file, readFileSync(file, 'utf8'), clauses);
  });
}
