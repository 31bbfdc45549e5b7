/** Words of titles and places from which the address of a plan is made. */

/** Places that are not spelt by the sounds of their characters: shaanxi tells 陕西 from 山西. */
export const PLACE_LETTERS: Readonly<Record<string, string>> = { 陕西: 'shaanxi' };

/** 湖北省 → 湖北, 新疆维吾尔自治区 → 新疆; 忠县 stays. */
export function plainRegion(name: string): string {
  const plain = name
    .replace(/(?:壮族|回族|维吾尔)?自治区$/u, '')
    .replace(/特别行政区$/u, '')
    .replace(/(?:自治州|地区|自治县|新区)$/u, '')
    .replace(/[省市区县州盟旗]$/u, '');
  return plain.length > 1 || name === '国务院' ? plain : name;
}

/** Words for a kind of document, not for its subject. */
const KIND =
  /(?:实施|工作|行动|专项|试点|总体|建设|改革|三年|五年)*(?:方案|意见|通知|计划|规划|办法|决定|措施|清单|要点|纲要|规定|细则)(?:[（(].*[）)])?$/u;

/** Words that stand in every second title. */
const COMMON = new Set(
  (
    '关于 进一步 加快 推进 推动 促进 加强 深化 全面 持续 开展 落实 贯彻 扩大 升级 做好 完善 支持 ' +
    '实施 若干 印发 优化 提升 释放 和 与 及 的 等 以 为 对 在 工作 我省 我市 年 年度'
  ).split(' '),
);

/**
 * The words of a title that say what the plan is about, in order; single characters are left out.
 *
 * @param title Without the notice around it.
 */
export function nameWords(title: string): string[] {
  const plain = title
    .replace(/[（(][^（）()]*[）)]/gu, '')
    .replace(/\d{4}\s*[-—–~～至]?\s*(?:\d{4})?\s*年?度?/gu, '')
    .replace(/^.*?(?:人民政府|国务院)(?:办公厅|办公室)?(?:关于)?/u, '')
    .replace(
      /^[^省市区县]{1,7}(?:省|自治区|市|州)?(?:[^省市区县]{1,6}[区县])?(?=.{3})/u,
      (place) => (/[省市区县州]$/u.test(place) ? '' : place),
    )
    .replace(KIND, '');
  const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(plain)];
  return words
    .filter(
      ({ isWordLike, segment }) =>
        isWordLike === true && segment.length > 1 && !COMMON.has(segment),
    )
    .map(({ segment }) => segment);
}

/** 关于印发甲省方案的通知 → 甲省方案: the plan that the notice passes on; '' for any other title. */
export function titleInNotice(title: string): string {
  return /(?:印发|转发|发布)(.+)的通知$/u.exec(title)?.[1] ?? '';
}
