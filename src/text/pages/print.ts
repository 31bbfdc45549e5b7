/** Words of the page that prints. */
export const printing = {
  title: '打印',
  intro: '先选范围和版式，再打印；屏幕上所见就是纸上所印。',
  part: '范围',
  whole: '全文',
  chapters: '章节',
  units: '责任单位',
  form: '版式',
  official: '公文（A4，原文连排）',
  ledger: '台账（附登记情况）',
  print: '打印',
  cannotPrint: (app: string): string =>
    `${app}里不能打印。请点右上角“…”，选择“在浏览器中打开”，再打印。`,
  of: (unit: string): string => `（${unit}为责任单位的任务）`,
  drawing: '（台账还没有排好，排好后再打印。）',
  said: '登记情况',
  nothing: '所选范围里没有任务，没有可以登记的措施。请换一个范围，或者改用公文版式。',
  from: (source: string): string => `来源：${source}。正文逐字照录。`,
  notText: '（正文到此为止。以下为编者所加，不是原文。）',
  noScript: '选择范围和版式需要浏览器启用 JavaScript；现在可以按公文版式打印全文。',
} as const;
