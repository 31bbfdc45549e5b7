/** Proposes roles for the columns of an ordinary workbook, by their heads and cells. People may change them. */
import { isOwnField } from '../../ledger/index.ts';
import type { KeptColumns, OwnColumn } from '../../ledger/index.ts';
import { lastMonthOf, termsOfHeads } from '../../text/index.ts';
import { isStatusWord } from '../cells/cell-words.ts';
import { headDistance, readRole, roleOf, roleOfHead } from '../cells/column-roles.ts';
import type { ColumnRole } from '../cells/column-roles.ts';
import { isAddress } from './ordinary-rows.ts';
import type { OrdinaryTable } from './ordinary-table.ts';

/** 已完成60.5%左右 is meant as a share, even if it cannot be read as one. Longer texts are sentences. */
const LONGEST_SHARE = 12;

/** Whether only one column may have a role. 编号 and the words of the plan may be spread over several. */
function isOnce(role: ColumnRole): boolean {
  return role !== 'official' && role !== 'place';
}

/** Whether more than half of some texts are of a kind; false for no texts. */
function areMostly(texts: readonly string[], isSo: (text: string) => boolean): boolean {
  return 2 * texts.filter(isSo).length > texts.length;
}

/** The role of a column by its head, corrected by its cells: 完成情况 may hold statuses, 工作进度 sentences. */
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
    distance: headDistance(head, role, own),
    month: month === undefined ? lastMonthOf.get(sign) : Number(month),
    year: named === undefined ? undefined : Number(named),
  };
}

/** Whether a month comes after another. Without years, December counts as before January. */
function isLater(one: Rival, other: Rival): boolean {
  const months = (one.month ?? 0) - (other.month ?? 0);
  if (one.year === undefined || other.year === undefined) {
    return (months > 0 && months <= 6) || months < -6;
  }
  return 12 * (one.year - other.year) + months > 0;
}

/**
 * Whether one column fits a role better than another: not that of last month; the later month; the nearer name; that of
 * this month.
 */
function isNearer(one: Rival, other: Rival): boolean {
  if (one.isPast !== other.isPast) return other.isPast;
  if (one.month !== undefined && other.month !== undefined) {
    // The column of a month in which nobody has written yet is not chosen.
    if (one.isFilled !== other.isFilled) return one.isFilled;
    if (isLater(one, other) !== isLater(other, one)) return isLater(one, other);
  }
  if (one.distance !== other.distance) return one.distance < other.distance;
  return one.isPresent && !other.isPresent;
}

/** Separates names. A cell with several units names those responsible, not the one that reports. */
const LIST = /[、，,；;/\n]/u;

/**
 * Guesses the roles of a table's columns. A column of units counts only if each cell names one unit.
 *
 * @param own The team's own columns.
 */
export function proposedColumns(
  { heads, rows, unit }: OrdinaryTable,
  own: readonly OwnColumn[],
): ColumnRole[] {
  const textsAt = (column: number): string[] =>
    rows.map((cells) => cells[column]?.text ?? '').filter((text) => text !== '');
  // A team may have named its own column 工作内容, which is a usual head for the plan's words. Without those no row is
  // found, so they come first.
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
    // The unit responsible by the plan is not the unit that reports, if the table names the latter.
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

/** The same columns, with another role for one. If only one column may have that role, the former one loses it. */
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
 * The roles that somebody chose last for columns with the same heads.
 *
 * @param proposed The proposed roles. @see proposedColumns
 * @param kept The earlier answers, which may be from another plan of the site.
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
    // An own column that was added after the earlier answers was not in question then.
    const isNew = isOwnField(probably) && !kept.own.includes(probably);
    const said = word === undefined || isNew ? undefined : readRole(word, own);
    // A column of another plan's team does not exist here. It is ignored, unless its head names a column of this team.
    const isOthers = word !== undefined && isOwnField(word) && !isOwnField(probably);
    const role = said ?? (isOthers ? 'ignore' : probably);
    if (taken.has(role) && isOnce(role)) return 'ignore';
    taken.add(role);
    return role;
  });
}
