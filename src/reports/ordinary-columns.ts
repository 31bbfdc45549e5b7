/** Proposes what the columns of an ordinary workbook are, by their heads and cells; people may change it. */
import { FIELDS, isOwnField } from '../ledger/index.ts';
import type { KeptColumns, OwnColumn, OwnField } from '../ledger/index.ts';
import { fieldWords, headSynonyms, lastMonthOf, roleWords, termsOfHeads } from '../text/index.ts';
import type { Role } from '../text/index.ts';
import { isStatusWord } from './cell-words.ts';
import { isAddress } from './ordinary-rows.ts';
import type { OrdinaryTable } from './ordinary-table.ts';

/** The part that a column plays: a role that every table may have, or a column of the team's own. */
export type ColumnRole = Role | OwnField;

/** All that a column can be in every plan, in the order in which people choose. */
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

/** A role that somebody has chosen once, if there still is such a one. @param own The team's own columns. */
export function readRole(
  word: string | undefined,
  own: readonly OwnColumn[],
): ColumnRole | undefined {
  return rolesWith(own).find(([role]) => role === word)?.[0];
}

/** The word of a role that every table may have. */
export function roleWord(role: Role): string {
  return { ...fieldWords, ...roleWords }[role];
}

/** 已完成60.5%左右 is a share, if not one that is read; what is longer is a sentence. */
const LONGEST_SHARE = 12;

