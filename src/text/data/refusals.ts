/** Why a file of a ledger is refused: what is wrong, where, and what to do. Loaded when a file is refused. */
import { quoted } from '../rules/names.ts';
import { valueIn } from '../../outside/records.ts';

/** 第 1 份台账第 4 条登记的“at”, of a path like ledgers[0].entries[3].at; 文件的“exported”. */
function placeWords(where: string): string {
  const [, ledger, entry, rest = ''] =
    /^ledgers\[(\d+)\](?:\.entries\[(\d+)\])?\.?(.*)$/u.exec(where) ?? [];
  if (ledger === undefined) return `文件的${quoted(where)}`;
  const of = `第 ${Number(ledger) + 1} 份台账`;
  const item = entry === undefined ? '' : `第 ${Number(entry) + 1} 条登记`;
  return rest === '' ? of + item : `${of}${item}的${quoted(rest)}`;
}

/** The kind of value that belongs at a path: a list, a group of names and values, a whole number, or else a text. */
function kindWords(where: string): string {
  const [, rest = where] = /^ledgers\[\d+\](?:\.entries\[\d+\])?\.?(.*)$/u.exec(where) ?? [];
  if (rest === 'version') return '整数';
  if (/^(?:ledgers|unreadable|entries|over)$/u.test(rest)) return '列表';
  return /^(?:set|entries\[\d+\]|unreadable\[\d+\]|)$/u.test(rest) ? '一组“名称: 内容”' : '文字';
}

const EXPORT_AGAIN = '请让对方重新导出一份，不要用其他软件改动文件。';

