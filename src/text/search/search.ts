import { placeWords } from '../rules/citation-place.ts';

/** The typed words in one line, shortened if there are many. */
export function shortTerm(term: string): string {
  const signs = [...term.trim()];
  return signs.length > 40 ? `${signs.slice(0, 40).join('')}…` : signs.join('');
}

/** Words of the search dialog and the search page. */
export const search = {
  title: '搜索',
  label: '搜索原文',
  /** No longer than a field on a phone in 特大. */
  placeholder: '条文、单位、地名',
  close: '关闭',
  submit: '搜索',
  help: '也可以粘贴一段引文。空格隔开多个词；“引号”内的词连在一起；词前加“-”表示排除。↑ ↓ 选择，回车打开。',
  /** The way to the page where a whole report is checked. */
  check: '核对整篇报告的引文',
  loading: '正在读取索引…',
  count: (term: string, clauses: number): string => `原文含“${shortTerm(term)}”，${clauses} 句`,
  /** A run of characters that is in no single clause. */
  across: (clauses: number): string => `原文有这段话，连着 ${clauses} 句`,
  /** Each clause has all of the words. */
  all: (clauses: number): string => `原文同时含有这些词的，${clauses} 句`,
  /** The clauses of one task have all of the words together, but no single clause has. */
  apart: (clauses: number): string => `原文分别含有这些词的，${clauses} 句`,
  partial: (clauses: number): string => `原文已找到 ${clauses} 句，正在继续查找…`,
  filtered: (words: string, left: number): string => `${words}，筛选后 ${left} 句`,
  none: (term: string): string => `原文中没有“${shortTerm(term)}”。`,
  /** Why there may be more clauses that are only similar. */
  left: {
    long: '输入较长，只逐字查找了原文。要找相近的写法，请只输其中一段（200 字、20 个词以内）。',
    spent: '相近的写法太多，没有全部找完。请多输几个字，或换一个词。',
  },
  nothing: '也没有相近的写法。请换一个词，或少输几个字；也可以从目录查找。',
  together: '没有哪一句同时含有这些词；下列各项任务含有全部的词。',
  /** Why a group of clauses is listed apart, and how many it has. */
  approximate: {
    traditional: (count: number): string => `繁体字，${count} 句`,
    figures: (count: number): string => `数字、日期的其他写法，${count} 句`,
    names: (count: number): string => `其他名称，${count} 句`,
    pinyin: (count: number): string => `拼音，${count} 句`,
    marks: (count: number): string => `只差标点，${count} 句`,
    slip: (count: number): string => `只差一字，${count} 句`,
    piece: (count: number): string => `只含其中一段，${count} 句`,
    fewer: (count: number): string => `只含其中的词，${count} 句`,
  },
  alsoBy: (words: readonly string[]): string =>
    `已同时按${words.map((word) => `“${word}”`).join('')}查找`,
  /** How many clauses one plan of several has. */
  inPlan: (clauses: number): string => `${clauses} 句`,
  /** 三（一）2.第1–4句 */
  sentences: (place: string, first: number, last: number): string =>
    `${placeWords(place, first).slice(0, -1)}–${last}句`,
  fromTo: (first: string, last: string): string => `${first}至${last}`,
  kinds: {
    heading: '标题',
    units: '责任单位',
  },
  filters: '筛选',
  facets: {
    plan: '方案',
    unit: '责任单位',
    place: '地区',
    deadline: '时限',
    chapter: '章节',
    status: '进度',
  },
  everything: '全部',
  marks: { done: '已完成', open: '未完成' },
  option: (value: string, count: number): string => `${value}（${count}）`,
  clearFilters: '取消筛选',
  recent: '最近找过',
  clearRecent: '清除',
  trouble: {
    pagefindUnavailable:
      '搜索引擎在这里不能运行（多半是服务器或浏览器不允许 WebAssembly），已改用逐句查找，结果不受影响。',
    indexMissing:
      '没有找到搜索索引（search 文件夹中的文件），发布时可能漏了文件。请告知本站的维护人员；现在可以用“在页面中查找”（Ctrl F）。',
    network: '没有读到搜索索引，可能是网络断了。请检查网络后再试一次。',
    broken:
      '查找时出了错，没有得出结果。请刷新页面再试一次；如果仍然这样，请告知本站的维护人员。现在可以用“在页面中查找”（Ctrl F）。',
    dev: '开发模式下没有搜索索引：请先运行 npm run build，再运行 npm run preview。',
  },
};

/** The pages of search and of quotations without a script: no script carries it. */
export const searchPageWords = {
  about: '在原文里查找：原文里有的连续几个字，一定能找到；原文里没有的，不会列出。',
  notStarted:
    '搜索没有启动。如果页面是直接从文件打开的，请改为通过网址打开本站；也可能是浏览器没有启用 JavaScript，或版本太旧。现在可以用浏览器自带的“在页面中查找”（Ctrl F）。',
};
