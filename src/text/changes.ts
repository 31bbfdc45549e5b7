/** Words of what a revision of a text does to its clauses: of the import, the page of changes, the ledger. */

/** What became of a clause. */
export const fateWords = {
  same: '未变',
  renumbered: '只变序号',
  reworded: '改写',
  moved: '移动',
  new: '新增',
  gone: '删去',
} as const;

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
  const { id, fate, isMoved, placeBefore, placeAfter, before, after } = change;
  const word = fate === 'reworded' && isMoved ? '移动并改写' : fateWords[fate];
  const [from, to] = [placeBefore, placeAfter];
  const place = fate === 'new' ? to : fate === 'gone' || from === to ? from : `${from} → ${to}`;
  const head = `  ${word}  ${id}  ${place}`;
  if (fate === 'new') return [head, `    新：${after}`];
  if (fate === 'gone') return [head, `    原：${before}`];
  if (before === after) return [head, `    ${after}`];
  return [head, `    原：${before}`, `    新：${after}`];
}

/** Clauses one after the other that stay as they are are one line. */
function runs(changes: readonly ShownChange[]): ShownChange[][] {
  const all: ShownChange[][] = [];
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
    runs(changes).flatMap((run) => {
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
