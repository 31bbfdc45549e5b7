import { withoutLabel } from '../data/contents.ts';
import { withoutSpace } from '../shapes/fingerprint.ts';
import type { TextPart, Worded } from '../data/text-parts.ts';

/**
 * The clauses that revisions took away, each in its last form. If a text brings one back word for word, it is the same
 * clause again, with its links and marks.
 *
 * @param versions The oldest first.
 * @param isSettled Whether an id belongs to a present clause, or is an alias.
 */
export function goneClauses(
  versions: readonly { clauses: readonly Worded[] }[],
  isSettled: (id: string) => boolean,
): Worded[] {
  const last = new Map(
    versions.flatMap(({ clauses }) =>
      clauses.map((clause): [string, Worded] => [clause.id, clause]),
    ),
  );
  return [...last.values()].filter(({ id, kind }) => kind !== 'units' && !isSettled(id));
}

/** The id of the part above a part: `3.3` for `3.3.4b`. */
function nameAbove(id: string): string {
  return id.slice(0, Math.max(0, id.lastIndexOf('.')));
}

/** The only element of a list; undefined if there are none, or several. */
export function onlyOne<One>(some: readonly One[] = []): One | undefined {
  return some.length === 1 ? some[0] : undefined;
}

/** The id of the attachment in which a clause stands: `a1` for `a1-r2`; undefined elsewhere. */
export function attachmentOf({ id }: Pick<Worded, 'id'>): string | undefined {
  return /^(a\d+)-/u.exec(id)?.[1];
}

/**
 * Attachments that revisions had taken away: more than half of the clauses of a new attachment stand word for word in a
 * former one.
 */
function returnedAttachments(
  fresh: readonly TextPart[],
  pairs: ReadonlyMap<TextPart, TextPart>,
  gone: readonly Worded[],
): [TextPart, string][] {
  const taken = new Set([...pairs.values()].map(({ id }) => id));
  const before = Map.groupBy(
    gone.filter((one) => !taken.has(attachmentOf(one) ?? '')),
    attachmentOf,
  );
  const found = fresh.flatMap((part): [TextPart, string][] => {
    const own = part.own.filter(({ kind }) => kind !== 'units');
    const like = [...before].flatMap(([id, clauses]) => {
      const words = new Set(clauses.map(({ text }) => withoutSpace(text)));
      const same = own.filter(({ text }) => words.has(withoutSpace(text)));
      return id !== undefined && 2 * same.length > own.length ? [id] : [];
    });
    const id = onlyOne(like);
    return id === undefined ? [] : [[part, id]];
  });
  const claims = Map.groupBy(found, ([, id]) => id);
  return found.filter(([, id]) => claims.get(id)?.length === 1);
}

/**
 * Parts of a new text that revisions had taken away: parts with the same heading under the same part, if it stands
 * there once; attachments by their content.
 *
 * @param pairs For each part of the new text the part of the old one that it is.
 * @returns Their former ids.
 */
export function returnedParts(
  parts: readonly TextPart[],
  pairs: ReadonlyMap<TextPart, TextPart>,
  gone: readonly Worded[],
): Map<TextPart, string> {
  const isNew = (part: TextPart): boolean => !pairs.has(part);
  const attachments = parts.filter((part) => part.of === 'attachment' && isNew(part));
  const returned = new Map(returnedAttachments(attachments, pairs, gone));
  const headings = Map.groupBy(
    gone.filter(({ kind }) => kind === 'heading'),
    ({ id, text }) => `${nameAbove(id)} ${withoutSpace(withoutLabel(text))}`,
  );
  const fresh = parts.filter((part) => part.of === 'numbering' && isNew(part));
  const siblings = Map.groupBy(fresh, ({ parent }) => parent);
  for (const part of fresh) {
    const { parent, words } = part;
    const above = parent === undefined ? '' : (pairs.get(parent)?.id ?? returned.get(parent));
    const alike = siblings.get(parent)?.filter((one) => one.words === words);
    const found = onlyOne(headings.get(`${above} ${words}`));
    if (found !== undefined && onlyOne(alike) === part) returned.set(part, found.id);
  }
  return returned;
}