const reasons = {
  empty: () => '这里没有内容。请选择由“导出台账”得到的 .json 文件，或把其中的文字全部粘贴进来。',
  emptySheet: () =>
    '这份表格文件是空的，里面没有内容，可能没有保存好或没有传完。请核对文件，或者请对方重新发送。',
  tooLarge: (_, size) =>
    `文件约有 ${size}，太大，不像是台账文件。请核对选的是不是由“导出台账”得到的 .json 文件。`,
  tooMuch: () =>
    '连同这份文件，打开的登记太多，放不进一份汇总。请先移除不需要的文件，或者分几次汇总。',
  cutOff: () => '文件不完整，像是没有传完或没有复制完。请重新传送，或重新复制全部文字。',
  notJson: (where, what) => {
    const [line, column] = where.split(':');
    const piece = what.trim() === '' ? '' : `（${quoted(what)}）`;
    const place = column === undefined ? '' : `从第 ${line} 行第 ${column} 个字符起${piece}`;
    return `文件${place}读不懂，可能被改动过，或者不是台账文件。${EXPORT_AGAIN}`;
  },
  otherEncoding: () =>
    `文件的编码不对（应为 UTF-8，像是 UTF-16），可能用其他软件打开后另存过。${EXPORT_AGAIN}`,
  otherFormat: () => '这不是台账文件。请选择由“导出台账”得到的 .json 文件。',
  newer: (_, version) =>
    `这份台账由更新版本的网站导出（格式第 ${version} 版），本页只认识第 1 版。请先更新本站，再来导入。`,
  locked: () =>
    '文件已用团队的口令加密，只能在“工作台账”页“数据与备份”的“共享文件夹”里填写口令打开。要单独交一份的，请让对方用“导出台账”另存。',
  held: () =>
    '现在读不了这个文件：可能正被其他程序使用，或者没有读取权限。没有导入它，稍后会再读。',
  otherPhrase: () =>
    '用这里的口令打不开：文件是用另一个口令加密的，或者被改动过。请与填写人核对口令；确实打不开的，请把它移出文件夹。',
  wrongType: (where, what) =>
    `${placeWords(where)}内容不对：${what === '' ? '缺少这一项' : `${quoted(what)}，应为${kindWords(where)}`}。${EXPORT_AGAIN}`,
  badId: (where, what) => `${placeWords(where)}不是登记的编号：${quoted(what)}。${EXPORT_AGAIN}`,
  badItem: (where, what) => `${placeWords(where)}不是措施的编号：${quoted(what)}。${EXPORT_AGAIN}`,
  badMoment: (where, what) => `${placeWords(where)}不是时间：${quoted(what)}。${EXPORT_AGAIN}`,
  tooLong: (where, most) =>
    `${placeWords(where)}太长（每栏最多 ${most} 字）。请让对方缩短后重新导出。`,
  tooMany: (where, most) => `${placeWords(where)}列得太多（最多 ${most} 个）。${EXPORT_AGAIN}`,
  tooDeep: (_, most) => `文件里有内容一层套一层，超过 ${most} 层，不是正常的台账。${EXPORT_AGAIN}`,
  tooManyValues: () =>
    '文件里的括号和逗号超过 2000 万个，不是正常的台账。请核对选的是不是由“导出台账”得到的 .json 文件。',
  noLedger: (title) =>
    `文件里没有任何方案的台账，也就没有${quoted(title)}的登记。请让对方打开自己的工作台账页，重新导出一份。`,
  otherPlan: (title, others) =>
    `文件里是${others.split('\n').map(quoted).join('')}的台账，本页是${quoted(title)}，不是同一个方案。请到那个方案的工作台账页导入。`,
  unreadable: (name) =>
    `文件${quoted(name)}无法读取，可能已被移动、删除，或正被其他程序占用，也可能是一个文件夹。请关闭打开它的程序，重新选择；文件夹请打开，选择里面的文件。`,
  sheetOfPlan: () =>
    '这里只取由“导出台账”得到的 .json 文件。Excel、CSV 表填的是一个方案，请打开那个方案的“工作台账”页导入。',
  oldExcel: () =>
    '这是旧格式的表格文件（.xls、.et）。请用 Excel 或 WPS 打开，如有密码请去掉，另存为“.xlsx”，再导入。',
  lockedExcel: () =>
    '这份表已加密，无法读取。请用 Excel 或 WPS 打开，去掉密码，另存为“.xlsx”，再导入。',
  notExcel: () =>
    '这不是 Excel 表（.xlsx），也不是 CSV 表。其他格式的表格（.xlsb、.ods 等）请用 Excel 或 WPS 打开，另存为“.xlsx”，再导入。',
  sheetTooLarge: (_, size) =>
    `这份 Excel 表展开后约有 ${size}，超过 150 MB，不像是台账。请核对选的是不是由本站导出、填写后发回的文件；如果是，请删去空白行，另存一份再导入。`,
  sheetOfWords: (_, most) =>
    `这份 Excel 表里的文字展开后超过 ${most}，不像是台账。请核对选的是不是由本站导出、填写后发回的文件；如果是，请删去多余的行和工作表，另存一份再导入。`,
  sheetOfPieces: (_, most) =>
    `这份 Excel 表里不同的文字和格式太多（标记超过 ${most} 个），不像是台账。请核对选的是不是由本站导出、填写后发回的文件；如果是，请删去多余的行和格式，另存一份再导入。`,
  sheetDamaged: () =>
    '这份 Excel 表无法识别，可能没有传完，或者其中隐藏的工作表被改动过。请让对方重新发送；仍不行，请重新导出一份填写。',
  noLedgerSheet: () =>
    '表里找不到认识的表头，不知道哪一行是哪一项。表头要有“工作任务”“具体措施”或“编号”一类的列，和“进展情况”“状态”一类的列，下面要有内容；也可以改用由本站导出的表填写。',
  noneOfOurs: () => '表里只有表头，没有一行内容。请核对文件，或在由本站导出的表里填写。',
  tooManyRows: (_, most) => `表里超过 ${most} 行，不像是台账。请删去多余的行，另存一份再导入。`,
} satisfies Record<string, (where: string, what: string) => string>;

/** Why a file can be refused. */
export type RefusalReason = keyof typeof reasons;

/** At most this many faults of a file are counted (`Complaints`). */
const MOST_COUNTED = 1_000;

/** How many more faults there are than are named; '' if all are named. */
export function moreComplaints(all: number, named: number): string {
  if (all <= named) return '';
  return all < MOST_COUNTED ? `另有 ${all - named} 处问题。` : `至少还有 ${all - named} 处问题。`;
}

/** Why a file is refused: what is wrong, where, and what to do. */
export function complaintWords({
  reason,
  where,
  what,
}: {
  reason: string;
  where: string;
  what: string;
}): string {
  const words: Record<string, (where: string, what: string) => string> = reasons;
  return valueIn(words, reason)?.(where, what) ?? reason;
}
