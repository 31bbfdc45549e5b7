import type { ContentItem, ContentPage } from '../shapes/content.ts';
import { withLetter } from '../shapes/ids.ts';
import type { PairAnswer, PairDoubt } from './judge-pairs.ts';
import { pairClauses } from './pair-clauses.ts';
import { pairParts } from './pair-parts.ts';
import type { Tell } from './pair-parts.ts';
import { attachmentOf, returnedParts } from './returned.ts';
import { textParts } from '../data/text-parts.ts';
import type { TextPart, Worded } from '../data/text-parts.ts';

/** The next free name for an id that is taken: `2-1` → the next free `2-n`, `3.1` → `3.1b`. */
function freeName(id: string, used: ReadonlySet<string>): string {
  const [, prefix, digits] = /^(.*-[ru]?|a)(\d*)$/u.exec(id) ?? [];
  if (prefix === undefined) return withLetter(id, used);
  let name = id;
  for (let number = Number(digits) + 1; used.has(name); number += 1) name = `${prefix}${number}`;
  return name;
}

class Naming {
  /** The names of parts, pages and clauses, by the ids that a new text would get. */
  readonly names = new Map<string, string>();
  private readonly used: Set<string>;

  constructor(used: Iterable<string>) {
    this.used = new Set(used);
  }

  keep(id: string, name: string): void {
    this.names.set(id, name);
    this.used.add(name);
  }

  /** A new part is named after the present name of its parent. */
  nameNew({ id, of, parent }: TextPart): void {
    const above = parent?.id ?? '';
    const inside = above !== '' && id.startsWith(`${above}.`) ? id.slice(above.length) : undefined;
    const name = inside === undefined ? id : (this.names.get(above) ?? above) + inside;
    this.keep(id, of === 'outside' ? id : freeName(name, this.used));
  }

  /** A new clause gets the next number in its part. */
  nameInPart(id: string): void {
    const [, owner = '', rest = ''] = /^(.*)(-[ru]?\d*)$/u.exec(id) ?? [];
    this.keep(id, freeName((this.names.get(owner) ?? owner) + rest, this.used));
  }

  /** A line of units is named after its part, since many lines have the same words. */
  nameUnits(id: string): void {
    const [, owner = '', rest = ''] = /^(.*)(-u\d*)$/u.exec(id) ?? [];
    this.keep(id, (this.names.get(owner) ?? owner) + rest);
  }
}

/** Some ids, and the ids of the attachments they are in (`a2`), which are taken as well. */
function withOwners(ids: readonly string[]): string[] {
  return [...ids, ...ids.flatMap((id) => attachmentOf({ id }) ?? [])];
}

/** The new ids of a text that is imported again. */
export interface KeptIds {
  /** The kept ids of clauses, tasks and pages, by the ids that the text would get if it were new. */
  names: ReadonlyMap<string, string>;
  /** Doubts, in the order of the text. */
  doubts: PairDoubt[];
}

/**
 * Finds the ids of a text that is imported again. A part keeps its id, and so does a clause in it, if its wording is
 * the same or only slightly changed. A clause that comes back word for word gets its id back. New clauses get names
 * that were never used.
 *
 * @param pages The new text with the ids it would get if it were new.
 * @param old The present text. If it is empty, the text counts as new.
 * @param published Every id the plan has ever had.
 * @param gone The clauses that revisions took away (goneClauses).
 * @param answer An editor's answer to a doubt.
 */
export function keepIds(
  pages: readonly ContentPage[],
  old: readonly ContentPage[],
  published: readonly string[],
  gone: readonly Worded[],
  answer: PairAnswer = () => undefined,
): KeptIds {
  if (old.length === 0) return { names: new Map(), doubts: [] };
  const doubts = new Map<Worded, PairDoubt>();
  const tell: Tell = (fresh, other, isLikely) => {
    doubts.set(fresh, { fresh, old: other, isSame: isLikely });
    return answer(fresh, other) ?? isLikely;
  };
  const [parts, oldParts] = [textParts(pages), textParts(old)];
  const pairs = pairParts(parts, oldParts, tell);
  const returned = returnedParts(parts, pairs, gone);
  const clauses = pairClauses(pairs, parts, oldParts, tell, { clauses: gone, parts: returned });
  const naming = new Naming(withOwners([...published, ...clauses.values()]));
  for (const part of parts) {
    const name = pairs.get(part)?.id ?? returned.get(part);
    if (name !== undefined) naming.keep(part.id, name);
  }
  for (const [id, name] of clauses) naming.keep(id, name);
  for (const part of parts) {
    if (!pairs.has(part) && !returned.has(part)) naming.nameNew(part);
    for (const { id, kind } of part.own) {
      if (kind === 'units') naming.nameUnits(id);
      else if (!clauses.has(id)) naming.nameInPart(id);
    }
  }
  const order = parts.flatMap(({ heading, own }) => [...(heading ? [heading] : []), ...own]);
  return { names: naming.names, doubts: order.flatMap((clause) => doubts.get(clause) ?? []) };
}

function renameItem(item: ContentItem, nameOf: (id: string) => string): ContentItem {
  if (item.type === 'contents') return item;
  const id = nameOf(item.id);
  if (item.type === 'clause') return { ...item, id };
  const clauses = item.clauses.map((clause) => ({ ...clause, id: nameOf(clause.id) }));
  return { ...item, id, clauses };
}

/** Pages with new names for their clauses, tasks and themselves. */
export function renamePages(pages: readonly ContentPage[], names: KeptIds['names']): ContentPage[] {
  const nameOf = (id: string): string => names.get(id) ?? id;
  return pages.map(({ id, items }) => ({
    id: nameOf(id),
    items: items.map((item) => renameItem(item, nameOf)),
  }));
}

/**
 * How the chapters of a text that is imported again are cut into pages: as they were published.
 *
 * @param pages The text as it would be cut if it were new.
 * @param names The kept ids.
 * @param published Ids of the present pages.
 */
export function keepCut(
  pages: readonly ContentPage[],
  names: KeptIds['names'],
  published: readonly string[],
): Map<string, boolean> {
  const isPage = (id: string): boolean => published.includes(names.get(id) ?? id);
  const headings = textParts(pages).filter(({ of }) => of === 'numbering');
  const chapters = headings.filter(({ id }) => !id.includes('.'));
  return new Map(
    chapters.flatMap(({ id }): [string, boolean][] => {
      if (isPage(id)) return [[id, false]];
      const hasPages = headings.some((part) => part.id.startsWith(`${id}.`) && isPage(part.id));
      return hasPages ? [[id, true]] : [];
    }),
  );
}
