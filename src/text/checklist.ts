/** Words of the checklists: progress, statuses, records, and trouble with storage. */

/** The six statuses as people read them. */
export const statusWords = {
  todo: '未启动',
  doing: '推进中',
  ongoing: '持续推进',
  done: '已完成',
  blocked: '需协调',
  na: '不涉及',
} as const;

/** What a progress line counts. */
export interface ProgressCount {
  /** Measures that count: those that are 不涉及 are left out. */
  counted: number;
  done: number;
  /** Measures that are 不涉及. */
  na: number;
}

/** 58 项中 12 项已完成，另有 3 项不涉及 */
export function progressWords({ counted, done, na }: ProgressCount): string {
  const rest = na > 0 ? `，另有 ${na} 项不涉及` : '';
  return `${counted} 项中 ${done} 项已完成${rest}`;
}

export const checklist = {
  done: '已完成',
  records: (count: number): string => `登记记录（${count}）`,
  record: (sentence: number, status: string): string => `第${sentence}句：${status}`,
  disagree: (sentence: number): string => `第${sentence}句两处填写不一致：`,
  wordingChanged: '原文已更新，请复核',
  noScript: '勾选需要浏览器启用 JavaScript；原文、目录和打印不受影响。',
};

/** What the page says when marks cannot be kept. Each says what is wrong, where, and what to do. */
export const trouble = {
  heading: '请注意',
  blocked:
    '这个浏览器不让本站保存数据，现在的勾选没有保存，关闭或刷新页面后就会消失。请在浏览器设置中允许本站保存数据（Cookie 和网站数据），或换一个浏览器，再重新勾选。',
  full: (count: number): string =>
    `浏览器给本站的存储空间已满，有 ${count} 条勾选还没有保存，只在这个页面里有效。请先不要关闭页面；在浏览器设置中清出其他网站的数据后，再勾选任意一项，就会一并保存。`,
  unreadable: (count: number): string =>
    `本浏览器中有 ${count} 条登记读不出来，已原样另存，没有删除，其他登记不受影响。请不要清理浏览器数据；展开下面的内容，复制下来交给本站的维护人员。`,
  unreadableKept: (count: number): string =>
    `本浏览器中有 ${count} 条登记读不出来，因存储空间已满，仍留在原处，没有删除。请不要清理浏览器数据；展开下面的内容，复制下来交给本站的维护人员。`,
  showUnreadable: '查看读不出来的内容',
};

/** A moment as the reader's clock has it: 2026年11月24日 11:20. */
export function momentWords(iso: string): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso;
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${moment.getFullYear()}年${moment.getMonth() + 1}月${moment.getDate()}日 ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}
