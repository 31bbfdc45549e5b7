/** Words of the shelf: all plans of a site. */
const measuresWords = (count: number): string => `${count} 条措施`;

export const shelf = {
  title: '全部方案',
  size: (plans: number, regions: number): string => `${plans} 个方案，${regions} 个地区`,
  left: (left: number, plans: number): string => `共 ${plans} 个方案，列出 ${left} 个`,
  field: '标题、文号，或全文搜索',
  search: '搜索',
  inTexts: (term: string): string => `在全部方案的原文中搜索“${term}”`,
  region: '地区',
  issuer: '发布机关',
  year: '年份',
  all: '全部',
  noYear: '未注明',
  none: '没有这样的方案。换一个词，或者取消筛选。',
  clear: '取消筛选',
  noDay: '日期未注明',
  webDay: (day: string): string => `${day}发布`,
  titleByEditor: '标题为编者所拟',
  /** The offices by name; if there are many, the first and how many: 黄浦区发展和改革委员会等 13 个单位. */
  issuers: (names: readonly string[]): string =>
    names.length > 3 ? `${names[0] ?? ''}等 ${names.length} 个单位` : names.join('、'),
  measures: measuresWords,
  readingOnly: '供阅读，没有清单',
  /** How far the reader's own marks have come. */
  far: ({ counted, done }: { counted: number; done: number }): string => {
    if (done === counted) return '已全部完成';
    return done === 0 ? '已登记' : `已完成 ${done} 条`;
  },
  lacks: '归档的登记取不到，见该方案的“工作台账”',
  notBegun: '未登记',
  late: '，已逾期',
};

/** Words of the page of one unit over all plans of its region. */
export const unitsOver = {
  size: (plans: number, tasks: number): string => `${plans} 个方案，${tasks} 项任务`,
  intro: '按原文写法相同的责任单位汇集；进度是这个浏览器里的登记。本单位和本人的，见',
  measures: measuresWords,
  elsewhere: (plans: number): string => `全部 ${plans} 个方案中的任务`,
};
