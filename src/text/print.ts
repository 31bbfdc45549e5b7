/** Words of the page that prints. */
export const printing = {
  title: '打印全文',
  intro:
    '按公文版式排印：A4 纸，上 37 毫米、左 28 毫米。先选范围，再打印；屏幕上所见就是纸上所印。',
  part: '范围',
  whole: '全文',
  chapters: '章节',
  units: '责任单位',
  marks: '标出登记状态',
  print: '打印',
  wechat: '微信里不能打印。请点右上角“…”，选择“在浏览器中打开”，再打印。',
  of: (unit: string): string => `（${unit}为责任单位的任务）`,
  mark: (status: string): string => `〔${status}〕`,
  from: (source: string): string => `来源：${source}。正文逐字照录。`,
  noScript: '选择范围需要浏览器启用 JavaScript；现在可以打印全文。',
} as const;
