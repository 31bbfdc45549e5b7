import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { clausesOf, parse } from '../../../src/plan/index.ts';
import { partsOf } from './parts.ts';
import { expectSound } from './sound.ts';

const seed = new URL('../../../seeds/hubei-2018-xinxi-xiaofei.txt', import.meta.url);
const text = readFileSync(seed, 'utf8');
const tree = parse(text);
const clauses = clausesOf(tree);
const parts = partsOf(tree);
const tasks = parts.filter(({ type }) => type === 'task');
const COLLECTIVE = '各市、州、县人民政府';

function measuresOf(number: number): number {
  const chapter = parts.find((part) => part.label === `${'一二三四'.charAt(number - 1)}、`);
  return clausesOf({ ...tree, children: chapter === undefined ? [] : [chapter] }).filter(
    ({ kind }) => kind === 'measure',
  ).length;
}

describe('the first plan', () => {
  test('is kept whole, each piece in its place', () => {
    expectSound(text, tree);
  });

  test('leaves nothing in doubt', () => {
    expect(tree.doubts).toEqual([]);
  });

  test('has 4 chapters, 3 sections and 18 tasks', () => {
    expect(parts.filter(({ type }) => type === 'chapter')).toHaveLength(4);
    expect(parts.filter(({ type }) => type === 'section')).toHaveLength(3);
    expect(tasks).toHaveLength(18);
  });

  test('has 61 measures: 21, 22 and 9 in the sections of chapter 三, 9 in chapter 四', () => {
    const sections = parts.filter(({ type }) => type === 'section');
    const counts = sections.map(
      (section) =>
        clausesOf({ ...tree, children: [section] }).filter(({ kind }) => kind === 'measure').length,
    );
    expect(counts).toEqual([21, 22, 9]);
    expect(measuresOf(4)).toBe(9);
    expect(clauses.filter(({ kind }) => kind === 'measure')).toHaveLength(61);
  });

  test('names 24 units 78 times, all of them merely listed', () => {
    const units = clauses.flatMap((clause) => clause.units);
    expect(units).toHaveLength(78);
    expect(new Set(units.map(({ unit }) => unit)).size).toBe(24);
    expect(new Set(units.map(({ role }) => role))).toEqual(new Set(['listed']));
  });

  test('asks the local governments as one unit in 17 of the tasks', () => {
    const asked = tasks.filter((task) =>
      task.children.some(
        (child) => child.type === 'clause' && child.units.some(({ unit }) => unit === COLLECTIVE),
      ),
    );
    expect(asked).toHaveLength(17);
  });

  test('sets three dates, none of them firm', () => {
    const found = clauses.flatMap((clause) =>
      clause.deadlines.map(({ words, from, until, firm }) => [
        clause.text.slice(0, 8),
        words,
        from,
        until,
        firm,
      ]),
    );
    expect(found).toEqual([
      ['力争到2020年', '2020年底', null, '2020-12-31', false],
      ['加快推进5G网络', '2019年底', null, '2019-12-31', false],
      ['到2020年底，', '2020年底', null, '2020-12-31', false],
    ]);
  });

  test('sets them in clause 二, in 三（二）1. and in the fourth sentence of 三（二）3.', () => {
    const section = parts.find(({ label, type }) => label === '（二）' && type === 'section');
    const dated = section?.children.map((task) =>
      task.type === 'clause'
        ? []
        : task.children.flatMap((child, index) =>
            child.type === 'clause' && child.deadlines.length > 0 ? [index + 1] : [],
          ),
    );
    expect(dated).toEqual([[4], [], [4], [], []]);
    const goals = parts.find(({ label }) => label === '二、')?.children[0];
    expect(goals?.type === 'clause' ? goals.deadlines : []).toHaveLength(1);
  });

  test('cites four documents in 《》 and one law without', () => {
    const cited = clauses.flatMap((clause) =>
      clause.citations.map(({ title, number }) => [title, number]),
    );
    expect(cited).toEqual([
      ['国务院关于进一步扩大和升级信息消费持续释放内需潜力的指导意见', '国发〔2017〕40号'],
      ['教育信息化2.0行动计划', null],
      ['湖北省工业互联网发展工作计划（2018-2020年）', null],
      ['湖北省社会信用信息管理条例', null],
      ['国家网络安全法', null],
    ]);
  });

  test('begins with a preamble of one sentence and ends with its source', () => {
    expect(
      tree.children.map((child) => (child.type === 'clause' ? child.kind : child.type)),
    ).toEqual(['sentence', 'chapter', 'chapter', 'chapter', 'chapter', 'source']);
    expect(clauses.at(-1)?.text).toBe('来源： 湖北省人民政府网站2018年12月26日');
  });
});
