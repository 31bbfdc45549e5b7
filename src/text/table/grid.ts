/** Words of what hands do on the table 工作台账: the clipboard, and many rows at once. */
import { sheet } from './sheet.ts';

/** The dialog before a block of cells is filled in. */
export const pasting = {
  title: '粘贴到表格',
  /** 将填写 3 行，共 6 格，其中 2 格原有内容会被替换。 */
  will: (rows: number, cells: number, replaced: number): string =>
    `将填写 ${rows} 行，共 ${cells} 格${replaced > 0 ? `，其中 ${replaced} 格原有内容会被替换` : ''}。`,
  /**
   * Exported sheets have columns that are hidden in this table: a person who pastes a block from one has to see which
   * columns it fills.
   */
  where: (place: string, columns: readonly string[]): string =>
    `从${place}起，粘贴的各列依次对应：${columns.join('、')}。没有显示的列不在其中。`,
  nothing: '没有要填写的内容：粘贴的各格都是空的，或者与表中相同，或者不能填写。',
  rules: '空格不改动原有内容。填写后可以一次撤销。',
  left: (count: number): string => `以下 ${count} 格不填写：`,
  /** 三（一）1.第1句 状态“差不多了”：不认识的状态 */
  line: (place: string, column: string, words: string, why: string): string =>
    `${[place, column].filter(Boolean).join(' ')}“${words}”：${why}`,
  more: (count: number): string => `等 ${count} 格`,
  why: {
    ...sheet.reasons,
    badStatus: '不认识的状态，请改为表中的状态后再粘贴',
    badDate: '不是日期，请写明年、月、日，或在格内填写',
    narrow: '列太窄，复制来的只有“#”，没有内容，请加宽这一列再复制',
    tooLong: (most: number): string => `超过 ${most} 字，请删减后再粘贴`,
    share: '这一格是小数，请写成 60 或 60% 后再粘贴',
    whole: '这一列别的格是小数，这一格的 1 请写成 1% 或 100% 后再粘贴',
    tenth: '分不清是 1 月还是 10 月，请写成“2027年1月”或“2027年10月”这样再粘贴',
    noField: '这一列不能填写',
    noRow: '下面没有这么多行，请到所在的页粘贴',
    noColumn: '右边没有这么多列',
  },
  apply: '填写',
  cancel: '取消',
} as const;

/** Words of the dialog for one field of many rows. */
export const manyRows = {
  title: '对所选各项的一栏',
  field: '栏目',
  fill: '用第一项的内容填写其余各项',
  clear: '清空',
  words: '追加的文字',
  append: '追加到末尾',
} as const;

/** The bar that sets many at once. */
export const bulk = {
  selected: (count: number): string => `已选 ${count} 项`,
  setTo: '统一设为',
  unchanged: '（不改）',
  apply: '应用到所选',
  unselect: '取消选择',
} as const;
