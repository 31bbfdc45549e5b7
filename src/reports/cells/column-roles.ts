/** Reads the role of a column in an ordinary workbook from its head. */
import { FIELDS } from '../../ledger/index.ts';
import type { OwnColumn, OwnField } from '../../ledger/index.ts';
import { fieldWords, headSynonyms, roleWords } from '../../text/index.ts';
import type { Role } from '../../text/index.ts';

/** The role of a column: one that every table may have, or a column of the team's own. */
export type ColumnRole = Role | OwnField;

/** All roles that a column can have in any plan, in the order in which they are offered. */
export const ROLES: readonly Role[] = [...(Object.keys(roleWords) as Role[]), ...FIELDS];

/**
 * All roles of a column with their names, in the order in which they are offered.
 *
 * @param own The team's own columns.
 */
export function rolesWith(own: readonly OwnColumn[]): [ColumnRole, string][] {
  return [
    ...ROLES.map((role): [ColumnRole, string] => [role, roleWord(role)]),
    ...own.map(({ field, name }): [ColumnRole, string] => [field, name]),
  ];
}

/** A role that somebody chose before, if it still exists. @param own The team's own columns. */
export function readRole(
  word: string | undefined,
  own: readonly OwnColumn[],
): ColumnRole | undefined {
  return rolesWith(own).find(([role]) => role === word)?.[0];
}

/** The name of a role that every table may have. */
export function roleWord(role: Role): string {
  return { ...fieldWords, ...roleWords }[role];
}

/** Letters and digits alone, in one width. */
function signs(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

/** A head in the form for comparisons: 进展情况（截至 11 月底）* becomes 进展情况. */
function headKey(text: string): string {
  return signs(text.normalize('NFKC').replace(/\([^)]*\)/gu, ''));
}

const ROLE_OF: ReadonlyMap<string, Role> = new Map(
  ROLES.filter((role) => role !== 'ignore').flatMap((role) =>
    [roleWord(role), ...(headSynonyms[role]?.split(' ') ?? [])].map(
      (word) => [headKey(word), role] as const,
    ),
  ),
);

/** A head is short. A sentence that happens to end with a head is none. */
const LONGEST_HEAD = 16;

/**
 * The role that a head names: by the whole head; or else by the known word that ends last in it, the longest of such.
 */
export function roleOfHead(head: string): Role {
  const key = headKey(head);
  if (key.length > LONGEST_HEAD) return 'ignore';
  const known = ROLE_OF.get(key);
  if (known !== undefined) return known;
  let [best, end, length]: [Role, number, number] = ['ignore', 0, 0];
  for (const [word, role] of ROLE_OF) {
    const at = word.length < 2 ? -1 : key.lastIndexOf(word);
    const until = at === -1 ? 0 : at + word.length;
    if (until > end || (until === end && until > 0 && word.length > length)) {
      [best, end, length] = [role, until, word.length];
    }
  }
  return best;
}

/** The team's own column that a head names, if there is one. More words may follow in brackets. */
function ownOfHead(head: string, own: readonly OwnColumn[]): OwnField | undefined {
  // If the head has parts below it, also the part alone.
  const heads = [head, head.slice(head.lastIndexOf('/') + 1)];
  return [signs, headKey]
    .flatMap((keyOf) =>
      heads.flatMap((one) => own.find(({ name }) => signs(name) === keyOf(one)) ?? []),
    )
    .find(({ name }) => signs(name) !== '')?.field;
}

/** The role that a head names. The team's own columns come before all others. @param own These columns. */
export function roleOf(head: string, own: readonly OwnColumn[]): ColumnRole {
  return ownOfHead(head, own) ?? roleOfHead(head);
}

/**
 * How far a head is from the name of its role: 0 for the name itself, 1 for the name with more in brackets, 2 for a
 * synonym, 3 for a head that only contains the word.
 */
export function headDistance(head: string, role: ColumnRole, own: readonly OwnColumn[]): number {
  const name = rolesWith(own).find(([one]) => one === role)?.[1] ?? '';
  // If the head has parts below it, also the part alone.
  const heads = [head, head.slice(head.lastIndexOf('/') + 1)];
  if (heads.some((one) => signs(one) === signs(name))) return 0;
  if (heads.some((one) => headKey(one) === headKey(name))) return 1;
  return heads.some((one) => ROLE_OF.get(headKey(one)) === role) ? 2 : 3;
}
