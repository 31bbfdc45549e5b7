/** Words of the page 汇总 once files are open; loaded with what shows them. */
import { unitWords } from '../fields/counts.ts';
import { quoted, withinQuotes } from '../rules/names.ts';
import { unitsInLine } from '../table/ledger-table.ts';

const listed = (names: readonly string[]): string => unitsInLine(names.map(unitWords));

export const opened = {
  files: '打开的文件',
  file: '文件',
  holds: '谁的登记、到什么时候',
  count: '登记数',
  remarks: '说明',
  remove: '移除',
  removeFile: (name: string): string => `移除：${name}`,
  removeAll: '全部移除',
  notTaken: '没有读入：',
  /** Nothing of a sheet counts until somebody decides what is unsure in it. */
  noEntries: (isSheet: boolean): string =>
    isSheet ? '这份表没有计入任何登记。' : '文件里没有本方案的登记。',
  others: (titles: readonly string[]): string =>
    `其中其他方案的台账没有计入：${titles.map(quoted).join('')}`,
  broken: (names: readonly string[]): string =>
    `有 ${names.length} 条登记使汇总无法进行，已略去，其余照常：${names.join('；')}。`,
  ahead: (count: number): string => `${count} 条登记的时间比本机时钟晚一天以上，请核对。`,
  strange: (count: number): string => `${count} 条登记的状态本页不认识，按“未启动”显示。`,
  raws: (count: number): string => `${count} 条无法识别的内容，仍在文件里。`,
  edited: (count: number): string => `表中改过 ${count} 格，已计入。`,
  /**
   * What a person still has to decide of a sheet: doubtful rows and cells, words for a status, the unit of rows
   * without one.
   */
  doubts: (
    unsure: number,
    isTaken: boolean,
    asked: number,
    rows: number,
    isOfNobody: boolean,
  ): string => {
    const said = [
      ...(unsure > 0
        ? [`有 ${unsure} 格拿不准，${isTaken ? '其中能导入的已计入' : '没有计入'}`]
        : []),
      ...(asked > 0 ? [`状态栏有 ${asked} 个词要指明`] : []),
      ...(rows > 0 ? [`有 ${rows} 行要指明是哪一项`] : []),
      ...(isOfNobody ? ['没有写明是哪个单位的'] : []),
    ];
    return said.length > 0 ? said.join('；') : '核对这份表：填报日期、填报人和改动';
  },
  leftOut: (count: number, taken: number): string =>
    taken === 0
      ? `其中的 ${count} 条登记都不能计入：`
      : `${count} 条登记不能计入，其余的已经计入：`,
  copy: (name: string, number: number): string => `${name}（同名文件第 ${number} 个）`,
  twin: (name: string): string => `与前面打开的${quoted(name)}内容相同，只计一次。`,
  sameTwice: (known: number): string => `其中 ${known} 条在别的文件或本浏览器里已经有了。`,
  lost: '本页不保存打开的文件，关闭或刷新后要重新打开；要留下来，请并入台账，或导出汇总。',
  spelling: {
    title: '同一单位的不同写法',
    hint: '只在这个浏览器里合并显示和统计，随时可以分开；各条登记、导出汇总和并入我的台账仍按原来的写法。',
    alike: (short: string, long: string): string =>
      `“${withinQuotes(unitWords(short))}”和“${withinQuotes(unitWords(long))}”可能是同一个单位：`,
    under: (name: string): string => `合并为“${withinQuotes(unitWords(name))}”`,
    together: (from: string, to: string): string =>
      `“${withinQuotes(unitWords(from))}”已并入“${withinQuotes(unitWords(to))}”。`,
    /** Why a name counts under another one of the list. */
    byList: (from: string, to: string, why: 'space' | 'width' | 'name'): string => {
      const [name, listed] = [from, to].map((unit) => `“${withinQuotes(unitWords(unit))}”`);
      if (why === 'name') return `按名单里的别名，${name}计入${listed}。`;
      const differing = why === 'space' ? '空格' : '全角、半角等写法';
      return `${name}与名单里的${listed}只有${differing}不同，计入${listed}。`;
    },
    apart: '分开',
    apartName: (name: string): string => `分开：${unitWords(name)}`,
    from: '这个写法',
    to: '并入这个单位',
    put: '合并',
  },
  unit: '单位',
  reported: '报送',
  yes: '已报',
  no: '未报',
  /** The same for a period: no entry in it, or none at all. */
  quiet: '本期未登记',
  never: '从未登记',
  unexpected: '已报（不在名单上）',
  last: '最近登记',
  summary: (expected: number, reported: number, others: number): string =>
    expected === 0
      ? `已报 ${others} 个单位；没有填写应报单位名单，看不出谁还没有报。`
      : `应报 ${expected} 个单位，已报 ${reported} 个，未报 ${expected - reported} 个${others > 0 ? `；另有 ${others} 个不在名单上` : ''}。`,
  missing: (names: readonly string[]): string => `未报：${listed(names)}。`,
  inPeriod: (
    expected: number,
    missing: readonly string[],
    never: readonly string[],
    others: number,
  ): string =>
    [
      `应报 ${expected} 个单位，本期已登记 ${expected - missing.length} 个，本期未登记 ${missing.length} 个（其中从未登记 ${never.length} 个）${others > 0 ? `；另有 ${others} 个不在名单上` : ''}。`,
      ...(missing.length > 0 ? [`本期未登记：${listed(missing)}。`] : []),
      ...(never.length > 0 ? [`从未登记：${listed(never)}。`] : []),
    ].join(''),
  matrixTitle: '单位与任务对照',
  matrixHint: '格中为“已完成/登记的措施数”；点一格看该单位在该任务下的登记。',
  tableOf: (title: string): string => `表：${title}`,
  nothing: '—',
  cell: (done: number, said: number): string => `${done}/${said}`,
  blocked: (count: number): string => `需协调 ${count}`,
  cellName: (unit: string, task: string): string => `${unit}，${task}`,
  /** The words of a cell for screen readers, with unit and task: many cells have the same figures. */
  cellSaid: (name: string, said: string, blocked: string): string =>
    `${name}：${said}${blocked === '' ? '' : ` ${blocked}`}`,
  disputesTitle: '同一单位填写不一致',
  noDisputes: '没有。',
  measuresTitle: '逐项措施，各单位的登记',
  onlyUnit: '只看单位',
  onlyStatus: '只看状态',
  all: '全部',
  expandAll: '全部展开',
  collapseAll: '全部收起',
  taskSummary: (units: number, blocked: number): string =>
    units === 0 ? '没有登记' : `${units} 个单位登记${blocked > 0 ? `，需协调 ${blocked} 项` : ''}`,
  noSaid: '没有符合条件的登记。',
  targetsTitle: '目标指标，各单位的填报',
  reportTitle: '报告与导出',
  keepTitle: '保存汇总',
  takeIn: '并入我的台账',
  takeInHint: '各单位的登记会原样加入本浏览器的台账，可以撤销。',
  exportAll: '导出汇总（.json）',
  fileName: (title: string, day: string): string => `汇总-${title}-${day}`,
} as const;
