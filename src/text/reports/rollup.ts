/** Words of the page 汇总. */

/** Around the page, as it is built. */
export const rollupPage = {
  title: '汇总',
  intro:
    '把各单位交来的台账文件放在一起看。只在这个浏览器里汇总，不上传；各单位的登记并列，互不覆盖。',
  noScript: '汇总需要浏览器启用 JavaScript。',
  toLedger: '回到工作台账',
  fromLedger: '汇总各单位交来的台账',
} as const;

/** Before files are open. */
export const rollup = {
  filesTitle: '打开文件',
  drop: '把文件拖到这里，或者选择文件（.json、.xlsx、.csv，可以一次选多个）',
  own: (count: number): string => `把本浏览器里的 ${count} 条登记也算进来`,
  progress: (read: number, all: number): string => `已读 ${read} / ${all} 个文件`,
  stop: '取消',
  stopped: (read: number): string => `已取消，读完的 ${read} 个文件保留在下面。`,
  filesRead: (files: number, entries: number, units: number): string =>
    `已打开 ${files} 个文件，共 ${entries} 条登记，来自 ${units} 个单位。`,
  orphans: (count: number): string =>
    `${count} 条登记的措施不在本方案现在的文本里，没有列出，并入和导出时仍在。`,
  none: '还没有打开文件。打开之后，这里会列出各单位的登记。',
  unitsTitle: '各单位报送情况',
  expected:
    '应报单位（每行一个；别名写在等号后面，如：黄石市经信局＝黄石市经济和信息化局、黄石经信局）',
  expectedHint: '名单保存在这个浏览器里。',
  fillListed: '填入本站的应报名单',
  fillExpected: '填入原文的责任单位',
} as const;
