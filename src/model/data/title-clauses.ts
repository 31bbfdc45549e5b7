import { withoutSpace } from '../shapes/fingerprint.ts';
import type { Plan } from './plan-schema.ts';

/** The lines of a text that are the plan's own title. */
export interface TitleClauses {
  /** Their ids, in order; empty if the text has no title of its own. */
  ids: string[];
  /** Whether the text begins with them, without a cover or a notice before. */
  opens: boolean;
}

/** The lines that together are the plan's title, wherever they stand, even below the title and text of a notice. */
export function titleClausesOf({ clauses, title }: Pick<Plan, 'clauses' | 'title'>): TitleClauses {
  const wanted = withoutSpace(title);
  for (let start = 0; start < clauses.length; start += 1) {
    const ids: string[] = [];
    let words = '';
    for (const { id, kind, text } of clauses.slice(start)) {
      if (kind !== 'title' || words.length >= wanted.length) break;
      ids.push(id);
      words += withoutSpace(text);
    }
    if (words === wanted) return { ids, opens: start === 0 };
  }
  return { ids: [], opens: false };
}
