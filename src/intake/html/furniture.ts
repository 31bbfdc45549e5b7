/** Lines of a page that belong to its frame and not to the document. */

/** Words of the frame at the beginning of a line, or as the whole line. */
const STARTS =
  /^(?:您?当前的?位置|您(?:现在)?所?在的?位置|首页|网站首页|索\s*引\s*号|主题分类|发文机关|发文机构|成文日期|发文字号|文\s{0,4}号|发布(?:日期|时间|机构)|公开(?:方式|形式|日期)|主\s*题\s*词|有\s*效\s*性|效力状态|信息来源|浏览(?:次数|量)?|阅读(?:次数|量)|点击(?:数|量)|访问量|【?字(?:体|号)|字体大小|责任编辑|编辑[:：]|审核[:：]|分享(?:到)?(?:[:：]|$)|分享到|扫一扫|相关(?:链接|文档|附件|解读|阅读|信息|稿件)|上一[篇条]|下一[篇条]|版权所有|主办(?:单位)?[:：]|承办(?:单位)?[:：]|网站标识码|备案号|.{0,4}ICP备|.{0,4}公网安备|联系我们|网站地图|返回顶部|打开适老化|无障碍|政策解读[:：]|标\s*题[:：]|名\s*称[:：])/u;

/** Buttons, alone or side by side: 【打印】【关闭】, 大 中 小. */
const BUTTONS =
  /^(?:[\s|｜/·【】[\]（）()]*(?:打印本?页?|关闭(?:本页|窗口)?|收藏(?:本页)?|分享|纠错|返回|大|中|小|微信|微博|保存|下载|推荐|导出|听全文|A[+-]?)[\s|｜/·【】[\]（）()]*){1,12}$/u;

/** A line below a page's title, such as 来源：… 发布时间：… 字号：大 中 小. */
const BYLINE =
  /^(?:来源|发布|时间|日期|作者|\d{4}-\d{1,2}-\d{1,2}).{0,80}(?:发布时间|浏览|字[号体]|打印|分享|来源[:：]|点击)/u;

/** Whether a line belongs to the frame of a page. */
export function isFurniture(text: string): boolean {
  if (text.length > 150) return false;
  return STARTS.test(text) || BUTTONS.test(text) || BYLINE.test(text);
}
