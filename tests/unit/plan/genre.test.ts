import { describe, expect, test } from 'vitest';
import {
  clausesOf,
  parse,
  readDeadlines,
  readLabel,
  readMeta,
  readRules,
  readUnits,
  splitPlans,
  yearOfTitle,
} from '../../../src/plan/index.ts';
import type { Clause, Part, PlanTree } from '../../../src/plan/index.ts';
import { expectSound } from './sound.ts';

const UNITS = '（责任单位：省科技厅、省财政厅）';

function tasksOf(tree: PlanTree): Part[] {
  const walk = (nodes: readonly (PlanTree['children'][number] | Clause | Part)[]): Part[] =>
    nodes.flatMap((node) => {
      if (node.type === 'clause' || node.type === 'attachment') return [];
      return node.type === 'task' ? [node] : walk(node.children);
    });
  return walk(tree.children);
}

/** Of each task its label, and how many measures it has. */
function told(tree: PlanTree): string[] {
  return tasksOf(tree).map(({ label, children }) => {
    const measures = children.filter(
      (child) => child.type === 'clause' && child.kind === 'measure',
    );
    return `${label} ${measures.length}`;
  });
}

function codes(tree: PlanTree): string[] {
  return tree.doubts.map(({ code }) => code);
}

describe('rules as offices word them', () => {
  test.each([
    [
      '〔责任单位：省商务厅、省数据局按职责分工负责。具体任务均涉及相关市（州）人民政府，不再做分工，下同。〕',
      '具体任务均涉及相关市（州）人民政府，不再做分工，下同',
      ['省商务厅', '省数据局'],
    ],
    [
      '责任单位：市发改委、市卫生健康委（除标注“分别牵头”外，列第一位为牵头或汇总单位，下同）',
      '除标注“分别牵头”外，列第一位为牵头或汇总单位，下同',
      ['市发改委', '市卫生健康委'],
    ],
    [
      '（市应急管理局牵头，市教育局等市安委会有关成员单位和各县〔区〕按职责分工负责。以下均需各县〔区〕落实，不再列出）',
      '以下均需各县〔区〕落实，不再列出',
      ['市应急管理局', '市教育局', '各县〔区〕'],
    ],
    [
      '〔责任单位：市发改委、市商务局，各县（区）人民政府。各县（区）人民政府均为责任单位，下同〕',
      '各县（区）人民政府均为责任单位，下同',
      ['市发改委', '市商务局', '各县（区）人民政府'],
    ],
    [
      '（省生态环境厅牵头，省自然资源厅配合。各市、县政府负责落实。以下均需各市、县政府落实，不再列出）',
      '以下均需各市、县政府落实，不再列出',
      ['省生态环境厅', '省自然资源厅', '各市、县政府'],
    ],
  ])('%s', (text, rule, units) => {
    expect(readRules(text).map(({ words }) => words)).toEqual([rule]);
    expect(readUnits(text).map(({ unit }) => unit)).toEqual(units);
  });

  test.each(['企业均为责任单位，要落实主体责任。', '各县人民政府均为责任单位的，由市政府协调。'])(
    '%s is none',
    (text) => {
      expect(readRules(text)).toEqual([]);
    },
  );

  test('one that is not understood is named, a name that is explained is not', () => {
    const text = `牵头单位（无牵头单位的，责任单位即为牵头单位，下同）要抓落实。\n一、任务\n（一）甲。做甲。${UNITS}\n`;
    expect(parse(text).notices).toMatchObject([
      { code: 'rule-unread', words: '无牵头单位的，责任单位即为牵头单位，下同' },
    ]);
    const explained = `有关单位（含企业，下同）和省科技厅（以下简称牵头单位，下同）要落实。\n一、任务\n（一）甲。做甲。${UNITS}\n`;
    expect(parse(explained)).toMatchObject({ doubts: [], notices: [] });
  });
});

test.each([
  ['1﹒全省生产总值增长7%', '1﹒'],
  ['2．2021年11月底前，开展检查。', '2．'],
  ['3.12月底前完成。', '3.'],
  ['1．5G网络规模部署。', '1．'],
  ['4.12345热线一号对外。', '4.'],
])('%s is numbered', (text, label) => {
  expect(readLabel(text)?.text).toBe(label);
});

test.each(['1.5万人', '2.0行动', '1.20个百分点'])('%s is a figure', (text) => {
  expect(readLabel(text)).toBe(undefined);
});

