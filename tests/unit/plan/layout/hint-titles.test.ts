import { describe, expect, test } from 'vitest';
import { clausesOf, readMeta } from '../../../../src/plan/index.ts';
import { read, outlineOf, plain, CENTRED, BOLD, outline } from './hinted.ts';
import type { Line } from './hinted.ts';

describe('titles', () => {
  const withColon: Line[] = [
    ['首页 政策'],
    ['乡村振兴：某省三年行动方案', CENTRED],
    ['某政发〔2019〕3号', CENTRED],
    ['一、任务'],
    ['甲。'],
  ];

  test('the title is what is set as one, and not the line above it', () => {
    const tree = read(withColon);
    expect(readMeta(tree).title).toEqual(['乡村振兴：某省三年行动方案']);
    expect(
      clausesOf(tree)
        .map(({ kind }) => kind)
        .slice(0, 3),
    ).toEqual(['sentence', 'title', 'number']);
  });

  test('without hints it is read by its words alone', () => {
    expect(readMeta(plain(withColon)).title).toEqual(['首页 政策']);
  });

  test('a letterhead and a number above the title stay what they are', () => {
    const tree = read([
      ['某省人民政府文件'],
      ['某政发〔2019〕3号'],
      ['关于某事的通知', CENTRED],
      ['一、任务'],
      ['甲。'],
    ]);
    expect(readMeta(tree).title).toEqual(['关于某事的通知']);
    expect(readMeta(tree).issuers).toEqual(['某省人民政府']);
  });

  test('titles below a cover, and the first line below a title of another level', () => {
    const tree = read([
      ['某省人民政府关于印发行动方案的通知', outline(1)],
      ['各市人民政府：'],
      ['现印发给你们。'],
      ['某省人民政府'],
      ['2019年1月24日'],
      ['行动方案', CENTRED],
      ['前言', BOLD],
      ['为落实要求，制定本方案。'],
      ['一、任务'],
      ['甲。'],
    ]);
    expect(readMeta(tree).title).toEqual(['行动方案']);
    expect(outlineOf(tree)).toEqual(['chapter 前言', 'chapter 一、任务']);
  });
});
