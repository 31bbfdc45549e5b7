/** The questions of a reading to the editor: a question for each code, and what each answer does. */
import { valueIn } from '../../outside/records.ts';
import { shownName } from '../rules/names.ts';

export interface DoubtWords {
  /** @param words The words of the text that are in doubt. */
  question: (words: string) => string;
  /** What each option does, by its value. */
  options: Record<string, string>;
}

const AS_PRINTED = {
  'as-printed': '是标题，原文的序号就是这样',
  sentence: '不是标题，是上一段的正文',
};

const asks = (
  question: (words: string) => string,
  options: Record<string, string> = {},
): DoubtWords => ({ question, options });

const doubts: Record<string, DoubtWords> = {
  // Doubts about a text that is imported again.
  'same-clause': asks((words) => `${words} 这两句，是同一句改写的吗？`, {
    same: '是同一句：编号、链接和登记都跟着它',
    new: '不是：旧的停用，新的另编号',
  }),
  'other-plan': asks((words) => `${words}：这真是同一份方案的新文本吗？`, {
    other: '不是，是另一份方案：什么也不写',
    revision: '是，照样替换，旧文本留作上一版',
  }),
  // Doubts about the text.
  nesting: asks(
    (words) => `有两种序号互相套着，“${words}”处看不准哪一种是上一级。现在的上下级对不对？`,
    { 'as-read': '照现在的读法', 'other-way': '反过来：两种序号的上下级对调' },
  ),
  'number-gap': asks(
    (words) => `“${words}”前面少了序号：是原文就跳过了，还是有一段没有读成标题？`,
    AS_PRINTED,
  ),
  'number-repeated': asks(
    (words) => `“${words}”的序号和前面的重复了：原文就是这样吗？`,
    AS_PRINTED,
  ),
  'number-backward': asks(
    (words) => `“${words}”的序号比前面的小：原文就是这样，还是上下级读错了？`,
    AS_PRINTED,
  ),
  'label-before-chapter': asks(
    (words) => `“${words}”有序号，却在第一个标题之前：它是标题，还是前言里的话？`,
    { 'as-read': '是前言里的话', heading: '是标题，正文从这里开始' },
  ),
  'heading-in-attachment': asks(
    (words) => `附件里有“${words}”这样的标题：附件是不是另一份方案？（附件中不分任务）`,
    { 'as-read': '是附件，照原样收在附件里', plan: '是另一份方案，另有自己的页面' },
  ),
  'title-in-body': asks((words) => `正文中间的“${words}”像一个文件的标题：后面是不是另一份方案？`, {
    'as-read': '是标题，仍在这份方案里',
    sentence: '不是标题，是一句正文',
    split: '从这里起是另一份方案，另有自己的页面',
  }),
  'plain-heading': asks(
    (words) => `“${words}”没有序号，在文件里是加粗或居中的短行。这样的短行是不是标题？`,
    { heading: '是标题', sentence: '是正文里的一句话' },
  ),
  'units-outside-task': asks(
    (words) => `“${words}”列了责任单位，却不属于哪一项任务：它是责任单位，还是一句正文？`,
    { 'as-read': '是责任单位，照现在的位置', sentence: '是一句正文' },
  ),
  'no-units': asks(
    (words) => `“${words}”像责任单位，却读不出单位名称：它是责任单位，还是一句正文？`,
    {
      'as-read': '是责任单位，原文没有写名称',
      sentence: '是一句正文',
    },
  ),
  'no-headings': asks(
    (words) =>
      `从“${words}”起，全文没有读出带序号的标题，也就没有任务：末尾没有标点的短行是不是标题？`,
    { 'as-read': '不是，全文没有标题', 'short-lines': '是，短行就是标题' },
  ),
  'no-units-at-all': asks(
    (words) => `全文没有写责任单位。从“${words}”起的最小标题，要不要当作任务来登记？`,
    { none: '不设任务，只供阅读', leaves: '最小一级标题各是一项任务，其中每句是一条措施' },
  ),
  'units-of-last-item': asks(
    (words) => `“${words}”只写在最后一小项下面：是各小项共同的责任单位，还是只管最后一小项？`,
    {
      'all-items': '各小项共同负责：合成一项任务',
      'last-item': '只管最后一小项：只有它是任务',
    },
  ),
  'after-last-units': asks(
    (words) => `最后一项任务的责任单位后面还有“${words}”：是全文的结尾，还是这项任务的措施？`,
    { closing: '是全文的结尾，不用登记', measures: '是这项任务的措施，逐句登记' },
  ),
  'box-in-task': asks(
    (words) => `“${words}”以下的话，是专栏里的内容，还是这项任务的措施？（各处专栏一并照此）`,
    { box: '是专栏内容，不用登记', measures: '是这项任务的措施，逐句登记' },
  ),
  'odd-unit': asks(
    (words) => `“${words}”读成了责任单位，却不像单位的名称：它是责任单位，还是一句正文？`,
    {
      'as-read': '是责任单位',
      sentence: '不是，整句是正文',
    },
  ),
  'units-missing': asks(
    (words) => `“${words}”没有读出责任单位，同级的各项都有：它是不是一项没有写单位的任务？`,
    { 'as-read': '不是任务，只供阅读', task: '是任务，原文没有写单位' },
  ),
  'units-of-parent': asks(
    (words) =>
      `“${words}”写在大项上，下面的小项另写了责任单位：现在任务按小项登记，大项的单位只在原文中显示（各处一并照此）。对不对？`,
    { 'as-read': '对，任务按小项登记', 'one-task': '不对，大项是一项任务，小项是它的措施' },
  ),
  'several-plans': asks((words) => `文件里不止一份方案，“${words}”像另一份的标题。要不要分开？`, {
    split: '分成几份方案，各有各的页面',
    one: '当作一份方案',
  }),
  'unsure-units': asks((words) => `“${words}”是责任单位，还是一句正文？`, {
    units: '是责任单位',
    sentence: '是正文里的一句话',
  }),
  // Doubts about the whole document.
  title: asks(() => '原文没有标题行。请写方案的标题（网站会注明“标题为编者所拟”）。'),
  issuer: asks(() => '原文没有署名，看不出发文机关。请写发文机关的全称。'),
  date: asks(() => '原文没有成文日期。知道的话请写，例如 2018-12-26；不知道就留空。'),
  'plan-id': asks(
    (words) =>
      `网址由地区、年份、名称组成，现拟为“${words}”。要改请写小写字母、数字和“-”；发布以后不能再改。`,
  ),
  // Doubts about the file.
  encoding: asks(() => '文件没有写明文字编码，读出来的字对不对？不对请换一种编码。', {
    'utf-8': '按 UTF-8 读',
    gb18030: '按 GB18030（GBK）读',
    'utf-16le': '按 UTF-16（小端）读',
    'utf-16be': '按 UTF-16（大端）读',
    big5: '按 Big5（繁体）读',
  }),
  article: asks((words) => `网页里不止一处像正文，现在取的是以“${words}”开头的一处。对不对？`),
  'hard-wraps': asks((words) => `“${words}”像是被硬换行拆开的一段。要不要接起来？`, {
    join: '把拆开的行接成一段',
    keep: '照原样，一行一段',
  }),
  'page-numbers': asks((words) => `“${words}”像是页码或页眉。要不要去掉？`, {
    remove: '去掉，不算正文',
    keep: '保留，算作正文',
  }),
  'look-alikes': asks((words) => `“${words}”用了样子相同、编码不同的字。要不要换成通用的字？`, {
    mend: '换成通用的字，搜索才找得到',
    keep: '照原样保留',
  }),
  invisible: asks((words) => `“${words}”里有看不见的字符。要不要去掉？`, {
    remove: '去掉',
    keep: '照原样保留',
  }),
  zeros: asks((words) => `“${words}”里的圆圈可能是汉字“〇”。要不要换成“〇”？`, {
    mend: '换成“〇”',
    keep: '照原样保留',
  }),
  'line-breaks': asks((words) => `“${words}”里的单个换行，是另起一段，还是同一段？`, {
    paragraphs: '换行就是另起一段',
    join: '接成一段',
  }),
  'page-title': asks((words) => `网页的标题“${words}”不在正文里。要不要加在正文前面？`, {
    add: '加在正文前面，作为标题',
    leave: '不加',
  }),
};