describe('what stands around the plan', () => {
  const cover = (title: string): string =>
    `甲市人民政府办公室关于印发${title}的通知\n各区人民政府：\n现将《${title}》印发给你们，并通知如下：\n一、提高认识。要重视。\n二、压实责任。要落实。\n甲市人民政府办公室\n2023年1月10日\n`;
  const body = `一、任务\n（一）甲。做甲。${UNITS}\n二、保障\n（二）乙。做乙。${UNITS}\n`;

  test('points of the notice that passes a plan on head no part of it', () => {
    const text = `${cover('甲市行动方案')}甲市行动方案\n${body}`;
    expect(splitPlans(text)).toMatchObject({ plans: [{}], doubts: [] });
    const tree = parse(text);
    expect(told(tree)).toEqual(['（一） 1', '（二） 1']);
    expect(codes(tree)).toEqual([]);
    expectSound(text, tree);
  });

  test('nor where a plan with a title of its own stands between: the notice passes on two', () => {
    const text = `${cover('甲办法和乙办法')}甲办法\n${body}乙办法\n${body}`;
    expect(splitPlans(text).plans.length).toBeGreaterThan(1);
    const plain = `甲市关于印发甲办法和乙办法的通知\n甲市人民政府\n2023年1月10日\n甲办法\n${body}乙办法\n${body}`;
    expect(splitPlans(plain).plans).toHaveLength(2);
  });

  test('but a text that another one does not name is a plan of its own', () => {
    const text = `${cover('甲市行动方案')}乙区实施意见\n${body}`;
    expect(splitPlans(text).plans).toHaveLength(2);
    const own = `${cover('甲市行动方案').replace('要落实。', UNITS)}甲市行动方案\n${body}`;
    expect(splitPlans(own).plans).toHaveLength(2);
  });

  test('lines of a list of attachments head nothing, and the plan follows as the first attachment', () => {
    const text = `关于印发行动方案的通知\n各镇：\n现印发给你们。\n附件：1.甲区行动方案\n2.甲区任务清单\n甲区人民政府\n2023年6月9日\n附件1\n甲区行动方案\n${body}附件2\n甲区任务清单\n`;
    const tree = parse(text);
    expect(told(tree)).toEqual(['（一） 1', '（二） 1']);
    expect(codes(tree)).toEqual([]);
    const notes = clausesOf(tree).filter(({ kind }) => kind === 'note');
    expect(notes.map(({ text: words }) => words)).toEqual([
      '附件：1.甲区行动方案',
      '2.甲区任务清单',
      '附件1',
    ]);
  });

  test('when and by whom a text was passed is no part of its title', () => {
    const tree = parse(`甲县工作要点\n（2024年3月5日县政府第30次常务会议审议通过）\n${body}`);
    expect(clausesOf(tree).slice(0, 2)).toMatchObject([{ kind: 'title' }, { kind: 'note' }]);
    const printed = parse(`甲县清单\n（甲县政府办公室2024年3月5日印发）\n${body}`);
    expect(clausesOf(printed).slice(0, 2)).toMatchObject([{ kind: 'title' }, { kind: 'note' }]);
  });

  test('what is printed below a text is no measure of its last task', () => {
    const tail = [
      '公开方式：主动公开',
      '抄送：市委办公室。',
      '甲市人民政府办公室 2023年3月15日印发',
    ];
    const tree = parse(`${body}${tail.join('\n')}\n`);
    expect(told(tree)).toEqual(['（一） 1', '（二） 1']);
    expect(codes(tree)).toEqual([]);
    expect(clausesOf(tree).slice(-3)).toMatchObject(tail.map((text) => ({ kind: 'note', text })));
  });

  test('names between a title and its date sign the text', () => {
    const tree = parse(`甲市实施意见\n市委办公室 市政府办公室\n（2023年5月20日）\n${body}`);
    expect(readMeta(tree)).toMatchObject({
      title: ['甲市实施意见'],
      issuers: ['市委办公室', '市政府办公室'],
      date: '2023-05-20',
    });
  });

  test('brackets that pair across the lines of a title are not alone', () => {
    const paired = parse(`关于印发《甲市行动计划\n（2022—2025年）》的通知\n${body}`);
    expect(paired.notices).toEqual([]);
    const alone = parse(`关于印发《甲市行动计划\n（2022—2025年）的通知\n${body}`);
    expect(alone.notices.map(({ code }) => code)).toEqual(['bracket-alone']);
  });
});

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

test('a title whose first line ends in 文件 is no letterhead', () => {
  const tree = parse(`甲省人民政府办公厅关于推行规范性文件\n审核机制的意见\n一、做\n做。\n`);
  expect(readMeta(tree).title).toEqual(['甲省人民政府办公厅关于推行规范性文件', '审核机制的意见']);
});

describe('what is none of a task’s measures', () => {
  const box = `一、任务\n（一）甲。做甲。${UNITS}\n专栏1 重点工程\n甲工程：新建一座。\n乙工程：新建两座。\n（二）乙。做乙。${UNITS}\n`;

  test('a box, unless the editor says so', () => {
    const tree = parse(box);
    expect(told(tree)).toEqual(['（一） 1', '（二） 1']);
    expect(tree.doubts).toMatchObject([{ code: 'box-in-task', words: '专栏1 重点工程' }]);
    const answers = tree.doubts.map((doubt) => ({ ...doubt, answer: 'measures' }));
    expect(told(parse(box, answers))).toEqual(['（一） 4', '（二） 1']);
  });

  test('a sentence that is nothing but a rule, and a caption', () => {
    const rule = '以上任务均需各区人民政府落实，不再逐一列出。';
    const text = `一、任务\n（一）甲\n主要任务：\n做甲。再做甲。\n责任单位：省科技厅\n${rule}\n二、保障\n要保障。\n`;
    const tree = parse(text);
    expect(told(tree)).toEqual(['（一） 2']);
    const sentences = clausesOf(tree).filter(({ kind }) => kind === 'sentence');
    expect(sentences.map(({ text: words }) => words)).toEqual(['主要任务：', rule, '要保障。']);
  });

  test('what follows the last task where tasks are one paragraph each', () => {
    const text = `一、做甲。${UNITS}\n二、做乙。${UNITS}\n各地要加强领导。\n`;
    const tree = parse(text);
    expect(told(tree)).toEqual(['一、 0', '二、 0']);
    expect(codes(tree)).toEqual(['after-last-units']);
    const first = `一、甲${UNITS}\n做甲。\n二、乙${UNITS}\n做乙。\n`;
    expect(told(parse(first))).toEqual(['一、 1', '二、 1']);
    expect(told(parse(`一、甲${UNITS}\n做甲。\n`))).toEqual(['一、 1']);
  });
});
