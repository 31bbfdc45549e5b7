/** Reads the official text back from built pages: what `verify` and the tests compare. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { LoadedPlan, Plan, PlanClause } from '../src/model/index.ts';
import { isRecord } from '../src/outside/records.ts';
import { verifyWords } from '../src/text/commands/import-command.ts';
import { childrenOf, parseHtml, textContent } from './html.ts';
import type { Node } from './html.ts';

/** Elements by their id: what they say, and the line they start on. */
type Found = Map<string, { text: string; line: number }>;

type Clauses = readonly Pick<PlanClause, 'id' | 'text'>[];

/** What has the id of one of these clauses in a page, in the page's order. */
function elementsOf(html: string, clauses: Clauses): Found {
  const wanted = new Set(clauses.map(({ id }) => id));
  const found: Found = new Map();
  const walk = (node: Node): void => {
    const id = 'attrs' in node ? node.attrs.find(({ name }) => name === 'id')?.value : undefined;
    if (id !== undefined && wanted.has(id) && !found.has(id)) {
      found.set(id, { text: textContent(node), line: node.sourceCodeLocation?.startLine ?? 1 });
    }
    childrenOf(node).forEach(walk);
  };
  walk(parseHtml(html, true));
  return found;
}

/**
 * Complaints about a page that holds some clauses, each under its id, for those that are not as they were
 * published.
 *
 * @param file What to call the page.
 */
export function copyComplaints(file: string, html: string, clauses: Clauses): string[] {
  return changedIn(file, elementsOf(html, clauses), clauses);
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
  const found = elementsOf(html, clauses);
  const missing = clauses.filter(({ id }) => !found.has(id));
  const complaints = [
    ...missing.map(({ id, text }) => `${file}: ${verifyWords.missing(id, text.slice(0, 24))}`),
    ...changedIn(file, found, clauses),
  ];
  const ids = new Set(clauses.map(({ id }) => id));
  if ([...found.keys()].join() !== [...ids].join()) {
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

/** The data of a plan in a built site; undefined if there are none, or nobody can read them. */
function builtData(dist: string, id: string): Record<string, unknown> | undefined {
  try {
    const data: unknown = JSON.parse(readFileSync(join(dist, id, 'plan.json'), 'utf8'));
    return isRecord(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a site was built from another content of a plan: the plan's data are written beside its pages. */
function isOlder(dist: string, { plan, targets }: LoadedPlan): boolean {
  const built = builtData(dist, plan.id);
  if (built === undefined) return false;
  const now: unknown = JSON.parse(JSON.stringify({ ...plan, targets }));
  return !isDeepStrictEqual(
    { ...built, $schema: undefined },
    { ...Object(now), $schema: undefined },
  );
}

/**
 * Complaints about a plan's pages in a built site. If there are any, and the site was built from other content, one
 * that says so takes their place.
 *
 * @param dist Folder of the built site.
 */
export function builtComplaints(dist: string, loaded: LoadedPlan): string[] {
  const { plan } = loaded;
  const pages = new Set(plan.clauses.map(({ page }) => page));
  if (![...pages].some((page) => existsSync(join(dist, page, 'index.html'))))
    return [`${dist}/${plan.id}/: ${verifyWords.notBuiltYet(plan.title)}`];
  const complaints = renderedComplaints(dist, plan);
  return complaints.length > 0 && isOlder(dist, loaded)
    ? [`${dist}/${plan.id}/: ${verifyWords.older(plan.title, complaints.length)}`]
    : complaints;
}

/**
 * Complaints about plans whose pages are in a built site though they are no longer in `content/`.
 *
 * @param ids The plans that are.
 */
export function leftComplaints(dist: string, ids: readonly string[]): string[] {
  return readdirSync(dist).flatMap((id) => {
    const data = ids.includes(id) ? undefined : builtData(dist, id);
    if (data?.['id'] !== id) return [];
    return [`${dist}/${id}/: ${verifyWords.removed(String(data['title']))}`];
  });
}
