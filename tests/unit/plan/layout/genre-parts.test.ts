import { describe, expect, test } from 'vitest';
import { clausesOf, parse, readMeta, splitPlans } from '../../../../src/plan/index.ts';
import { expectSound } from '../sound.ts';
import { UNITS, told, codes } from '../genres.ts';

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
