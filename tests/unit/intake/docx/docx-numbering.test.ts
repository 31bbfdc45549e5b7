import { expect, test } from 'vitest';
import { readDocx } from '../../../../src/intake/docx/docx.ts';
import { abstractNum, docx, lvl, num, numOf, p, para, style, table } from '../make-docx.ts';

const PLAN = abstractNum(
  0,
  lvl(0, 'chineseCounting', '%1、'),
  lvl(1, 'chineseCounting', '（%2）'),
  lvl(2, 'decimal', '%3.'),
);

async function textsOf(body: string, numbering: string, styles = ''): Promise<string[]> {
  const { paragraphs } = await readDocx(docx(body, { numbering, styles }));
  return paragraphs.map(({ text }) => text);
}

/** One paragraph 事 for each number. */
function things(...numbers: [number, number?][]): string {
  return numbers.map(([id, level]) => p('事', num(id, level))).join('');
}

test('the levels of a plan count on, and begin again under each number above', async () => {
  const body = things([1], [1, 1], [1, 1], [1, 2], [1, 2], [1, 1], [1, 2], [1], [1, 1]);
  expect(await textsOf(body, PLAN + numOf(1, 0))).toEqual(
    ['一、', '（一）', '（二）', '1.', '2.', '（三）', '1.', '二、', '（一）'].map(
      (one) => `${one}事`,
    ),
  );
});

test('the label is a hint, and each number is one change', async () => {
  const { paragraphs, log } = await readDocx(
    docx(p('总体要求', num(1)), { numbering: PLAN + numOf(1, 0) }),
  );
  expect(paragraphs).toEqual([{ text: '一、总体要求', hints: { label: '一、' } }]);
  expect(log).toEqual([
    { what: 'automatic-number', line: 1, before: '总体要求', after: '一、总体要求' },
  ]);
});

test('%1.%2.%3 shows all levels, 第%1条 stands inside words', async () => {
  const legal = abstractNum(
    0,
    lvl(0, 'chineseCountingThousand', '第%1章', '<w:suff w:val="space"/>'),
    lvl(1, 'decimal', '%1.%2', '<w:isLgl/>'),
    lvl(2, 'decimal', '%2.%3'),
  );
  expect(await textsOf(things([1], [1, 1], [1, 2]), legal + numOf(1, 0))).toEqual([
    '第一章 事',
    '1.1 事',
    '1.1 事',
  ]);
});

test('what Word sets apart by a tab is closed up, unless the number would run into the words', async () => {
  const lists =
    abstractNum(0, lvl(0, 'decimal', '%1')) +
    abstractNum(1, lvl(0, 'decimal', '%1', '<w:suff w:val="nothing"/>'));
  expect(await textsOf(things([1], [2]), lists + numOf(1, 0) + numOf(2, 1))).toEqual([
    '1 事',
    '1事',
  ]);
});

test('a list that is interrupted goes on, and so does another list of the same count', async () => {
  const body = things([1]) + p('中间') + things([1], [2], [1]);
  expect(await textsOf(body, PLAN + numOf(1, 0) + numOf(2, 0))).toEqual([
    '一、事',
    '中间',
    '二、事',
    '三、事',
    '四、事',
  ]);
});

