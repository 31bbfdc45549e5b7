/** Letters and marks that stand for a name or a number: XX, ××, ____. */
const STANDS_FOR = /[XxＸｘ×✕╳]{2,}|[○□*＊_＿]{2,}|…{2,}|\.{4,}/u;

/** Words that say what is to be filled in: 单位名称, [此处输入文件标题]. */
const SAYS_WHAT =
  /此处(?:输入|填写|键入)|请(?:在此)?(?:输入|填写|键入)|单击(?:此处|或点击)|(?:发文机关|发文单位|机关|单位)(?:名称|全称|署名)|^[[【〔（(]?(?:公文|文件|通知|正文|方案)?标题[\]】〕）)]?$/u;

/** Whether words of a template were left in the place of a name, a title or a number. */
export function isPlaceholder(words: string): boolean {
  return STANDS_FOR.test(words) || SAYS_WHAT.test(words.replace(/\s+/gu, ''));
}
