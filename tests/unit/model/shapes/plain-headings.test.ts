import { expect, test } from 'vitest';
import {
  buildPlan,
  clausesOfItems,
  contentsOf,
  pagesFromTree,
  readMdx,
  writeMdx,
} from '../../../../src/model/index.ts';
import { parse } from '../../../../src/plan/index.ts';
import type { Hint } from '../../../../src/plan/index.ts';
import { META } from '../parsed-plan.ts';

const LINES: [string, Hint?][] = [
  ['某市行动计划'],
  ['前言', { outline: 1 }],
  ['为落实要求，制定本计划。'],
  ['任务', { outline: 1 }],
  ['一、产业发展'],
  ['（一）培育主体'],
  ['支持企业上云。（责任单位：市科技局、市财政局）'],
  ['二、城市更新'],
  ['改造旧城。'],
];
const text = LINES.map(([line]) => `${line}\n`).join('');
const pages = pagesFromTree(
  parse(
    text,
    [],
    LINES.map(([, hint]) => hint),
  ),
);
const units = ['市科技局', '市财政局'].map((name, at) => ({ name, slug: `u${at}`, aliases: [] }));

test('headings without a number have ids of their own, and every heading says its level', () => {
  const headings = pages
    .flatMap(({ items }) => clausesOfItems(items))
    .filter(({ kind }) => kind === 'heading');
  expect(headings.map(({ id, level, text: words }) => `${id} ${level ?? 0} ${words}`)).toEqual([
    'h1 1 前言',
    'h2 1 任务',
    'h2.1 2 一、产业发展',
    'h2.1.1 3 （一）培育主体',
    'h2.2 2 二、城市更新',
  ]);
});

test('pages are written and read again as they are', () => {
  for (const page of pages) {
    const mdx = writeMdx(page);
    expect(writeMdx(readMdx('x.mdx', mdx, page.id))).toBe(mdx);
  }
  expect(writeMdx(pages[1] ?? { id: '', items: [] })).toContain(
    '<Heading id="h1" level="1">前言</Heading>',
  );
});

test('a level that is no number is not taken', () => {
  const [item] = readMdx('x.mdx', '<Heading id="h1" level="x">前言</Heading>\n', 'h1').items;
  expect(item).not.toHaveProperty('level');
});

test('places name such a heading by its words, and levels nest', () => {
  const plan = buildPlan('x', META, pages, units, 'f'.repeat(64));
  expect(plan.clauses.map(({ id, place, level }) => [id, place, level])).toEqual([
    ['t-1', '', undefined],
    ['h1', '“前言”', 1],
    ['h1-1', '“前言”', undefined],
    ['h2', '“任务”', 1],
    ['h2.1', '“任务”一', 2],
    ['h2.1.1', '“任务”一（一）', 3],
    ['h2.1.1-1', '“任务”一（一）', undefined],
    ['h2.1.1-u', '“任务”一（一）', undefined],
    ['h2.2', '“任务”二', 2],
    ['h2.2-1', '“任务”二', undefined],
  ]);
  expect(plan.tasks.map(({ id, path }) => [id, path])).toEqual([
    ['h2.1.1', ['任务', '一、产业发展']],
  ]);
  expect(contentsOf(plan).map(({ heading, level }) => `${level} ${heading}`)).toEqual([
    '1 前言',
    '1 任务',
    '2 一、产业发展',
    '2 二、城市更新',
  ]);
});

test('where each heading has a number no tag says a level', () => {
  const numbered = pagesFromTree(parse('一、任务\n（一）甲\n做。（责任单位：市科技局）\n'));
  expect(numbered.map(writeMdx).join('')).not.toContain('level=');
});
