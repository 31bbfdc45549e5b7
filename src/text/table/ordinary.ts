/** Words of workbooks that people made themselves: their usual headings, and the preview that maps them. */
import type { Field } from '../fields/fields.ts';
import { quoted } from '../rules/names.ts';

/** The role of a column of such a workbook: a place or words of the plan, the unit or person, or a field. */
export type Role = 'ignore' | 'place' | 'official' | 'unit' | 'by' | Field;

/** Names of roles other than fields where a person chooses. */
export const roleWords = {
  ignore: '忽略',
  place: '编号',
  official: '任务或措施（原文）',
  unit: '填报单位',
  by: '填报人',
} satisfies Partial<Record<Role, string>>;

/**
 * More words by which the end of a head is recognised, besides the names of fields: 重点任务 counts as 任务. If two words
 * fit, the longer one counts.
 */
export const headSynonyms: Partial<Record<Role, string>> = {
  place: '序号 条款',
  official:
    '任务 任务内容 任务名称 事项 措施 举措 要求 内容 工作内容 要点 重点工作 主要工作 工作项目 原文',
  unit: '单位 单位名称 部门',
  by: '填表人 报送人 登记人',
  lead: '牵头单位 牵头部门 牵头责任单位',
  due: '时限 时限要求 期限 完成时间 时间节点',
  status: '完成状态 是否完成',
  percent: '完成率 完成比例 完成百分比',
  owner: '负责人 责任领导 经办人 承办人 联系人',
  helpers: '协办人员 配合人 配合人员',
  phone: '电话 手机 手机号 手机号码 联系方式 办公电话',
  progress: '进展 情况 工作成效',
  problem: '问题 困难 需协调事项 需协调解决的事项',
  next: '下一步 下步 打算 下一步措施 下一步工作措施 下一步举措 下一步重点工作 下一步工作任务',
  evidence: '佐证 证明材料 印证材料 支撑材料 附件',
  note: '说明',
};

/**
 * Tells heads of last period's columns (上月进展情况) from those of this period's (本月进展情况). 较上月 belongs to this period; 上半年
 * may.
 */
export const termsOfHeads = {
  past: /(?:^|[^较比以])上个?(?:月|期|季|周|旬|年|次)|去年/u,
  present: /[本当这](?:月|期|季|周|旬|年|次)|今年|目前|最新/u,
  year: /((?:19|20)\d\d)年/u,
  /** The months, quarters and halves of a year that a head names, in digits as normalised: 截至10月底, 1-10月, 第三季度. */
  months: /(1[0-2]|[1-9])月|第?([一二三四1-4])季度|([上下])半年/gu,
};

/** The last month of a quarter or half of a year, by its sign. */
export const lastMonthOf: ReadonlyMap<string, number> = new Map([
  ...Array.from('一二三四1234', (sign, at): [string, number] => [sign, 3 * ((at % 4) + 1)]),
  ['上', 6],
  ['下', 12],
]);

/**
 * The line above or below the heads that says who filled a table in, and when: 填报单位（盖章）：黄石市经信局（公章）. If the unit was
 * left blank, what follows is no unit: the next label, which has a colon of its own (填报日期：), a line to write on, or a
 * date, which is no part of a unit's name.
 */
export const aboveHeads = {
  unit: /(?:填报|报送|上报)单位(?:\([^)]*\))?:[^\S\n]*(?!\(|_|年\s|第?[一二三四1-4]季度|(?:19|20)\d\d[年./-])([^\s:]+?)(?:\((?:盖章|公章|签章)\))?(?=(?:19|20)\d\d年|(?![^\s:]|[^\S\n]*:))/u,
  day: /(?:填报|填表|报送|上报)(?:日期|时间)(?:\([^)]*\))?:\s*(\d[\d\s年月日号./-]*)/u,
};

/** Numbers of two levels or more: a number alone is no address, since lists are numbered as well. */
export const addressLevels =
  /[\d一二三四五六七八九十]+[^\d一二三四五六七八九十]+[\d一二三四五六七八九十]/u;

/** A label before words: 1. （一） ① 3.1.1-2 */
export const leadingLabel =
  /^\s*(?:[（(]?(?:[一二三四五六七八九十]+|\d+(?:[.\-－]\d+)*)[）)]?[.．、]?\s*|[①-⑳])+/u;

/** The preview of such a workbook. */
export const ordinary = {
  title: (sheet: string, row: number): string =>
    `这份表不是由本站导出的。已找到${sheet === '' ? '' : `工作表${quoted(sheet)}`}第 ${row} 行起的内容，请先核对各列是什么：`,
  columns: '各列是什么',
  column: (head: string, example: string): string =>
    example === '' ? quoted(head) : `${quoted(head)}（如：${example}）`,
  remembered: '选定之后，同样表头的表下次照此办理（记在这个浏览器里）。',
  matched: (count: number): string => `对上本方案的有 ${count} 行：`,
  row: (number: number, words: string): string => `第 ${number} 行${quoted(words)}`,
  is: (row: string, place: string): string => `${row} → ${place}`,
  doubtful: (count: number): string => `有 ${count} 行拿不准是哪一项，请逐行指明：`,
  moreDoubtful: (count: number): string => `另有 ${count} 行也拿不准，指明前面的之后再列出。`,
  candidate: (place: string, words: string): string => `${place}　${words}`,
  none: '不导入',
  without: (count: number): string => `有 ${count} 行对不上本方案，没有导入：`,
  summary: (matched: number, doubtful: number, without: number): string =>
    [
      `这份表不是由本站导出的，按表头和文字对上 ${matched} 行`,
      ...(doubtful > 0 ? [`${doubtful} 行拿不准，要逐行指明`] : []),
      ...(without > 0 ? [`${without} 行对不上，没有导入`] : []),
    ].join('；') + '。',
} as const;
