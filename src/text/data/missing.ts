/** Words for an archive that cannot be read; loaded only then. */

import { dayWords } from '../rules/dates.ts';

/** Entries of the archive: how many, and the days of the first and the newest, YYYY-MM-DD. */
export interface PackedDays {
  count: number;
  from: string;
  until: string;
}

/** 归档的 175 条登记（2024年2月1日至2025年12月30日） */
function which(packs: readonly PackedDays[]): string {
  const days = packs.flatMap(({ from, until }) => [from, until]).sort();
  const [from = '', until = ''] = [days[0], days[days.length - 1]];
  const count = packs.reduce((sum, one) => sum + one.count, 0);
  return `归档的 ${count} 条登记（${dayWords(from)}至${dayWords(until)}）`;
}

const WAY_BACK =
  '请先刷新本页；仍不行的，导入归档时下载的“工作台账归档”文件，或最近一次完整的备份，就能补回。';

export const missingArchive = {
  page: (packs: readonly PackedDays[]): string =>
    `${which(packs)}现在取不到：浏览器里存放归档的数据库没有回应，或已被清空、损坏。各页的历史、报告、汇总和导出都缺这些登记；自动备份和共享文件夹已暂停，以免盖掉完整的文件。${WAY_BACK}`,
  part: (packs: readonly PackedDays[]): string =>
    `${which(packs)}现在取不到，从这里导出的内容都缺这些登记，不能当作完整的备份。`,
  mine: (packs: readonly PackedDays[]): string =>
    `${which(packs)}现在取不到，本页的任务、台账文件和报告都缺这些登记。${WAY_BACK}`,
  rollup: (packs: readonly PackedDays[]): string =>
    `${which(packs)}现在取不到，本浏览器的登记缺这些，没有算进来。`,
  /** Follows the sentence that says who registered the marks, in a picture and on each sheet of paper. */
  foot: (packs: readonly PackedDays[]): string => `${which(packs)}现在取不到，未计入。`,
  /** Matches `foot`, which comes back in a table. */
  isFoot: /^归档的 \d+ 条登记（[^（）]*）现在取不到，未计入。$/u,
  /** Shown after a file has brought entries back. */
  back: (count: number): string => `已用这份文件补回归档的 ${count} 条登记。`,
  giveUp: (packs: readonly PackedDays[]): string => `不再找回${which(packs)}`,
  giveUpSure: '再点一次，不再找回（不能恢复）',
  givenUp: '已不再等待这些登记。',
  /** Shown if there was a backup file. */
  fileLeft: (name: string): string =>
    `自动备份已停止：备份文件“${name}”里可能还有这些登记，本站不再改写它。请另外指定一个备份文件。`,
  notGivenUp: '存放归档的数据库没有回应，或这些登记还在，没有放弃。请刷新本页再看。',
} as const;
