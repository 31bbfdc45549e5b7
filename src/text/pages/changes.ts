import { dayWords } from '../rules/dates.ts';

/** Words for what a revision does to clauses, in the import, on the page of changes and in the ledger. */

const fateWords = {
  same: '未变',
  renumbered: '只变序号',
  reworded: '改写',
  moved: '移动',
  new: '新增',
  gone: '删去',
} as const;

/** A clause's fate in words; a clause may be moved and reworded. */
export function fateOf({ fate, isMoved }: Pick<ShownChange, 'fate' | 'isMoved'>): string {
  return fate === 'reworded' && isMoved ? '移动并改写' : fateWords[fate];
}

type Fates = Record<keyof typeof fateWords, number>;

/** 未变 60 处、改写 3 处、删去 1 处 */
export function countsWords(counts: Fates): string {
  return Object.entries(fateWords)
    .map(([fate, word]) => ({ word, count: counts[fate as keyof Fates] }))
    .filter(({ count }) => count > 0)
    .map(({ word, count }) => `${word} ${count} 处`)
    .join('、');
}

/** A clause that a revision touches, as a printed difference shows it. */
export interface ShownChange {
  id: string;
  fate: keyof typeof fateWords;
  isMoved: boolean;
  /** 三（一）1.第2句 */
  placeBefore: string;
  placeAfter: string;
  before: string;
  after: string;
}

function changeLines(change: ShownChange): string[] {
  const { id, fate, placeBefore, placeAfter, before, after } = change;
  const [from, to] = [placeBefore, placeAfter];
  const place = fate === 'new' ? to : fate === 'gone' || from === to ? from : `${from} → ${to}`;
  const head = `  ${fateOf(change)}  ${id}  ${place}`;
  if (fate === 'new') return [head, `    新：${after}`];
  if (fate === 'gone') return [head, `    原：${before}`];
  if (before === after) return [head, `    ${after}`];
  return [head, `    原：${before}`, `    新：${after}`];
}

/** Groups changes for display: unchanged clauses in a row make one group, every other clause is a group of its own. */
export function rowsOfChanges<Change extends Pick<ShownChange, 'fate'>>(
  changes: readonly Change[],
): Change[][] {
  const all: Change[][] = [];
  for (const change of changes) {
    const last = all[all.length - 1];
    if (change.fate === 'same' && last?.[0]?.fate === 'same') last.push(change);
    else all.push([change]);
  }
  return all;
}

/** The difference that an import prints, clause by clause. */
export const differenceWords = {
  title: (plan: string, counts: Fates): string =>
    `与现有文本比较（${plan}）：${countsWords(counts)}。`,
  lines: (changes: readonly ShownChange[]): string[] =>
    rowsOfChanges(changes).flatMap((run) => {
      const [first, last] = [run[0], run[run.length - 1]];
      if (first === undefined || last === undefined) return [];
      if (first.fate !== 'same') return changeLines(first);
      const ids = first === last ? first.id : `${first.id} 至 ${last.id}`;
      return [`  未变  ${ids}（${run.length} 处）`];
    }),
  misquoted: (lines: readonly string[]): string =>
    [
      'targets.yaml 里的引文在新文本中找不到，写入后要改：',
      ...lines.map((line) => `  ${line}`),
    ].join('\n'),
  held: '以上是修订，还没有写任何文件。核对无误后，加上 --yes 再运行一次就写入。',
  ask: '把修订写入吗？',
  yes: '写入',
  no: '不写入，什么也不改',
} as const;

/** The page that shows versions side by side, and the links to it. */
export const changesPage = {
  title: '修订记录',
  intro: '各版正文逐条对照。划线的是删去的字，加底色的是新增的字；没有变动的各条不重复列出。',
  /** 第1版（2019年3月5日） */
  version: (number: number, day: string | null): string =>
    `第${number}版${day === null ? '' : `（${dayWords(day)}）`}`,
  step: (from: string, to: string): string => `${from} → ${to}`,
  replaced: (day: string): string => `本站 ${dayWords(day)} 换用新文本。`,
  columns: { where: '位置', before: '原文', after: '新文' },
  unchanged: (count: number): string => `未变 ${count} 处`,
  first: '首次收录',
  none: '—',
  feed: '修订订阅（Atom）',
  feedTitle: (site: string): string => `${site}：修订`,
  revised: (title: string, number: number): string => `《${title}》换用第${number}版`,
} as const;

/** Words for clauses that were on a page before. */
export const formerWords = {
  title: '曾在本页的原文',
  intro: '以下各条修订后不在本页了。以前的链接指到这里，文字是它在本页时的最后一版，不是现行文本。',
  place: (place: string): string => `原位置 ${place}；`,
  end: '。',
  gone: (day: string): string => `${dayWords(day)}修订时删去。`,
  moved: '现在的位置 ',
  reworded: '改写后的位置 ',
  compare: '对照',
  /** The title of a page that is gone. */
  pageTitle: (heading: string): string => `${heading}（本页已取消）`,
  pageIntro: (day: string): string =>
    `${dayWords(day)}修订以后没有这一页了。原来的各条按当时的次序列在下面，写明现在在哪里。`,
} as const;

/** Beside marks whose wording has changed since. */
export const reviewWords = {
  before: '登记时的原文：',
  after: '现在的原文：',
  compare: (day: string): string => `对照两版原文（${dayWords(day)}换用新文本）`,
  unknown: '登记时的原文本站没有保存，或者现在取不到。',
  confirm: '已复核，登记仍然有效',
  confirmAt: (place: string): string => `${place}：已复核，登记仍然有效`,
} as const;
