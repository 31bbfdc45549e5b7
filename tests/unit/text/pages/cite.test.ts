import { expect, test } from 'vitest';
import { cite } from '../../../../src/text/index.ts';

test('a line of units is cited without saying twice what it is', () => {
  const cited = {
    title: '某方案',
    isTitleEditors: false,
    place: cite.unitsOf('三（一）1.'),
    text: '（责任单位：省科技厅）',
    publisher: '某网站',
    published: '2018-12-26',
    today: '2026-11-27',
    via: '本站',
    address: '',
  };
  expect(cite.plain(cited)).toBe(
    '《某方案》三（一）1.：“（责任单位：省科技厅）”（某网站2018年12月26日发布，转引自（非官方）本站）',
  );
});
