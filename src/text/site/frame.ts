/** Words of the page frame: header, contents, facts, footer. */
import { keptOnSite, keptShortOfMarks } from './marks-place.ts';
import { placeWords } from '../rules/citation-place.ts';

export const frame = {
  skip: '跳到正文',
  unofficial: '非官方网站',
  contents: '目录',
  closeContents: '关闭目录',
  /** How many lines of the contents are left out below a chapter's heading. */
  sections: (count: number): string => `共${count}节`,
  search: '搜索',
  searchHint: '搜索条文、单位、文件…',
  searchKeys: 'Ctrl K',
  breadcrumbs: '当前位置',
  home: '首页',
  previous: '上一节',
  next: '下一节',
  neighbours: '前后各节',
  tools: '常用功能',
  /** Reading or working. */
  modes: '阅读方式',
  dock: '阅读方式与搜索',
  facts: '本页要点',
  factsOf: (place: string): string => `${place} 要点`,
  factUnits: '责任单位',
  factRules: '原文统一规定',
  quoted: (words: string): string => `“${words}”`,
  ruleOf: (words: string): string => `原文统一规定：“${words}”`,
  listComma: '、',
  factTargets: '目标指标',
  factPlaces: '涉及地区',
  factDeadlines: '原文时限',
  factNoDeadline: '原文未明确时限',
  factNoOtherDeadline: '其他各项，原文未明确时限。',
  table: '原文的表格',
  factCitations: '引用文件',
  /** Where the notice of a plan is printed, if that is before another plan. */
  factCover: '印发通知载于',
  factTogether: '同一通知印发的方案',
  factNamed: '本站收有的引用文件',
  factNaming: '引用本方案的方案',
  /** A date that the first sentence of the paragraph gives. */
  dateOfFirst: (words: string): string => `同段首句：${words}`,
  note: '编者注',
  horizon: (day: string): string => `目标期至${day}，本站不判断文件是否现行有效。`,
  localMarks: keptShortOfMarks,
  localMarksDetail: keptOnSite,
  footerUnofficial: '本站为非官方网站，与文件发布机关无隶属关系；引用请以发布机关公布的原文为准。',
  footerSource: (source: string): string => `原文来源：${source}。正文逐字照录，未作改动。`,
  footerMarksTitle: '登记存放在哪里',
  /** The words of a link to a clause. */
  linkTo: ({ place, sentence }: { place: string; sentence?: number | undefined }): string =>
    place === '' ? frame.opening : placeWords(place, sentence),
  opening: '开头',
  source: '来源',
  data: '本方案数据（plan.json）',
  download: '原文下载',
  textFile: 'TXT',
  wordFile: 'Word',
};

/** Title and description of a page of a plan, each with a name of the plan. */
export function pageHead(
  { plan, meta }: { plan: { title: string }; meta: { shortTitle: string } },
  { title, intro }: { title: string; intro: string },
): { title: string; description: string } {
  return {
    title: `${title}｜${meta.shortTitle}｜${frame.unofficial}`,
    description: `${plan.title}：${intro}`,
  };
}
