/** Words for what the table shows: days, columns, views with a name. Loaded when somebody changes these. */

/** Seldom changed. */
export const tableSettings = {
  keys: '键盘：方向键换格（空格子也能到），Home、End 到行首、行尾，加 Ctrl 到表首、表尾；回车或 F2 填写，接着原有内容；直接打字，替换原有内容（用拼音等输入法，请先按回车）；再按回车保存并到下一行，Tab 保存并到右边，Alt+回车换行，Esc 放弃；不在填写时按 Tab 或 Esc 离开表格，回来时仍在原来的格。从 Excel 或 WPS 复制的各格，可以按 Ctrl+V 粘贴；Ctrl+Z 撤销，Ctrl+Y 恢复。',
  columnsShown: '显示的列',
  showOwn: '显示分解任务（本单位自拟）',
  layout: '列宽和次序',
  layoutHint:
    '也可以用鼠标拖动表头：拖表头换位置，拖表头右边线改列宽；或者先用键盘到表头，按 Shift+左右键改列宽，Ctrl+Shift+左右键换位置。只在本浏览器、对本方案有效；打印和导出的次序不变。',
  column: '列',
  left: '左移',
  right: '右移',
  wider: '加宽',
  narrower: '收窄',
  plain: '恢复原样',
  /** “状态”在第 4 列，宽 12 字 */
  stands: (column: string, place: number, width: number): string =>
    `“${column}”在第 ${place} 列，宽 ${Math.round(width)} 字`,
  notKept: '没有保存：浏览器的存储空间已满，或者不允许本站保存。本页关闭前仍按所设显示。',
  judgedBy: '按此日期判断',
  soonDays: '几天内算即将到期',
  silentDays: '几天没有更新算长期未更新',
} as const;

export const viewWords = {
  list: '已保存的视图',
  none: '还没有保存视图。',
  name: '视图名称',
  save: '保存当前视图',
  replace: '替换同名视图',
  rename: '改名',
  renameOne: (name: string): string => `改名：${name}`,
  forget: '删除',
  forgetOne: (name: string): string => `删除：${name}`,
  cancel: '取消',
  kept: (name: string): string => `已保存视图“${name}”。`,
  renamed: (from: string, to: string): string => `视图“${from}”已改名为“${to}”。`,
  forgotten: (name: string): string => `已删除视图“${name}”。`,
  undo: '撤销删除',
  back: (name: string): string => `已恢复视图“${name}”。`,
  laidOut: (name: string): string => `列宽和次序已按视图“${name}”排列。`,
  asBefore: '恢复原来的列宽和次序',
  link: '复制当前视图的链接',
  linkCopied: '已复制。别人打开这个链接，看到同样的筛选、排序和显示的列；登记的内容不随链接走。',
  note: '视图记下当前的筛选、排序、显示的列、列宽和次序、日期和天数，只保存在本浏览器、对本方案有效。链接不带列宽和次序。',
  faults: {
    noName: '没有保存：请填写视图名称。',
    taken: '没有改名：已有同名的视图，请换一个名称。',
    tooMany: '没有保存：最多保存 50 个视图，请先删除不用的。',
    full: '没有保存：浏览器的存储空间已满。请先备份台账，再清理数据。',
    blocked: '没有保存：浏览器不允许本站保存数据。可以复制链接留用。',
  },
} as const;
