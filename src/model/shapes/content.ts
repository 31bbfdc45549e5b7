import type { ClauseKind } from '../../plan/index.ts';
import { contentFaults, faultLine } from '../../text/commands/faults.ts';
import { onOneLine } from '../../outside/visible.ts';

/** The reviewed text of a plan in the order of the text, as the MDX files of `content/<plan>/` hold it. */

/** One clause with its id. Clauses of one page that have the same `paragraph` are one paragraph. */
export interface ContentClause {
  type: 'clause';
  id: string;
  kind: ClauseKind;
  text: string;
  paragraph: number;
  /** The level of a heading, in a text whose numbers do not tell it. */
  level?: number;
}

/** A task: its heading first, then measures and units. */
export interface ContentTask {
  type: 'task';
  id: string;
  clauses: ContentClause[];
}

/** On the overview: the place where all other pages come between the opening and the end of the text. */
export interface ContentContents {
  type: 'contents';
}

export type ContentItem = ContentClause | ContentTask | ContentContents;

export interface ContentPage {
  /** `3.1`; `0` is the overview. */
  id: string;
  items: ContentItem[];
}

/**
 * Faults in `content/` or `seeds/` that a person must mend, one a line. The message says everything; the place in our
 * code helps nobody, so no stack is printed.
 */
export class FaultError extends Error {
  constructor(faults: readonly string[]) {
    super(faults.map(onOneLine).join('\n'));
    this.name = 'FaultError';
    this.stack = '';
  }
}

/** A mistake in a content file: a sentence that says what is wrong, where, and what to do. */
export class ContentError extends FaultError {
  constructor(file: string, line: number, message: string) {
    super([faultLine(file, line, message)]);
    this.name = 'ContentError';
  }
}

/** Units that a text names, but that the list of its region lacks. */
export class UnlistedUnits extends FaultError {
  readonly names: readonly string[];

  constructor(file: string, names: readonly string[]) {
    super(names.map((name) => faultLine(file, undefined, contentFaults.unitUnlisted(name))));
    this.name = 'UnlistedUnits';
    this.names = names;
  }
}

/** The clauses of a page in order, without the mark for the other pages. */
export function clausesOfItems(items: readonly ContentItem[]): ContentClause[] {
  return items.flatMap((item) => {
    if (item.type === 'contents') return [];
    return item.type === 'task' ? item.clauses : [item];
  });
}
