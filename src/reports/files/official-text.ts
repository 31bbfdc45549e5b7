import { paragraphsOf } from '../../model/index.ts';
import type { Plan, PlanClause } from '../../model/index.ts';

/** Kinds of lines around the body. They begin at the margin. */
const AT_MARGIN: ReadonlySet<PlanClause['kind']> = new Set([
  'title',
  'number',
  'addressee',
  'signature',
  'cell',
]);

/** The two full-width spaces at the beginning of a paragraph. */
const INDENT = '\u3000\u3000';

/**
 * The official text alone, verbatim, for any editor: UTF-8 with a byte order mark and CRLF. Without these, old versions
 * of Notepad show garbage in one line.
 */
export function writeOfficialText(plan: Pick<Plan, 'clauses'>): string {
  const lines = paragraphsOf(plan).map((clauses) => {
    const isIndented = clauses.every(({ kind }) => !AT_MARGIN.has(kind));
    return `${isIndented ? INDENT : ''}${clauses.map(({ text }) => text).join('')}\r\n`;
  });
  return `\uFEFF${lines.join('')}`;
}