const notices: Record<string, (words: string) => string> = {
  'no-end-mark': (words) => `“${words}”末尾没有标点`,
  'rule-unread': (words) =>
    `“${words}”像是管全文的分工规定，却没有读懂，请核对各项任务的单位和牵头`,
  'bracket-alone': (words) => `“${words}”里的括号不成对`,
};

/** The notice about something odd in a text that is read as it is printed. */
export function noticeWords(code: string, words: string): string {
  return valueIn(notices, code)?.(words) ?? `“${words}”（${code}）`;
}

/**
 * The question of a doubt.
 *
 * @param code A code without words is shown as it is, so that nothing is asked in silence.
 * @param words The words of the text that are in doubt.
 */
export function questionWords(code: string, words: string): string {
  return valueIn(doubts, code)?.question(words) ?? `（${code}）“${words}”读得对不对？`;
}

/** Says what an answer to a doubt does; the answer itself if there are no words for it. */
export function optionWords(code: string, option: string): string {
  const words = valueIn(doubts, code)?.options ?? {};
  return valueIn(words, option) ?? option;
}

/** At most this many characters of each wording are quoted. */
const MOST = 40;

function quoted(words: string): string {
  return words.length > MOST ? `${words.slice(0, MOST)}…` : words;
}

/** Quotes both sides of a doubt about two wordings: 3.1.1-2 原文“…”，新文“…” */
export function pairWords(id: string, before: string, after: string): string {
  return `${id} 原文“${quoted(before)}”，新文“${quoted(after)}”`;
}

/** 现有的《…》89 处，新文本 88 处，只有 1 处相同或相近 */
export function otherPlanWords(
  title: string,
  { before, after, kept }: { before: number; after: number; kept: number },
): string {
  const few = kept === 0 ? '没有一处相同或相近' : `只有 ${kept} 处相同或相近`;
  return `现有的《${shownName(title)}》${before} 处，新文本 ${after} 处，${few}`;
}
