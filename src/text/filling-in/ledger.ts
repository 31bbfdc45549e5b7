/** Words of the form of an item, of who is typing, and of what was done. */
import { quoted, shownName } from '../rules/names.ts';

/** The form of an item, its history, and the message of what was done. */
export const ledger = {
  official: '原文',
  officialDeadline: (words: string): string => `原文时限：${words}`,
  noDeadline: '原文未明确时限',
  local: (isShared: boolean): string =>
    `自行登记（仅存于本浏览器${isShared ? '和共享文件夹' : ''}，不上报，不代表办结）`,
  save: '保存',
  close: '关闭',
  cancel: '取消',
  unsaved: '有内容还没有保存。',
  draftBack: '这里有上次填写、还没有保存的内容，请核对后保存；不要的，点“关闭”放弃。',
  discard: '不保存，关闭',
  keepWriting: '继续填写',
  movedOn: '打开以后，本项又有了新的登记。保存后，填写不一致的地方会一并列出。',
  take: (value: string): string => `采用“${value}”`,
  history: (count: number): string => `登记历史（${count}）`,
  noHistory: '还没有登记。',
  undo: '撤销',
  undoThis: '撤销这一条',
  /** Beside an entry that was recorded later than the moment that it speaks of. */
  writtenAt: (moment: string): string => `记入本台账：${moment}`,
  redo: '恢复',
  putAway: '关闭',
  ahead: '这条登记的时间比本机时钟晚一天以上，先后次序请核对',
  undone: (what: string): string => `已撤销：${what}`,
  /** Every field that was to be undone or redone has been filled in again elsewhere since. */
  notUndone: (where: string): string =>
    `没有撤销：${where}后来在别的窗口或别的电脑上又填写过，保留后填的内容。`,
  notRedone: (where: string): string =>
    `没有恢复：${where}后来在别的窗口或别的电脑上又填写过，保留后填的内容。`,
  /** Follows the message of an undo or redo: how many fields were left as they are. */
  staying: (count: number): string =>
    `；另有 ${count} 处没有改动：后来在别的窗口或别的电脑上又填写过，保留后填的内容`,
  recorded: (what: string): string => `已登记：${what}`,
  notKept: (what: string): string => `只在本页，还没有保存：${what}`,
  recordedMany: (count: number): string => `${count} 项`,
  /** Beside a change for another unit than mine. */
  under: (unit: string): string => (unit === '' ? '（未写单位）' : `（${quoted(unit)}名下）`),
} as const;

export const who = {
  title: '我的单位、填报人',
  by: '填报人',
  byHint: '写在每条登记后面，可以不填。',
  unit: '我的单位',
  unitHint: '按本单位平时的写法，如“黄石市经信局”。勾选和进展按单位分开，互不覆盖。',
  answers: '对应原文中的责任单位',
  noAnswers: '（不对应）',
  onlyMine: '各页只展开对应单位的任务',
  save: '确定',
  choose: '选择我的单位、填报人',
  /** Beside the save: 填报人：张三（黄石市经信局） */
  typing: (by: string, unit: string): string => {
    const name = by === '' ? '未填写' : shownName(by);
    return unit === '' ? `填报人：${name}` : `填报人：${name}（${shownName(unit)}）`;
  },
  mine: (unit: string): string => `我的单位：${shownName(unit)}`,
  change: '更换填报人',
  folded: (unit: string, shown: number, all: number): string =>
    `已按“${unit}”筛选：本页 ${all} 项任务中展开 ${shown} 项，其余只留标题；打印时全部印出。`,
  unfold: '全部展开',
  /** The name of a unit in a list of units. */
  named: (unit: string): string => (unit === '' ? '未写单位' : quoted(unit)),
  others: '本浏览器中还有以下单位的登记',
  othersHint:
    '单位改名、写法有误，或当时没有写单位的，可以把登记全部转入现在的名下。填报人、时间不变，原登记仍保留在历史中，转入后可以撤销。',
  items: (count: number): string => `${count} 项`,
  wouldCome: (count: number): string => `查看将转入的 ${count} 处填写`,
  offer: (from: string, to: string): string =>
    from === ''
      ? `还有没写单位的登记，是否转入${quoted(to)}名下？`
      : `原来的单位${quoted(from)}改名为${quoted(to)}了吗？`,
  takeOver: (unit: string): string => `转入${quoted(unit)}名下`,
  chooseThis: '选为我的单位',
  leave: '暂不转入',
  /** Where the unit with the new name has the same value already. */
  same: (unit: string): string => `（${quoted(unit)}已有相同的登记）`,
  differs: (unit: string, values: string): string =>
    `（${quoted(unit)}现为：${values}；转入后两处一并列出，请选定）`,
  onlyOthers: (unit: string, others: readonly { unit: string; count: number }[]): string => {
    const names = others
      .slice(0, 5)
      .map(({ unit: other, count }) => `${who.named(other)} ${count} 项`);
    const mine = unit === '' ? '还没有选择我的单位' : `${who.named(unit)}还没有登记`;
    const rest = others.length > names.length ? `等 ${others.length} 个单位` : '';
    return `${mine}；本浏览器中有其他单位的登记：${names.join('，')}${rest}。`;
  },
  seeOthers: '选择单位，或转入我的单位名下',
} as const;
