/** Words of the Excel sheet that goes out and comes back. */
import { dueEnd } from '../rules/due.ts';
import { unitsInLine } from './ledger-table.ts';
import { quoted, withinQuotes } from '../rules/names.ts';
import { sheetHeads } from './sheet-heads.ts';
import type { Status } from '../fields/statuses.ts';

/** How many places a sentence names. */
const MOST_PLACES = 10;

/** Names of the sheets, and heads of the columns that only a sheet has. */
export const sheet = {
  ...sheetHeads,
  ledger: '工作台账',
  targets: '目标指标',
  figures: '统计',
  written: '本期登记',
  /** The hidden sheet. */
  state: '台账数据_请勿删改',
  stateHint: '这张隐藏的工作表供导入时核对，请勿删改。',
  /** Head of a column that compares the value at the export; it does not follow what is typed. */
  compared: '与目标值相比（导出时）',
  statusTitle: '状态',
  statusHelp: '请从列表中选择。',
  more: '…（内容太长，全文见台账文件）',

  /**
   * The preview of a sheet that comes back: how many changed cells it has, how many are new, how many are known here.
   */
  brings: (sure: number, known: number, all: number): string => {
    if (all === 0) return '表中没有改过的格。';
    const here = known === 0 ? '' : `表中改过的内容，有 ${known} 格这里已经有了，不再新增。`;
    return here + (sure === 0 ? '' : `表中改过 ${sure} 格，将成为新的登记：`);
  },
  /** “√”，按“已完成”登记 */
  readAs: (after: string, value: string): string => `${after}，按${value}登记`,
  change: (place: string, unit: string, field: string, before: string, after: string): string =>
    `${place}${unit === '' ? '' : `（${unit}）`}${field}：${before} → ${after}`,
  because: (line: string, reason: string): string => `${line}（${reason}）`,
  unsure: (count: number): string => `有 ${count} 格拿不准，请核对：`,
  takeUnsure: '其中能导入的也一并导入',
  writer: '这份表的填报人（写在登记后面，可以不填）',
  on: '填报日期（报告和汇总按这一天计）',
  ofUnit: '这份表是哪个单位的（各行没有写明）',
  statusWords: '状态栏中有这些词，请指明各是什么状态：',
  statusWord: (word: string, count: number): string => `${quoted(word)}（${count} 格）`,
  chooseStatus: '请选择',
  leaveStatus: '不导入',
  empty: '（空）',
  /** Matches the rest of a date's format, beside year and month, if it adds nothing to them. */
  plainMonth: /^[年月份\P{L}]*$/u,
  year: (year: number): string => `${year}年`,
  month: (month: number): string => `${month}月`,
  quarter: (quarter: number): string => `第${'一二三四'.charAt(quarter - 1)}季度`,
  leapDay: '1900-02-28 或 1900-02-29',
  reasons: {
    formula: '这一格是公式，按表中显示的结果',
    merged: '这一格被合并了，按合并后显示的内容',
    noKey: '这一行没有登记编号，按原文对上',
    moved: '这一行的隐藏编号与显示的编号、措施不符，可能是排序或粘贴造成的，按显示的内容对上',
    otherWords: '这一行的编号或措施与导出时不同，按隐藏编号对上',
    noState: '表里没有导出时的记录，按编号和措施对上',
    badStatus: '不认识的状态，请在下面指明',
    badDate: '看不出是哪一天，核对后可以照表中的文字导入',
    share: '这一格是小数，按百分数',
    whole: '这一列别的格是小数，这一格的 1 按 100%',
    badPercent: '进度不是 0 到 100 的整数，不能导入，请在本站填写',
    tenth: '这一格是数字，“.1”和“.10”存下来一样，分不清是 1 月还是 10 月，按 1 月',
    yearAsDay: '日期格里填的像是年份，表中成了 1905 年前后的一天，不能导入，请在本站填写',
    timeOnly: '只有时间，没有日期，不能导入，请在本站填写',
    noDay: '日历上没有这一天，或者不能确定是哪一天，不能导入，请在本站填写',
    twice: '同一行在表中出现多次，内容不同，不能导入，请在本站填写',
    sameHead: '表中有几列的表头都是这个，请核对是不是要改成这样',
    unlike: '表中有几列的表头都是这个，内容不同，不能导入，请在本站填写',
    joined: '同一项在表中有几行，内容不同，按表中的次序合为一格',
    broken: '公式没有结果，不能导入，请在本站填写',
    narrow: '列太窄，表中只有“#”，没有内容，不能导入，请在表中加宽这一列再保存',
    tooLong: (most: number): string => `超过 ${most} 字，不能导入，请在本站填写`,
    cut: '原来的内容太长，表中只有开头，不能导入，请在本站填写',
  },
  notes: {
    missing: (count: number): string => `表中少了 ${count} 行，这些行没有改动。`,
    unknown: (count: number): string =>
      `表中有 ${count} 行不是导出时的行，没有导入；要增加内容，请在本站填写。`,
    unmatched: (count: number): string =>
      `表中有 ${count} 行的编号和措施与本方案现在的对不上（方案修订过的，编号可能变了），没有导入；要增加内容，请在本站填写。`,
    otherUnits: (units: readonly string[]): string =>
      `表中有别的单位的表里粘贴来的行，没有导入，请打开那个单位自己的表：${unitsInLine(units)}。`,
    official: (count: number): string =>
      `有 ${count} 格原文与导出时不同，没有导入：原文不能在表中改。`,
    /** @param count How many cells. @param places Where they are. */
    putBack: (count: number, places: readonly string[]): string =>
      `有 ${count} 格，较早交回的同一份表改过，这一份又和导出时一样，台账仍按较早的那份；要改回的，请在本站改：${places.slice(0, MOST_PLACES).join('、')}${places.length > MOST_PLACES ? '等' : ''}。`,
    noColumn: (columns: readonly string[]): string =>
      `表中没有这些列，没有改动：${columns.join('、')}。`,
    sameHeads: (columns: readonly string[]): string =>
      `表中有几列的表头相同，其中改过的格都要核对，空格不改动原有内容：${columns.join('、')}。`,
    ownColumns: (columns: readonly string[]): string =>
      `表中另有这些列，没有导入：${columns.join('、')}。`,
    ownSheets: (names: readonly string[]): string =>
      `文件中另有这些工作表，没有导入：${names.join('、')}。`,
    newer: (columns: readonly string[]): string =>
      `这份表由更新版本的网站导出，本页还不认识这些列，改过的格照原样保存：${columns.join('、')}。`,
    noState:
      '表里没有隐藏的工作表，不知道导出时各格是什么内容，所以每一格都要核对；空格和删去的行不改动原有的登记，要清空的，请在本站改。',
  },
  /** Heads the list of rows that were not in the sheet when it was exported. */
  unknownRows: '表中没有导入的行',
  /** A column without a head, by its letter. */
  column: (letter: string): string => `第 ${letter} 列`,
} as const;

