/**
 * npm run bench:reading: how long it takes to read hostile and very long texts, each at two lengths, and
 * how much longer the double takes. Prints a table; checks nothing.
 */
import { clausesInOrder, keepIds, pagesFromTree } from '../src/model/index.ts';
import { parse } from '../src/plan/index.ts';

const HEAD = '一、任务\n（一）甲。';

/** Texts by name: what is repeated, what stands before and after it, and how many characters in all. */
const TEXTS: [string, string, string, string, number][] = [
  ['one paragraph of sentences', HEAD, '推进工作，加快建设。', '', 500_000],
  ['one sentence', HEAD, '推进工作加快建设', '', 500_000],
  ['lines like titles', '', '关于印发工作方案的通知\n', '', 600_000],
  ['numbered lines', '一、任务\n', '（一）推进工作。\n', '', 450_000],
  ['spaces in a date', `${HEAD}完成时限：2019`, ' ', '年6月。', 10_000],
  ['dates behind 时限', `${HEAD}完成时限：`, '2019年底，', '', 60_000],
  ['open brackets', HEAD, '（', '', 100_000],
  ['units in one line', `${HEAD}做。（责任单位：`, '省科技厅、', '省经信厅）', 100_000],
  ['lines above a date', '', '国务院\n', '2019年1月1日\n', 100_000],
];

function textOf(before: string, repeated: string, after: string, length: number): string {
  return before + repeated.repeat(Math.ceil(length / repeated.length)) + after;
}

function millisecondsOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function row(what: string, length: number, workOn: (length: number) => () => void): object {
  const [single, double] = [workOn(length / 2), workOn(length)].map(millisecondsOf);
  const [once = 0, twice = 0] = [single, double];
  return {
    what,
    characters: length,
    ms: Math.round(twice),
    'times half of it': (twice / once).toFixed(1),
  };
}

/** A plan of some measures, and the same one with each measure slightly reworded. */
function reworded(measures: number): () => void {
  const text = (word: string): string =>
    `一、任务\n（一）甲。\n${Array.from({ length: measures }, (_, index) => `第${index}项推进${word}建设工作，编号${index * 7919}。\n`).join('')}（责任单位：省科技厅）\n`;
  const [old, fresh] = ['平台', '平台的'].map((word) => pagesFromTree(parse(text(word))));
  const ids = clausesInOrder(old ?? []).map(({ id }) => id);
  return () => {
    keepIds(fresh ?? [], old ?? [], ids, []);
  };
}

console.table([
  ...TEXTS.map(([what, before, repeated, after, length]) =>
    row(what, length, (characters) => {
      const text = textOf(before, repeated, after, characters);
      return () => {
        parse(text);
      };
    }),
  ),
  row('reworded measures, ids kept (measures, not characters)', 1000, reworded),
]);
