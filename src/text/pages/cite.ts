/** Words of citing a clause. */
import { dayWords } from '../rules/dates.ts';

export interface Cited {
  /** The plan's title, verbatim. */
  title: string;
  /** Whether the site's editor wrote it, since the text has none. */
  isTitleEditors: boolean;
  /** The name of the site through which it is cited. */
  via: string;
  /** 三（一）1.第1句; '' outside the numbering. */
  place: string;
  /** Verbatim. */
  text: string;
  publisher: string;
  /** YYYY-MM-DD, when it was published there. */
  published: string;
  /** '' if others cannot open any. */
  address: string;
  /** YYYY-MM-DD, the day on which it is cited. */
  today: string;
}

/** A text within quotation marks: double and single quotation marks inside it are swapped (GB/T 15834). */
function withinQuotes(text: string): string {
  const [from, to] = ['“”‘’', '‘’“”'];
  return text.replace(/[“”‘’]/gu, (sign) => to.charAt(from.indexOf(sign)));
}

/** Says of a title that the site's editor wrote it. */
function titleNote({ isTitleEditors }: Cited): string {
  return isTitleEditors ? '（标题为编者所拟）' : '';
}

/** 转引自（非官方）方案台账 */
function viaWords({ via }: Cited): string {
  return `转引自（非官方）${via}`;
}

const UNITS = '责任单位';

/** The place that is cited, without 责任单位 at its end where the text itself has the word. */
function placeOf({ place, text }: Cited): string {
  return text.includes(UNITS) && place.endsWith(UNITS) ? place.slice(0, -UNITS.length) : place;
}

export const cite = {
  open: '引用',
  /** The name of the bar of actions for a clause. */
  bar: '这一句的操作',
  linkCopied: '已复制链接',
  /** Precedes the place of a clause, above the clause that a link has led to. */
  arrived: '链接所指：',
  gone: '本页没有链接所指的那一句。网址可能不完整，原文也可能已经修订；请从目录查找，或者搜索原文。',
  /** The link that looks for the number of the clause on the whole site. */
  seek: '搜索这个编号',
  /** The line of units of a task. */
  unitsOf: (place: string): string => place + UNITS,
  title: '引用这一条',
  kinds: { plain: '公文引文', gbt: 'GB/T 7714 格式', link: '链接' },
  copy: { plain: '复制引文', gbt: '复制文献格式', link: '复制链接' },
  copied: '已复制。',
  /** On the button that copied. */
  copiedThis: '已复制',
  share: '分享…',
  code: '二维码',
  codeHint: '用手机扫一扫，打开这一条。',
  local: '本页是从本机打开的，没有别人能打开的网址；引文里不写网址。',
  close: '关闭',
  /**
   * 《题名》三（一）1.第1句：“原文”（来源某日发布，转引自（非官方）本站，网址）: tells the source from this site, and leaves out the address if others
   * cannot open it.
   */
  plain: (cited: Cited): string => {
    const { title, text, publisher, published, address } = cited;
    const source = `${publisher}${dayWords(published)}发布`;
    const from = [source, viaWords(cited), address].filter((part) => part !== '').join('，');
    return `《${title}》${titleNote(cited)}${placeOf(cited)}：“${withinQuotes(text)}”（${from}）`;
  },
  /**
   * GB/T 7714-2015, electronic: 题名[EB/OL]. 网站. (发布日期)[引用日期]. 转引自. 网址. It names no author, since the text names none.
   */
  gbt: (cited: Cited): string => {
    const { title, publisher, published, today, address } = cited;
    const via = `${viaWords(cited)}.${address === '' ? '' : ` ${address}.`}`;
    return `${title}${titleNote(cited)}[EB/OL]. ${publisher}. (${published})[${today}]. ${via}`;
  },
} as const;
