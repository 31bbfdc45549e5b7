/** Words of the checklists: progress, records. */
import type { StatusCount } from '../fields/counts.ts';

/** 58 项中 12 项已完成，另有 3 项不涉及: of the measures that count. */
export function progressWords(count: Omit<StatusCount, 'statuses'>): string {
  const { all, counted, done } = count;
  const rest = all > counted ? `，另有 ${all - counted} 项不涉及` : '';
  return `${counted} 项中 ${done} 项已完成${rest}`;
}

/** The same for the measures that my unit answers for. */
export function mineWords(count: Omit<StatusCount, 'statuses'>): string {
  return `本单位负责的 ${progressWords(count)}`;
}

/** The way into the form of an item: 填写进展：三（一）1.第2句 */
export function fillAt(place: string): string {
  return `填写进展：${place}`;
}

/** Title of the part that opens what was filled in for a task. */
export const keptTitle = '登记情况';

/** Shown where scripts do not run, or did not arrive. */
export const checklist = {
  noScript: '勾选需要浏览器启用 JavaScript；原文、目录和打印不受影响。',
  noScripts:
    '本页的程序没有取全：登记、搜索等可能没有反应；原文照常可读，已有的登记均已保留。网站可能刚更新过，也可能网络不通，请刷新本页。从文件夹直接打开的，请改用网址打开。仍不行的，请告知本站维护人员。',
  noRest: '本页的原文没有取全；已有的登记均已保留。网站可能刚更新过，也可能网络不通，请刷新本页。',
};
