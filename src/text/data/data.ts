/** Words of the part 数据与备份. */
import { dayWords } from '../rules/dates.ts';

export const data = {
  title: '数据与备份',
  where: (site: string, isShared: boolean): string =>
    `登记保存在这台电脑的这个浏览器里（站点编号 ${site}），不会上报，${isShared ? '并写入下面的共享文件夹' : '也不会传到别处'}。换电脑、换浏览器，或清理浏览器数据之前，请先导出。`,
  holds: (count: number): string => `共 ${count} 条登记：`,
  holdsNone: '还没有登记。',
  /** 甲（至11月20日）, for a day like 2026-11-20; with the year if it is not `year`. */
  holding: (
    { name, isTeam, isAhead }: { name: string; isTeam: boolean; isAhead: boolean },
    day: string,
    year: string,
  ): string => {
    const words = dayWords(day);
    const said = day.startsWith(`${year}-`) ? words.slice(words.indexOf('年') + 1) : words;
    const whose = isTeam ? `${name}汇总的期次等设置` : name || '未写单位和姓名';
    return `${whose}（至${said}${isAhead ? '，时间比本机时钟晚，请核对' : ''}）`;
  },
  holdingMore: (count: number): string => `等 ${count} 个单位或个人`,
  room: (used: number, percent: number): string =>
    `本站在这个浏览器里已用约 ${used} KB，占一般上限（5 MB）的 ${percent}%，约剩 ${100 - percent}%。`,
  emptied:
    '这个浏览器在连续七天不打开本站时，可能自动清空这里的登记。请至少每三天导出一次备份，或在电脑上改用其他浏览器（如 Edge、360）。',
  neverBackedUp: '还没有备份过。',
  backedUp: (moment: string): string => `上次备份：${moment}。`,
  backUpNow: '现在备份',
  export: '导出台账',
  copyText: '复制台账文字',
  copied: '已复制。可以粘贴到对方的“粘贴台账文字”里。',
  autoOffer: '可以指定一个文件，每次改动后自动写入备份。',
  autoStart: '指定备份文件',
  autoOn: (name: string): string => `每次改动后写入备份文件“${name}”。`,
  autoResume: (name: string): string => `备份文件“${name}”需要重新允许写入。`,
  autoResumeNow: '允许写入',
  autoStop: '停止自动备份',
  autoFailed: '备份文件写不进去，可能已被移动或占用。请重新指定备份文件，或手动导出。',
  autoCannot: '这个浏览器不能自动写备份文件，请定期手动导出。',
  shared: '共享文件夹',
  archive: '归档往年记录',
  unreadableTitle: (count: number): string => `无法识别的内容（${count}），导出时一并带上`,
  laterVersion: (count: number): string =>
    `另有 ${count} 条由更新版本的网站写入，本页看不懂，原样保留，导出时一并带上。请更新本站。`,
  deleteTitle: '删除本方案的全部登记',
  deleteHint:
    '删除的登记先放进回收站，保留 30 天，可以恢复；填了还没保存的内容一并清除，不能恢复。请先下载备份，再把下载的文件选回来，核对它打得开、不缺内容。不核对也可以删除，届时会再下载一份备份。',
  deleteType: (word: string): string => `要删除，请在下面输入“${word}”两个字。`,
  deleteNoDownload: (app: string): string =>
    `${app}里不能下载文件，也就没有备份可以核对。请先用“复制台账文字”，粘贴到别处存好，再删除；或点右上角“…”，选择“在浏览器中打开”。`,
  deleteWord: '删除',
  deleteBackUp: '下载备份',
  deleteCheck: '选择刚下载的备份文件来核对',
  checked: (count: number): string => `核对无误：备份里有全部 ${count} 条登记。`,
  checkedBefore: (count: number): string =>
    `核对之后又有 ${count} 条新登记，请重新下载备份再核对。`,
  checkLacks: (count: number): string =>
    `这个文件里缺少现有的 ${count} 条登记，不能当作备份。请重新下载备份，再选择刚下载的文件。`,
  deleteNow: '删除',
  deleteUnchecked: '不核对，直接删除',
  deleteNotYet: '没有删除：请先输入“删除”，再核对备份；不核对的，点“不核对，直接删除”。',
  deleted: (count: number, until: string): string =>
    `已把 ${count} 条登记移到回收站，${until}之前可以恢复。`,
  deleteStayed: (count: number): string =>
    `有 ${count} 条因浏览器的存储空间已满没有移走，仍在原处。`,
  trashTitle: (count: number, room: number): string => `回收站（${count} 条登记，约占 ${room} KB）`,
  deletion: (count: number, at: string, until: string): string =>
    `${count} 条，${at}移到这里，${until}之前可以恢复。`,
  restore: '恢复',
  restoreAt: (at: string): string => `恢复${at}移到回收站的登记`,
  restored: (count: number): string => `已恢复 ${count} 条登记。`,
  restoreStayed: (count: number): string =>
    `有 ${count} 条因浏览器的存储空间不够没有恢复，仍在回收站里。`,
  emptyTrash: '清空回收站',
  emptyTrashSure: (count: number): string => `再点一次，彻底删除这 ${count} 条`,
  trashEmptied: '回收站已清空。',
  askToKeep: '浏览器空间紧张时，可能清理本站的登记。',
  askToKeepNow: '请浏览器长期保存',
  isSafe: '浏览器已答应长期保存本站的登记。',
  isNotSafe: '浏览器没有答应长期保存，请定期导出备份。',
  cannotDownload: (app: string): string =>
    `${app}里不能下载文件。请点右上角“…”，选择“在浏览器中打开”，再导出；或使用“复制台账文字”。`,
  fileName: (title: string, unit: string, day: string): string =>
    ['工作台账', title, unit, day].filter((word) => word !== '').join('-'),
} as const;
