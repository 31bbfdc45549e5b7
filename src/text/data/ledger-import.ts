/** Words of import: what a file would bring, and what has become of it. */
import { momentWords } from '../rules/dates.ts';
import { quoted } from '../rules/names.ts';

/** How many titles of other plans are named at most. */
const MOST_TITLES = 5;

/** Counts the entries of a file, in numbers that add up. */
function bringsWords(fresh: number, known: number, leftOut: number): string {
  if (fresh === 0 && known + leftOut === 0) return '文件中没有本方案的登记。';
  if (fresh === 0 && leftOut === 0) return '文件中的登记本浏览器都已经有了，没有可新增的。';
  if (fresh === 0 && known === 0) return `文件中的 ${leftOut} 条登记都不能导入，原因见下。`;
  const parts = [
    fresh === 0 ? '没有可新增的登记' : `将新增 ${fresh} 条登记`,
    ...(known === 0 ? [] : [`另有 ${known} 条本浏览器已经有了`]),
    ...(leftOut === 0 ? [] : [`另有 ${leftOut} 条不能导入，原因见下`]),
  ];
  return `${parts.join('；')}。`;
}

const leftOutWords = {
  changed: '与已有的一条编号相同，内容却不同；登记只能追加、不能改写',
  twice: '文件里有几条编号相同，内容却不同',
  fields: '本页不认识的栏目太多',
};

/** How a ledger comes in: where from, what it would bring, what has become of it. */
export const imports = {
  title: '导入台账',
  chooseFile: '选择台账文件（.json）或填好的表（.xlsx、.csv）',
  paste: '或粘贴台账文字',
  read: '检查',
  reading: '正在读取…',
  pasted: '粘贴的文字',
  rollup: '汇总',
  site: (site: string): string => `站点 ${site}`,
  oneOnly: (name: string, others: number): string =>
    `一次只导入一个文件：这次读的是${quoted(name)}，另外 ${others} 个没有读取，可以逐个导入。`,
  toRollup: '到“汇总”把几个单位的文件放在一起看',
  elsewhere: (count: number, site: string): string =>
    `这个浏览器里还有另一个站点（${site}）为本方案登记的 ${count} 条，可以并入。`,
  takeElsewhere: '查看并导入',

  preview: '导入之前请核对',
  brings: bringsWords,
  holds: '新增的登记：',
  takes: (taken: number, left: number): string =>
    `导入约占 ${taken} KB；除去给勾选留出的余地，本站在这个浏览器里一般还剩约 ${left} KB。`,
  leftOut: (count: number): string => `有 ${count} 条登记不能导入，不影响其他登记：`,
  leftOutWhy: (entry: string, why: keyof typeof leftOutWords): string =>
    `${entry}：${leftOutWords[why]}`,
  changes: (count: number): string => `已有的登记中有 ${count} 处将改变显示的内容，请核对：`,
  /** 三（一）1.第1句（黄石市经信局）状态：“推进中”（张三）→ “已完成”（李四） */
  change: (place: string, field: string, before: string, after: string): string =>
    `${place}，${field}：${before} → ${after}`,
  claim: (value: string, who: string): string => `${value}（${who}）`,
  stays: '；两处填写不一致，两边都会列出',
  earlier: '；写的时间比原来的登记早',
  filled: (count: number): string => `原来没有登记、将填上内容的有 ${count} 处：`,
  filledWith: (place: string, field: string, after: string): string =>
    `${place}，${field}：${after}`,
  disputes: (count: number): string => `导入后有 ${count} 处填写不一致，两边都会列出：`,
  dispute: (place: string, field: string, sides: string): string => `${place}，${field}：${sides}`,
  ofUnit: (place: string, unit: string): string => (unit === '' ? place : `${place}（${unit}）`),
  ownDevice: (count: number): string =>
    `有 ${count} 条登记写明是在这个浏览器里登记的，这里却没有。如果是从您自己的备份里恢复，这是正常的；否则可能是别人仿造的，请核对：`,
  ownName: (count: number): string =>
    `有 ${count} 条登记用了您的姓名，但不是在这个浏览器里登记的。如果是您在别处登记的，或来自您自己的备份，这是正常的；否则可能是别人用了您的姓名，请核对：`,
  gone: (item: string): string => `不在现文本里的措施（编号 ${item}）`,
  orphans: (count: number): string =>
    `有 ${count} 条登记的措施不在本方案现在的文本里，会单独保存，不会丢。`,
  otherText:
    '这个文件是按本方案的另一版文本（修订以前或以后的）填的；措施的文字有不同的，会标明“原文已更新，请复核”。',
  ahead: (count: number): string =>
    `有 ${count} 条登记的时间比本机时钟晚一天以上，可能有一台电脑的时钟不准，请核对。`,
  strange: (count: number): string =>
    `有 ${count} 条登记的状态本页不认识，按“未启动”显示，原样保留。`,
  others: (titles: readonly string[]): string =>
    `文件里还有其他方案的台账，没有导入：${titles.slice(0, MOST_TITLES).map(quoted).join('')}${titles.length > MOST_TITLES ? `等 ${titles.length} 个` : ''}。`,
  raws: (count: number): string => `文件里还有 ${count} 条无法识别的内容，没有导入，仍在文件里。`,
  moreLines: (count: number, isAll: boolean): string =>
    isAll ? `查看这 ${count} 处` : `另有 ${count} 处，点开查看`,
  refused: '没有导入任何内容。',
  apply: '导入',
  cancel: '不导入',

  /** @param undecided Cells of a sheet whose word for a status nobody has explained. */
  done: (count: number, undecided: number): string => {
    const said =
      count === 0 ? '这些登记本浏览器都已经有了，没有新增。' : `已导入 ${count} 条登记。`;
    return undecided === 0 ? said : `${said}另有 ${undecided} 格没有导入（未指明状态）。`;
  },
  full: '浏览器给本站的存储空间不够（导入之后还要给勾选留出余地），不能导入，没有导入任何内容。',
  blocked:
    '这个浏览器不让本站保存数据，没有导入任何内容。请在浏览器设置中允许本站保存数据，再导入。',
  /** 撤销导入“黄石-台账.json”（61 条，11月26日 10:20）. Imports of earlier builds are known only by their number. */
  undo: (name: string, count: number, at: number): string => {
    if (at === 0) return `撤销上次导入（${count} 条）`;
    const moment = momentWords(new Date(at).toISOString()).replace(/^\d+年/u, '');
    return `撤销导入${quoted(name)}（${count} 条，${moment}）`;
  },
  /** Why the last import can no longer be taken back. */
  stoodOver: (name: string): string =>
    `${name === '' ? '上次导入' : `导入${quoted(name)}`}以后，其中的登记又有改动，不能再整批撤销；要改回的，请在各项里改。`,
  undone: '已撤销这次导入，撤下的登记放在回收站里。',
  units: (mine: string): string =>
    `导入的登记里有下列单位的，${mine === '' ? '现在还没有选我的单位' : `而我的单位现在是“${mine}”`}，所以在表里看不到。要看到并继续填写，请选作我的单位：`,
  chooseUnit: (unit: string, count: number): string => `选为我的单位：${unit}（${count} 条）`,
  moreUnits: (count: number): string => `另有 ${count} 个单位没有列出；是其中一个的，请填写名称：`,
  whichUnit: '选择我的单位',
  keepUnit: '不改',
} as const;
