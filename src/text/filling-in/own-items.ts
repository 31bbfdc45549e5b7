import { statusWords } from '../fields/status-words.ts';
import { shownName } from '../rules/names.ts';
import { ownEntryWords } from './own-item-words.ts';
import { setWords } from './said.ts';
import type { ColumnNames } from './said.ts';

/** All that an entry of an item of a team's own (分解任务) sets, in words. */
export function ownSetWords(
  { name, order, ...set }: Readonly<Record<string, string | null>>,
  short = (text: string): string => text,
  names: ColumnNames = {},
): string[] {
  const named =
    name === undefined
      ? []
      : [name === null ? ownEntryWords.taken : `${ownEntryWords.name}：${short(name)}`];
  const isMoved = order !== undefined && name === undefined;
  return [...named, ...(isMoved ? [ownEntryWords.moved] : []), ...setWords(set, short, names)];
}

export interface OwnDetails {
  /** The work, as it was typed. */
  name: string;
  owner: string;
  helpers: string;
  /** As it was typed, or ''. */
  due: string;
  status: keyof typeof statusWords;
}

/** The line below an item of a team's own: people, planned time, status. 张三，协办李四、王五，2026-12-15，已完成 */
export function ownDetails({ owner, helpers, due, status }: Omit<OwnDetails, 'name'>): string {
  const help = helpers === '' ? '' : `协办${shownName(helpers)}`;
  const parts = [shownName(owner), help, due, statusWords[status]];
  return parts.filter((part) => part !== '').join('，');
}

/** Such an item in a line: 完成选型论证（张三，2026-12-15，已完成） */
export function ownSaid(item: OwnDetails): string {
  return `${item.name}（${ownDetails(item)}）`;
}
