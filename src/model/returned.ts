import { withoutLabel } from './contents.ts';
import { withoutSpace } from './fingerprint.ts';
import type { TextPart, Worded } from './text-parts.ts';

/**
 * The clauses that revisions took away, each as it was last: one that a text brings back word for word is itself again,
 * with its links and its marks.
 *
 * @param versions The oldest first.
 * @param isSettled Whether an id has a clause now, or stands for another one.
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

/** The id of the part in which a part is named: `3.3` of `3.3.4b`. */
function nameAbove(id: string): string {
  return id.slice(0, Math.max(0, id.lastIndexOf('.')));
}

/** The one of some; undefined where there are none, or several. */
export function onlyOne<One>(some: readonly One[] = []): One | undefined {
  return some.length === 1 ? some[0] : undefined;
}

/** The id of the attachment that a clause stands in: `a1` of `a1-r2`; undefined elsewhere. */
export function attachmentOf({ id }: Pick<Worded, 'id'>): string | undefined {
  return /^(a\d+)-/u.exec(id)?.[1];
}

/** Attachments that revisions had taken away: more than half of a new one stands in one of those word for word. */
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
 * Parts of a new text that revisions had taken away: the same heading in the same part, where it stands there once;
 * an attachment by what it holds.
 *
 * @param pairs Which part of the old text each part of the new one is.
 * @returns Their ids.
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
