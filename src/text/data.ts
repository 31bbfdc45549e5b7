/** Words of the part 数据与备份. */
import { shownName } from './names.ts';

export const data = {
  title: '数据与备份',
  where: (site: string): string =>
    `登记保存在这台电脑的这个浏览器里（站点编号 ${site}），不会上报，也不会传到别处。换电脑、换浏览器，或清理浏览器数据之前，请先导出。`,
  holds: (count: number): string => `共 ${count} 条登记：`,
  holdsNone: '还没有登记。',
  /** 甲 至 11-20, of a day like 2026-11-20; the year too where it is not this one. */
  holding: (name: string, day: string, year: string): string => {
    const [of, month, date] = day.split('-');
    const said = of === year ? `${Number(month)}-${Number(date)}` : day;
    return `${name === '' ? '未写单位和姓名' : name} 至 ${said}`;
  },
  holdingAhead: '（时间比本机时钟晚，请核对）',
  room: (used: number, percent: number): string =>
    `本站在这个浏览器里已用约 ${used} KB，占一般上限（5 MB）的 ${percent}%，约剩 ${100 - percent}%。`,
  neverBackedUp: '还没有备份过。',
  backedUp: (moment: string): string => `上次备份：${moment}。`,
  backUpNow: '现在备份',
  export: '导出台账',
  copyText: '复制台账文字',
  copied: '已复制。可以粘贴到对方的“粘贴台账文字”里。',
  copyByHand: '请全选下面的文字，复制后交给对方。',
  import: '导入台账',
  chooseFile: '选择台账文件（.json）或填好的 Excel 表（.xlsx）',
  reading: '正在读取…',
  paste: '或粘贴台账文字',
  read: '检查',
  preview: '导入之前请核对',
  adds: (fresh: number, known: number): string =>
    `将新增 ${fresh} 条登记；另有 ${known} 条本浏览器已经有了。`,
  addsNothing: '文件中的登记本浏览器都已经有了，没有可新增的。',
  holdsIncoming: '文件中的登记：',
  disputes: (count: number): string => `导入后有 ${count} 处填写不一致，两边都会列出：`,
  dispute: (place: string, unit: string, field: string): string =>
    `${place}${unit === '' ? '' : `（${shownName(unit)}）`}：${field}`,
  orphans: (count: number): string =>
    `有 ${count} 条登记的措施不在本方案现在的文本里，会单独保存，不会丢。`,
  ahead: (count: number): string =>
    `有 ${count} 条登记的时间比本机时钟晚一天以上，可能有一台电脑的时钟不准，请核对。`,
  strange: (count: number): string =>
    `有 ${count} 条登记的状态本页不认识，按“未启动”显示，原样保留。`,
  others: (titles: readonly string[]): string =>
    `文件里还有其他方案的台账，没有导入：${titles.join('、')}。`,
  raws: (count: number): string => `文件里还有 ${count} 条读不出来的内容，没有导入，仍在文件里。`,
  refused: '没有导入任何内容。',
  more: (count: number): string => `另有 ${count} 处问题。`,
  apply: '导入',
  cancel: '不导入',
  imported: (count: number): string => `已导入 ${count} 条登记。`,
  undoImport: '撤销这次导入',
  importUndone: '已撤销这次导入。',
  full: '浏览器给本站的存储空间不够，没有导入任何内容。请先在浏览器设置中清出其他网站的数据，再导入。',
  blocked:
    '这个浏览器不让本站保存数据，没有导入任何内容。请在浏览器设置中允许本站保存数据，再导入。',
  chooseUnit: (unit: string): string =>
    `导入的是“${shownName(unit)}”的登记。要把“${shownName(unit)}”选为我的单位吗？`,
  chooseUnitNow: '选为我的单位',
  elsewhere: (count: number, site: string): string =>
    `这个浏览器里还有另一个站点（${site}）为本方案登记的 ${count} 条，可以并入。`,
  takeElsewhere: '查看并导入',
  autoOffer: '可以指定一个文件，每次改动后自动写入备份。',
  autoStart: '指定备份文件',
  autoOn: (name: string): string => `每次改动后写入备份文件“${name}”。`,
  autoResume: (name: string): string => `备份文件“${name}”需要重新允许写入。`,
  autoResumeNow: '允许写入',
  autoStop: '停止自动备份',
  autoFailed: '备份文件写不进去，可能已被移动或占用。请重新指定备份文件，或手动导出。',
  autoCannot: '这个浏览器不能自动写备份文件，请定期手动导出。',
  orphanTitle: (count: number): string => `不在现文本里的登记（${count}）`,
  unreadableTitle: (count: number): string => `读不出来的内容（${count}），导出时一并带上`,
  laterVersion: (count: number): string =>
    `另有 ${count} 条由更新版本的网站写入，本页看不懂，原样保留，导出时一并带上。请更新本站。`,
  deleteTitle: '删除本方案的全部登记',
  deleteHint: (word: string): string =>
    `删除之前会先下载一份备份。要删除，请在下面输入“${word}”两个字。`,
  deleteWord: '删除',
  deleteNow: '下载备份并删除',
  deleted: (count: number): string =>
    `已下载备份，并删除 ${count} 条登记。要恢复，请导入刚才的备份。`,
  wechat: '微信里不能下载文件。请点右上角“…”，选择“在浏览器中打开”，再导出；或使用“复制台账文字”。',
  fileName: (title: string, unit: string, day: string): string =>
    ['工作台账', title, unit, day].filter((word) => word !== '').join('-'),
} as const;
