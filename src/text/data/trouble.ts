/** Words of trouble with storage, in a file of their own since they are loaded only when there is trouble. */

/** The storage of an origin, in characters, that other things take than the marks of this plan. */
export interface UsageBesides {
  /** Deleted marks. */
  trash: number;
  /** Other plans and sites of this software, and everything else that it keeps. */
  ours: number;
  /** Other programs under this address. */
  others: number;
}

/** Less than this, in characters, is not mentioned. */
const WORTH = 10_000;

/** 约 12 KB */
function size(characters: number): string {
  return `约 ${Math.ceil(characters / 1024)} KB`;
}

/** Said when marks cannot be kept: what is wrong, where, and what to do. */
export const trouble = {
  heading: '请注意',
  /** Leads from a message about the last change to the notice at the head of the page, if that is out of sight. */
  above: '看提醒',
  blocked:
    '这个浏览器不让本站保存数据，现在的勾选没有保存，关闭或刷新页面后就会消失。请在浏览器设置中允许本站保存数据（Cookie 和网站数据），或换一个浏览器，再重新勾选。',
  full: (unsaved: number, kept: number): string =>
    `浏览器给本站的存储空间已满：有 ${unsaved} 条登记还没有保存，只在这个页面里；已保存的 ${kept} 条不受影响。请先不要关闭页面，腾出空间后会自动保存，不用重填。`,
  cleared: (count: number): string =>
    `这个浏览器里本方案的 ${count} 条登记刚刚被清除：有人清理了浏览器数据，或同一网址下的其他程序清空了存储。这个页面还留有这些登记，请先不要关闭或刷新。要留的，请写回，再导出一份备份；本来就要清除的，关闭页面即可。`,
  putBack: '写回本浏览器',
  /** Says what can be removed. */
  room: ({ trash, ours, others }: UsageBesides): string => {
    const said = [
      trash > 0 ? `清空回收站（${size(trash)}）` : '',
      ours > WORTH ? `导出后删除本站其他方案的登记等（共${size(ours)}）` : '',
      others > WORTH ? `清理同一网址下其他程序的数据（${size(others)}）` : '',
    ].filter((words) => words !== '');
    return said.length === 0 ? '' : `可以腾出空间的办法：${said.join('；')}。`;
  },
  unreadable: (count: number): string =>
    `本浏览器中有 ${count} 条登记无法识别，已原样另存，没有删除，其他登记不受影响。请不要清理浏览器数据；展开下面的内容，复制下来交给本站的维护人员。`,
  unreadableKept: (count: number): string =>
    `本浏览器中有 ${count} 条登记无法识别，因存储空间已满，仍留在原处，没有删除。请不要清理浏览器数据；展开下面的内容，复制下来交给本站的维护人员。`,
  newer: (count: number): string =>
    `本浏览器中有 ${count} 条登记像是由更新版本的网站写入的，本页看不懂，原样留在原处，没有改动。请刷新本页；仍不行的，请告知本站的维护人员。`,
  showUnreadable: '查看无法识别的内容',
  cutOff: (name: string, all: number, found: number, isKept: boolean): string =>
    `导入“${name}”时页面被关闭，没有导完：${all} 条中写入了 ${found} 条。${
      isKept ? '已有新的登记接在它们后面，所以保留' : '写入的已经撤下，放在回收站里'
    }。请重新导入这份文件。`,
  autoAsks: (name: string): string =>
    `自动备份已停止：备份文件“${name}”需要重新允许写入，最近的改动没有备份。`,
  autoFailed: (name: string): string =>
    `自动备份已停止：备份文件“${name}”写不进去，可能已被移动或占用，最近的改动没有备份。`,
  understood: '知道了',
  toData: '去“数据与备份”',
} as const;