/** Letters and digits, whatever their width. */
function signs(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

/** A head as heads are compared: 进展情况（截至 11 月底）* is 进展情况. */
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

/** A head is short; a sentence that happens to end with one is none. */
const LONGEST_HEAD = 16;

/** The role that a head names: by the word that it is, or else that it ends with or holds last, the longest. */
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

/** The column of the team's own that a head names, if there is one; behind its name may stand more in brackets. */
function ownOfHead(head: string, own: readonly OwnColumn[]): OwnField | undefined {
  // Of a head with parts below it, the part.
  const heads = [head, head.slice(head.lastIndexOf('/') + 1)];
  return [signs, headKey]
    .flatMap((keyOf) =>
      heads.flatMap((one) => own.find(({ name }) => signs(name) === keyOf(one)) ?? []),
    )
    .find(({ name }) => signs(name) !== '')?.field;
}

/** The role that a head names, the team's own columns before all others. @param own These columns. */
export function roleOf(head: string, own: readonly OwnColumn[]): ColumnRole {
  return ownOfHead(head, own) ?? roleOfHead(head);
}

/** Whether only one column may have a role: 编号 and the words of the plan may be spread over several. */
function isOnce(role: ColumnRole): boolean {
  return role !== 'official' && role !== 'place';
}

/** Whether more than half of some texts are of a kind; of no texts, never. */
function areMostly(texts: readonly string[], isSo: (text: string) => boolean): boolean {
  return 2 * texts.filter(isSo).length > texts.length;
}

/** A column's role by its head, corrected by its cells: 完成情况 may hold statuses, 工作进度 sentences. */
function roleBy(said: ColumnRole, texts: readonly string[], hasProgress: boolean): ColumnRole {
  if (said !== 'progress' && said !== 'percent') return said;
  if (areMostly(texts, isStatusWord)) return 'status';
  const areWords = areMostly(texts, (text) => !/\d/u.test(text) || text.length > LONGEST_SHARE);
  return said === 'percent' && areWords && !hasProgress ? 'progress' : said;
}

/** How far a head is from the name of its role: that name, one of the same meaning, or one that only holds such. */
function distance(head: string, role: ColumnRole, own: readonly OwnColumn[]): number {
  const name = rolesWith(own).find(([one]) => one === role)?.[1] ?? '';
  // Of a head with parts below it, the part.
  const heads = [head, head.slice(head.lastIndexOf('/') + 1)];
  if (heads.some((one) => signs(one) === signs(name))) return 0;
  if (heads.some((one) => headKey(one) === headKey(name))) return 1;
  return heads.some((one) => ROLE_OF.get(headKey(one)) === role) ? 2 : 3;
}

/** One of several columns that may have a role. */
interface Rival {
  column: number;
  isPast: boolean;
  isPresent: boolean;
  /** How far its head is from the name of the role. */
  distance: number;
  /** The last month that its head names, and its year if it names one. */
  month: number | undefined;
  year: number | undefined;
  isFilled: boolean;
}

function rivalOf(
  [column, head]: readonly [number, string],
  role: ColumnRole,
  own: readonly OwnColumn[],
): Omit<Rival, 'isFilled'> {
  const { past, present, months, year } = termsOfHeads;
  const plain = head.normalize('NFKC');
  const [, month, ...signs] = [...plain.matchAll(months)].pop() ?? [];
  const sign = signs.find((one) => one !== undefined) ?? '';
  const named = year.exec(plain)?.[1];
  return {
    column,
    isPast: past.test(head),
    isPresent: present.test(head),
    distance: distance(head, role, own),
    month: month === undefined ? lastMonthOf.get(sign) : Number(month),
    year: named === undefined ? undefined : Number(named),
  };
}

/** Whether a month comes after another one. Without years December stands before January. */
function isLater(one: Rival, other: Rival): boolean {
  const months = (one.month ?? 0) - (other.month ?? 0);
  if (one.year === undefined || other.year === undefined) {
    return (months > 0 && months <= 6) || months < -6;
  }
  return 12 * (one.year - other.year) + months > 0;
}

/** Whether one column has the role rather than another: not of last month; of the later month; by its name; of this month. */
function isNearer(one: Rival, other: Rival): boolean {
  if (one.isPast !== other.isPast) return other.isPast;
  if (one.month !== undefined && other.month !== undefined) {
    // The column of a month of which nobody has written yet says nothing.
    if (one.isFilled !== other.isFilled) return one.isFilled;
    if (isLater(one, other) !== isLater(other, one)) return isLater(one, other);
  }
  if (one.distance !== other.distance) return one.distance < other.distance;
  return one.isPresent && !other.isPresent;
}

/** Divides names. A cell that lists several units says who is responsible, not who reports. */
const LIST = /[、，,；;/\n]/u;

/**
 * Guesses what each column of a table is. A column of units counts only where each cell names one.
 *
 * @param own The team's own columns.
 */
export function proposedColumns(
  { heads, rows, unit }: OrdinaryTable,
  own: readonly OwnColumn[],
): ColumnRole[] {
  const textsAt = (column: number): string[] =>
    rows.map((cells) => cells[column]?.text ?? '').filter((text) => text !== '');
  // A team may have called a column 工作内容, as others call that of the plan's words, without which no row is found.
  const isPlanNamed = heads.some((head, column) => {
    const role = roleOf(head, own);
    return role === 'official' || (role === 'place' && textsAt(column).some(isAddress));
  });
  const said = heads.map((head) => {
    const plain = roleOfHead(head);
    return !isPlanNamed && plain === 'official' ? plain : roleOf(head, own);
  });
  const hasProgress = said.includes('progress');
  const roles = said.map((word, column): ColumnRole => {
    const texts = textsAt(column);
    const role = roleBy(word, texts, hasProgress);
    // Who is responsible by the plan is not who says so, where the table names that one.
    const isNobody = role === 'unit' && (unit !== '' || texts.some((text) => LIST.test(text)));
    return isNobody ? 'ignore' : role;
  });
  const best = new Map<ColumnRole, Rival>();
  roles.forEach((role, column) => {
    const named = rivalOf([column, heads[column] ?? ''], role, own);
    const rival = { ...named, isFilled: textsAt(column).length > 0 };
    const other = best.get(role);
    if (other === undefined || isNearer(rival, other)) best.set(role, rival);
  });
  return roles.map((role, column) =>
    isOnce(role) && best.get(role)?.column !== column ? 'ignore' : role,
  );
}

/** The same columns, one of which is something else; what may stand once leaves the column where it stood. */
export function withRole(
  columns: readonly ColumnRole[],
  column: number,
  role: ColumnRole,
): ColumnRole[] {
  return columns.map((before, at) => {
    if (at === column) return role;
    return before === role && isOnce(role) ? 'ignore' : before;
  });
}

/**
 * Reads the columns as somebody did last who had the same heads before them.
 *
 * @param proposed What they probably are. @see proposedColumns
 * @param kept What was said; that was of any plan of the site.
 * @param own The team's own columns.
 */
export function rememberedColumns(
  proposed: readonly ColumnRole[],
  kept: KeptColumns,
  own: readonly OwnColumn[],
): ColumnRole[] {
  const taken = new Set<ColumnRole>();
  return proposed.map((probably, at) => {
    const word = kept.columns[at];
    // Nobody could say anything of a column of the team's own before there was one.
    const isNew = isOwnField(probably) && !kept.own.includes(probably);
    const said = word === undefined || isNew ? undefined : readRole(word, own);
    // A column of another plan's team is none of this one; nothing is guessed in its stead but by its name.
    const isOthers = word !== undefined && isOwnField(word) && !isOwnField(probably);
    const role = said ?? (isOthers ? 'ignore' : probably);
    if (taken.has(role) && isOnce(role)) return 'ignore';
    taken.add(role);
    return role;
  });
}
