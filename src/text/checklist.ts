/** Words of the checklists: progress, statuses, records. */

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
  noScript: '勾选需要浏览器启用 JavaScript；原文、目录和打印不受影响。',
};