/** Other words of offices for each status; none that may mean two of them. */
export const statusSynonyms: Partial<Record<Status, string>> = {
  todo: '未开始 未开展 未开工 未实施 尚未启动 尚未开始 尚未开展 尚未开工 待启动',
  doing:
    '进行中 正在推进 正在进行 正在办理 正在实施 正在落实 办理中 实施中 落实中 在办 推进 有序推进 正常推进 已启动',
  ongoing: '长期坚持 长期推进 长期 持续 持续进行 持续坚持 常态化 常态化推进',
  done: '完成 全部完成 已全部完成 办结 已办结 办毕 已办毕 完毕 已落实 √ ✓ ✔ ☑ 是',
  blocked: '需要协调 待协调 受阻',
  na: '无 不适用 无此项 不涉及本单位',
};

/** 甲 → 乙, shortened for a line. */
export function cellWords(value: string): string {
  if (value === '') return sheet.empty;
  const characters = Array.from(value.replace(/\s+/gu, ' '));
  const isLong = characters.length > 60;
  return `“${withinQuotes(characters.slice(0, 60).join(''))}${isLong ? '…' : ''}”`;
}

/** Begins with a day, whatever follows; not with a month or a quarter alone. */
const DAY = /^\d{4}(?:\D?\d\d?\D\d\d?|\d{4})(?!\d)/u;

/** The day (YYYY-MM-DD) of 2026-12-31, 2026.12.31, 2026年12月31日 or 20261231; undefined for all else. */
export function dayOfWords(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(/\s/gu, '');
  return (DAY.test(plain) && dueEnd(plain)) || undefined;
}

/** Why a cell is not taken as it stands, in words. @param most How many characters may be typed. */
export function reasonWords(reason: string | ((most: number) => string), most: number): string {
  return typeof reason === 'string' ? reason : reason(most);
}
