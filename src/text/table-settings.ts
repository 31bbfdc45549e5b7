/** Words of what is loaded late on the page 工作台账. */

/** The bar that sets many at once. */
export const bulk = {
  selected: (count: number): string => `已选 ${count} 项`,
  setTo: '统一设为',
  unchanged: '（不改）',
  apply: '应用到所选',
  unselect: '取消选择',
} as const;

/** What is seldom changed. */
export const tableSettings = {
  columnsShown: '显示的列',
  judgedBy: '按此日期判断',
  soonDays: '几天内算即将到期',
  silentDays: '几天没有更新算久无更新',
} as const;
