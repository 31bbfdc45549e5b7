/** Words of 一图读懂: around the picture, and the few words in it that are not from the text. */
export const poster = {
  title: '一图读懂',
  intro:
    '图中正文全部摘自原文，只列标题、指标、责任单位、较短的段落和部分措施；全部措施请看各节正文。',
  form: '版式',
  phone: '手机长图',
  /** @param paper A2 */
  sheet: (paper: string): string => `${paper} 竖版`,
  progress: '标出进度',
  /** Follows the words that say whose marks are counted: which measures these are. */
  scope: (count: number): string => `只计本单位负责的 ${count} 项措施。`,
  notMine: '—',
  /** In the picture, below its title. */
  unofficial: '非官方制图',
  /** In the picture, at its foot. */
  chosen: '各项任务只摘列部分措施，文字与原文一致。',
  /** In the picture, before the count of all. */
  done: '已完成',
  units: '责任单位：',
  png: '保存为图片（PNG）',
  svg: '保存为 SVG',
  print: '打印或存为 PDF',
  making: '正在生成图片…',
  saved: '图片已生成，请在浏览器的下载列表里查看。',
  failed: '这个浏览器没能生成图片。请改用“保存为 SVG”或“打印或存为 PDF”，或者截屏保存。',
  press: '长按图片保存',
  cannotDownload: (app: string): string =>
    `${app}里不能下载和打印。点“保存为图片（PNG）”，图片出现在下面，长按即可保存；要 SVG 或 PDF，请点右上角“…”，选择“在浏览器中打开”。`,
  noScript:
    '保存图片和标出进度需要浏览器启用 JavaScript；现在可以用浏览器的打印功能把纸张版缩印在 A3 纸上。',
} as const;
