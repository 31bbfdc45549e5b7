/** Proposes what the columns of an ordinary workbook are, by their heads and cells; people may change it. */
import { isOwnField } from '../ledger/index.ts';
import type { KeptColumns, OwnColumn } from '../ledger/index.ts';
import { lastMonthOf, termsOfHeads } from '../text/index.ts';
import { isStatusWord } from './cell-words.ts';
import { distance, readRole, roleOf, roleOfHead } from './column-roles.ts';
import type { ColumnRole } from './column-roles.ts';
import { isAddress } from './ordinary-rows.ts';
import type { OrdinaryTable } from './ordinary-table.ts';

/** 已完成60.5%左右 is a share, if not one that is read; what is longer is a sentence. */
const LONGEST_SHARE = 12;

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

/** Whether one column has a role rather than another: not of last month, the later one, by its name, of this month. */
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
