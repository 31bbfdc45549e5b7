/** Words of citing a clause. */
import { dayWords } from './dates.ts';

/** What a citation is made of. */
export interface Cited {
  /** The plan's title, verbatim. */
  title: string;
  /** 三（一）1.第1句; '' outside the numbering. */
  place: string;
  /** Verbatim. */
  text: string;
  publisher: string;
  /** YYYY-MM-DD, when it was published there. */
  published: string;
  /** '' where there is none that others can open. */
  address: string;
  /** YYYY-MM-DD, the day on which it is cited. */
  today: string;
}

export const cite = {
  open: '引用',
  openAt: (place: string): string => `引用：${place}`,
  /** The line of units of a task. */
  unitsOf: (place: string): string => `${place}责任单位`,
  title: '引用这一条',
  kinds: { plain: '公文引文', gbt: 'GB/T 7714 格式', link: '链接' },
  copy: { plain: '复制引文', gbt: '复制文献格式', link: '复制链接' },
  copied: '已复制。',
  byHand: '请全选下面的文字，复制。',
  share: '分享…',
  code: '二维码',
  codeHint: '用手机扫一扫，打开这一条。',
  local: '本页是从本机打开的，没有别人能打开的网址；引文里不写网址。',
  close: '关闭',
  /** 《题名》三（一）1.第1句：“原文”（来源，日期，网址）; without an address where there is none for others. */
  plain: ({ title, place, text, publisher, published, address }: Cited): string =>
    `《${title}》${place}：“${text}”（${[publisher, dayWords(published), address].filter((part) => part !== '').join('，')}）`,
  /**
   * GB/T 7714-2015, electronic: 题名[EB/OL]. 网站. (发布日期)[引用日期]. 网址. The text names nobody who
   * answers for it, and so neither does the citation.
   */
  gbt: ({ title, publisher, published, today, address }: Cited): string =>
    `${title}[EB/OL]. ${publisher}. (${published})[${today}].${address === '' ? '' : ` ${address}.`}`,
} as const;
