/** 分解任务 as rows of the table, each below the row that it stands under. */
import { ownWords } from '../../text/filling-in/own-item-words.ts';
import type { LedgerRow } from './lines.ts';
import type { OwnItem } from '../entries/own-items.ts';
import { withTasks } from './task-rows.ts';

/**
 * The 分解任务 of a unit under a row, as rows. The place of each says under which row it stands, and as which number.
 *
 * @param over The number of the 分解任务 above and a dot, or ''.
 */
export function rowsUnder<Some extends LedgerRow>(
  above: Some,
  items: readonly OwnItem[],
  over = '',
): { row: Some; one: OwnItem }[] {
  return items.flatMap((one, at) => {
    const number = `${over}${at + 1}`;
    const row = {
      ...above,
      item: one.item,
      place: above.place + ownWords.numbered(number),
      text: one.name,
      deadline: undefined,
      deadlineWords: '',
      isOwn: true as const,
      above,
    };
    delete row.isTask;
    return [{ row, one }, ...rowsUnder(above, one.below, `${number}.`)];
  });
}

/**
 * The rows of the plan, each followed by what a unit has added under it. What was added under a task stands before the
 * task's measures.
 *
 * @param own By `ownItems`.
 */
export function withOwnRows<Some extends LedgerRow>(
  rows: readonly Some[],
  own: ReadonlyMap<string, readonly OwnItem[]>,
): Some[] {
  return withTasks(rows).flatMap((row) => {
    const added = rowsUnder(row, own.get(row.item) ?? []).map((one) => one.row);
    return row.isTask ? added : [row, ...added];
  });
}
