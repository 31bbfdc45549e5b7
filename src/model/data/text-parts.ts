import { levelsOf } from '../../plan/index.ts';
import type { ContentClause, ContentItem, ContentPage } from '../shapes/content.ts';
import { clausesOfItems } from '../shapes/content.ts';
import { withoutLabel } from './contents.ts';
import { withoutSpace } from '../shapes/fingerprint.ts';
import { OVERVIEW } from '../shapes/page-address.ts';

/** What pairing needs of a clause. */
export type Worded = Pick<ContentClause, 'id' | 'kind' | 'text' | 'level'>;

/** A stretch of a text: a heading with everything below it, an attachment, or clauses outside the numbering. */
export interface TextPart {
  /** The id of its heading, or else the common beginning of the ids of its clauses: `0`, `t`, `e`, `a1`. */
  id: string;
  of: 'numbering' | 'attachment' | 'outside';
  heading: Worded | undefined;
  /** The heading without its number and without white space; '' if there is none. */
  words: string;
  parent: TextPart | undefined;
  /** Its own clauses in order, without the heading and without the clauses of parts within it. */
  own: Worded[];
  /** All its words, with those of parts within it, but without units, numbers of headings, and white space. */
  whole: string;
}

/** The first part of the id of a clause outside the numbering; undefined for any other clause. */
export function outsideOf({ id }: Pick<Worded, 'id'>): string | undefined {
  return /^([0tndse]|a\d+)-/u.exec(id)?.[1];
}

/**
 * All items in the order of the text, each with its page: the overview opens and closes the text, the others come
 * between.
 */
export function itemsInOrder(pages: readonly ContentPage[]): [ContentItem, page: string][] {
  const overview = pages.find(({ id }) => id === OVERVIEW)?.items ?? [{ type: 'contents' }];
  const others = pages
    .filter(({ id }) => id !== OVERVIEW)
    .flatMap(({ id, items }) => items.map((item): [ContentItem, string] => [item, id]));
  return overview.flatMap((item) => (item.type === 'contents' ? others : [[item, OVERVIEW]]));
}

/** All clauses in the order of the text. */
export function clausesInOrder(pages: readonly ContentPage[]): ContentClause[] {
  return clausesOfItems(itemsInOrder(pages).map(([item]) => item));
}

/** Ids of the clauses in tasks, also those whose ids are from outside the numbering. */
function inTasks(pages: readonly ContentPage[]): Set<string> {
  const tasks = pages.flatMap(({ items }) => items.filter((item) => item.type === 'task'));
  return new Set(tasks.flatMap(({ clauses }) => clauses.map(({ id }) => id)));
}

/** Sorts the clauses of a text into parts, one after the other. */
class Parts {
  readonly all: TextPart[] = [];
  private readonly outside = new Map<string, TextPart>();
  private open: { part: TextPart; level: number }[] = [];

  enter(heading: Worded, level: number): void {
    this.open = this.open.filter((one) => one.level < level);
    const words = withoutSpace(withoutLabel(heading.text));
    const parent = this.open[this.open.length - 1]?.part;
    const part = this.begin({ id: heading.id, of: 'numbering', heading, words, parent });
    this.open.push({ part, level });
    this.add(words);
  }

  put(clause: Worded, outside: string | undefined): void {
    const inner = this.open[this.open.length - 1]?.part;
    const part = outside === undefined && inner !== undefined ? inner : this.outsideAt(outside);
    part.own.push(clause);
    if (clause.kind === 'units') return;
    if (part.of === 'numbering') this.add(withoutSpace(clause.text));
    else part.whole += `${withoutSpace(clause.text)}\n`;
  }

  private outsideAt(id = '0'): TextPart {
    this.open = [];
    const of = /^a\d/u.test(id) ? 'attachment' : 'outside';
    const part =
      this.outside.get(id) ??
      this.begin({ id, of, heading: undefined, words: '', parent: undefined });
    this.outside.set(id, part);
    return part;
  }

  private begin(part: Omit<TextPart, 'own' | 'whole'>): TextPart {
    const begun = { ...part, own: [], whole: '' };
    this.all.push(begun);
    return begun;
  }

  private add(words: string): void {
    for (const { part } of this.open) part.whole += `${words}\n`;
  }
}

/** The level of each heading, by its id. */
export function levelsOfHeadings(clauses: readonly Worded[]): Map<string, number> {
  const headings = clauses.filter(({ kind }) => kind === 'heading');
  const levels = levelsOf(headings.map(({ text }) => text));
  return new Map(headings.map(({ id, level }, index) => [id, level ?? levels[index] ?? 1]));
}

/** The parts of a text in order. Each clause is in one of them. */
export function textParts(pages: readonly ContentPage[]): TextPart[] {
  const clauses = clausesInOrder(pages);
  const levelOf = levelsOfHeadings(clauses);
  const tasks = inTasks(pages);
  const parts = new Parts();
  for (const clause of clauses) {
    const level = levelOf.get(clause.id);
    if (level !== undefined) parts.enter(clause, level);
    else parts.put(clause, tasks.has(clause.id) ? undefined : outsideOf(clause));
  }
  return parts.all;
}
