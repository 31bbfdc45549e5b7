/** What the columns of an ordinary workbook are, as far as their heads and cells tell: a proposal, which people change. */
import { FIELDS } from '../ledger/index.ts';
import { fieldWords, headSynonyms, roleWords } from '../text/index.ts';
import type { Role } from '../text/index.ts';
import { isStatusWord } from './cell-words.ts';
import type { OrdinaryTable } from './ordinary-table.ts';

/** All that a column can be, in the order in which people choose. */
export const ROLES: readonly Role[] = [...(Object.keys(roleWords) as Role[]), ...FIELDS];

/** A role that somebody has chosen once, if there still is such a one. */
export function readRole(word: string | undefined): Role | undefined {
  return ROLES.find((role) => role === word);
}

/** What a role is called. */
export function roleWord(role: Role): string {
  return { ...fieldWords, ...roleWords }[role];
}

/** A head as heads are compared: 进展情况（截至 11 月底）* is 进展情况. */
function headKey(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\([^)]*\)/gu, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const ROLE_OF: ReadonlyMap<string, Role> = new Map(
  ROLES.filter((role) => role !== 'ignore').flatMap((role) =>
    [roleWord(role), ...(headSynonyms[role]?.split(' ') ?? [])].map(
      (word) => [headKey(word), role] as const,
    ),
  ),
);

/** A head is short; a sentence that happens to end with one is none. */
const LONGEST_HEAD = 16;

/** What a head is called after: the word that it is, or else the one that it ends with or holds last, the longest. */
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

/** Whether one column alone can be it; where something stands, and its words, may take several. */
function isOnce(role: Role): boolean {
  return role !== 'official' && role !== 'place';
}

/** A list of names: of whom it is said, not who says it. */
const LIST = /[、，,；;/\n]/u;

/**
 * What each column of a table probably is. A column of
 * units counts only where each cell names one.
 */
export function proposedColumns({ heads, rows, unit }: OrdinaryTable): Role[] {
  const taken = new Set<Role>();
  const textsAt = (column: number): string[] =>
    rows.map((cells) => cells[column]?.text ?? '').filter((text) => text !== '');
  return heads.map((head, column) => {
    const texts = textsAt(column);
    const areStatuses = 2 * texts.filter(isStatusWord).length > texts.length;
    const said = roleOfHead(head);
    const role = said === 'progress' && areStatuses ? 'status' : said;
    // Who is responsible by the plan is not who says so, where the table names that one.
    const isNobody = role === 'unit' && (unit !== '' || texts.some((text) => LIST.test(text)));
    if (isNobody || (taken.has(role) && isOnce(role))) return 'ignore';
    taken.add(role);
    return role;
  });
}

/** The same columns, one of which is something else; what may stand once leaves the column where it stood. */
export function withRole(columns: readonly Role[], column: number, role: Role): Role[] {
  return columns.map((before, at) => {
    if (at === column) return role;
    return before === role && isOnce(role) ? 'ignore' : before;
  });
}