test('an own start counts once, when its list is first used', async () => {
  const own = numOf(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>');
  expect(await textsOf(things([1], [1], [2], [2], [1]), PLAN + numOf(1, 0) + own)).toEqual(
    ['一', '二', '五', '六', '七'].map((one) => `${one}、事`),
  );
});

test('a level may be written otherwise by one list, and begin at another number', async () => {
  const own = numOf(
    2,
    0,
    `<w:lvlOverride w:ilvl="0">${lvl(0, 'decimalEnclosedCircle', '%1', '<w:start w:val="3"/>')}</w:lvlOverride>`,
  );
  expect(await textsOf(things([2], [2]), PLAN + own)).toEqual(['③事', '④事']);
});

test('a level that never begins again runs on; one may begin again only under a certain level', async () => {
  const running = abstractNum(
    0,
    lvl(0, 'chineseCounting', '%1、'),
    lvl(1, 'chineseCounting', '（%2）', '<w:lvlRestart w:val="0"/>'),
    lvl(2, 'decimal', '%3.', '<w:lvlRestart w:val="1"/>'),
  );
  const body = things([1], [1, 1], [1, 2], [1, 1], [1, 2], [1], [1, 1], [1, 2]);
  expect(await textsOf(body, running + numOf(1, 0))).toEqual(
    ['一、', '（一）', '1.', '（二）', '2.', '二、', '（三）', '1.'].map((one) => `${one}事`),
  );
});

test('a level whose upper level has not come shows that at its start', async () => {
  const list = abstractNum(0, lvl(0, 'decimal', '%1.'), lvl(1, 'decimal', '%1.%2.'));
  expect(await textsOf(things([1, 1], [1], [1, 1]), list + numOf(1, 0))).toEqual([
    '1.1.事',
    '1.事',
    '1.1.事',
  ]);
});

test('a start that is not said is nought', async () => {
  const list =
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>';
  expect(await textsOf(things([1]), list + numOf(1, 0))).toEqual(['0.事']);
});

test('a style gives the number, through its bases, on the level that names the style', async () => {
  const list = abstractNum(
    0,
    lvl(0, 'chineseCounting', '%1、', '<w:pStyle w:val="Head"/>'),
    lvl(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="Sub"/>'),
  );
  const numbered = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>';
  const styles =
    style('Head', numbered) +
    style('Sub', '<w:basedOn w:val="Head"/>') +
    style(
      'None',
      '<w:basedOn w:val="Head"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>',
    );
  const named = (name: string): string => `<w:pStyle w:val="${name}"/>`;
  const body =
    p('章', named('Head')) +
    p('节', named('Sub')) +
    p('无', named('None')) +
    p('去', named('Sub') + num(0)) +
    p('深', `${named('Head')}<w:numPr><w:ilvl w:val="1"/></w:numPr>`);
  expect(await textsOf(body, list + numOf(1, 0), styles)).toEqual([
    '一、章',
    '（一）节',
    '无',
    '去',
    '（二）深',
  ]);
});

test('a list that names a style of lists is the list of that style', async () => {
  const lists =
    abstractNum(0, '<w:styleLink w:val="Plan"/>', lvl(0, 'chineseCounting', '%1、')) +
    abstractNum(1, '<w:numStyleLink w:val="Plan"/>');
  const styles = style(
    'Plan',
    '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>',
    'numbering',
  );
  expect(await textsOf(things([2], [1]), lists + numOf(1, 0) + numOf(2, 1), styles)).toEqual([
    '一、事',
    '二、事',
  ]);
});

test('bullets are left out, and said; a list that is not there has no number', async () => {
  const list = abstractNum(0, lvl(0, 'bullet', '●'));
  const { paragraphs, log } = await readDocx(
    docx(p('点', num(1)) + p('无', num(9)) + p('深', num(1, 5)), { numbering: list + numOf(1, 0) }),
  );
  expect(paragraphs.map(({ text }) => text)).toEqual(['点', '无', '深']);
  expect(log).toEqual([{ what: 'bullet', line: 1, before: '点', after: '' }]);
});

test('a paragraph without words is counted; its number is text only in a cell', async () => {
  const numbering =
    abstractNum(0, lvl(0, 'decimal', '%1')) +
    PLAN.replace('"0"', '"1"') +
    numOf(1, 0) +
    numOf(2, 1);
  const empty = (id: number): string => para('', num(id));
  const body =
    p('甲', num(2)) + empty(2) + p('乙', num(2)) + table([empty(1), p('丙')], [empty(1), p('丁')]);
  const { paragraphs, log } = await readDocx(docx(body, { numbering }));
  expect(paragraphs.map(({ text }) => text)).toEqual(['一、甲', '三、乙', '1\t丙', '2\t丁']);
  expect(log).toContainEqual({ what: 'lone-number', line: 2, before: '二、', after: '' });
});

test('a paragraph whose end was deleted is not counted', async () => {
  const gone = para('', `${num(1)}<w:rPr><w:del w:id="1"/></w:rPr>`);
  const body = things([1]) + gone + things([1]);
  expect(await textsOf(body, PLAN + numOf(1, 0))).toEqual(['一、事', '二、事']);
});

test('a format made by hand, and one that is not known', async () => {
  const own =
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent>' +
    '<mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice>' +
    '<mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>' +
    '<w:lvlText w:val="%1号"/></w:lvl></w:abstractNum>';
  const strange = abstractNum(1, lvl(0, 'hebrew1', '%1.'));
  const { paragraphs, log } = await readDocx(
    docx(things([1], [2]), { numbering: own + strange + numOf(1, 0) + numOf(2, 1) }),
  );
  expect(paragraphs.map(({ text }) => text)).toEqual(['001号事', '1.事']);
  expect(log).toContainEqual({ what: 'number-format', line: 2, before: 'hebrew1', after: '1.' });
});
