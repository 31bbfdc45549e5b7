/** Words of the part 数据与备份. */

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
