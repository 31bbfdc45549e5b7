import { describe, expect, test } from 'vitest';
import { clausesOf, parse, readDeadlines, yearOfTitle } from '../../../../src/plan/index.ts';
import { UNITS, told, codes } from '../genres.ts';

describe('units of more than one level', () => {
  test('those of a part whose items have their own are asked about once', () => {
    const chapter = (name: string): string =>
      `${name}、任务（牵头单位：省科技厅）\n（一）甲。做甲。${UNITS}\n（二）乙。做乙。${UNITS}\n`;
    const tree = parse(chapter('一') + chapter('二'));
    expect(told(tree)).toEqual(['（一） 1', '（二） 1', '（一） 1', '（二） 1']);
    expect(codes(tree)).toEqual(['units-of-parent']);
  });

  test('items that became one task count on', () => {
    const text = `一、任务\n（一）甲\n1.做甲。${UNITS}\n（二）乙\n2.做乙。\n3.做丙。\n${UNITS}\n（三）丁\n4.做丁。${UNITS}\n`;
    const tree = parse(text);
    expect(told(tree)).toEqual(['1. 0', '（二） 2', '4. 0']);
    expect(codes(tree)).toEqual(['units-of-last-item']);
  });

  test('a line of persons names no unit, and is not asked about', () => {
    const text = `一、任务\n1.做甲。\n牵头负责领导：张三。\n牵头责任单位：省科技厅。\n`;
    expect(codes(parse(text))).toEqual([]);
  });

  test('one name behind a sentence is a unit among many such lines, and asked about', () => {
    const text = `一、任务\n1.甲。做甲。${UNITS}\n2.乙。做乙。${UNITS}\n3.丙。做丙。${UNITS}\n4.丁。做丁。（省统计局）\n`;
    const tree = parse(text);
    expect(told(tree)).toEqual(['1. 1', '2. 1', '3. 1', '4. 1']);
    expect(tree.doubts).toMatchObject([{ code: 'unsure-units', default: 'units' }]);
  });
});

describe('who is responsible where a line is odd', () => {
  const three = ['1', '2', '3'].map((at) => `${at}.甲${at}。做甲。${UNITS}\n`).join('');

  test('a label with a name that is unknown is likely a line of units, and asked about', () => {
    const tree = parse(`一、任务\n${three}4.丁。做丁。（牵头：省统计局；配合：各区县〈市〉）\n`);
    expect(told(tree)).toHaveLength(4);
    expect(tree.doubts).toMatchObject([{ code: 'unsure-units', default: 'units' }]);
  });

  test.each([
    ['（市商务局牵头，各区政府（含管委会，下同）配合）', ['市商务局', '各区政府']],
    ['（省发展改革委、省科技厅、省财政厅，广州、深圳市政府）', ['广州', '深圳市政府']],
    ['责任单位：①市科技局；②市财政局。', ['市科技局', '市财政局']],
    ['责任单位：1.市科技局 2.市财政局', ['市科技局', '市财政局']],
    [
      '责任单位：市科技局负责制定政策，省委组织部负责人才保障，各区政府负责落实。',
      ['市科技局', '省委组织部', '各区政府'],
    ],
  ])('%s', (line, names) => {
    const units = clausesOf(parse(`一、任务\n（一）甲。做甲。${line}\n`)).flatMap((clause) =>
      clause.units.map(({ unit }) => unit),
    );
    expect(units).toEqual(expect.arrayContaining(names));
    expect(units.filter((name) => !/^[\p{Script=Han}]+$/u.test(name))).toEqual([]);
  });

  test('a list with one sure name at the end of a paragraph is asked about', () => {
    const line = '（省通信管理局、中国电信、中国移动、中国联通）';
    const other = `（一）乙。做乙。${line}\n`;
    const unmarked = parse(`一、任务\n${other}`);
    expect(unmarked.doubts).toMatchObject([
      { code: 'no-units-at-all' },
      { code: 'unsure-units', words: line, default: 'sentence' },
    ]);
    const marked = parse(`一、任务\n${three}4.丁。做丁。${line}\n`);
    expect(marked.doubts).toMatchObject([{ code: 'unsure-units', default: 'units' }]);
  });

  test('an aside in brackets behind a name is asked about, unless it names a unit itself', () => {
    const units = '（责任单位：市教育局（制定政策）、市公安局（交警支队）、县（市、区）人民政府）';
    const { doubts } = parse(`一、甲\n（一）乙。做乙。${units}\n`);
    expect(doubts).toMatchObject([{ code: 'odd-unit', words: '市教育局（制定政策）' }]);
  });

  test('a name that is none of a unit is asked about', () => {
    const tree = parse(`一、任务\n（一）甲。做甲。（责任单位：王某某、省科技厅）\n`);
    expect(tree.doubts).toMatchObject([{ code: 'odd-unit', words: '王某某' }]);
  });

  test('in a row of a table, too', () => {
    const head = '任务\t责任单位\n';
    const tree = parse(`方案\n一、任务\n见下表。\n${head}做甲\t王某某\n做乙\t省科技厅\n`);
    expect(tree.doubts).toMatchObject([{ code: 'odd-unit', words: '做甲 王某某' }]);
  });

  test('a part without units between tasks is asked about, before or behind them it is not', () => {
    const tree = parse(`一、任务\n${three}4.丁。做丁。\n5.戊。做戊。${UNITS}\n6.己。做己。\n`);
    expect(told(tree)).toHaveLength(4);
    expect(tree.doubts).toMatchObject([{ code: 'units-missing', words: '4.丁。' }]);
  });
});

describe('dates as annual plans and five-year plans give them', () => {
  const untils = (text: string, year?: number): string[] =>
    readDeadlines(text, year).map(({ words, until }) => `${words} ${until ?? ''}`);

  test.each([
    ['完成摸底（4月底前）。', ['4月底前 2024-04-30']],
    ['12月20日前完成，2025年6月前验收。', ['12月20日前 2024-12-20', '2025年6月前 2025-05-31']],
    ['年底前完成。', ['年底前 2024-12-31']],
    ['今年年底前完成。', ['今年年底前 2024-12-31']],
    ['【责任部门：区数据局；时间节点：12月底】', ['12月底 2024-12-31']],
    ['每年3月底前、次年1月底前、每年年底前、于每月5日前报送，3个月前，4月—6月底前', []],
  ])('%s in 2024', (text, expected) => {
    expect(untils(text, 2024)).toEqual(expected);
    expect(untils(text).filter((found) => !found.startsWith('2025'))).toEqual([]);
  });

  test('“十四五”末 is the end of 2025', () => {
    expect(untils('“十四五”末散煤清零，比“十三五”末下降10%。')).toEqual(['“十四五”末 2025-12-31']);
    expect(untils('力争到十五五期末达到80%。')).toEqual(['十五五期末 2030-12-31']);
  });

  test('（2024年4月底前） is a date by which something is done, （2018年底） is none', () => {
    expect(untils('编制计划（2024年4月底前）。')).toEqual(['2024年4月底前 2024-04-30']);
    expect(untils('现有企业10家（2018年底）。')).toEqual([]);
  });

  test.each([
    ['2024年优化营商环境工作要点', 2024],
    ['市政府工作报告重点工作责任分解（2023年）', 2023],
    ['行动计划（2022—2025年）', undefined],
    ['2030年前碳达峰行动方案', undefined],
    ['2024年冬春火灾防控工作方案', undefined],
    ['2023年计划和2024年任务', undefined],
    ['促进信息消费的实施意见', undefined],
  ])('the one year of %s', (title, year) => {
    expect(yearOfTitle(title)).toBe(year);
  });
});
