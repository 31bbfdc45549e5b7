import { describe, expect, test } from 'vitest';
import { changes, read, texts, textsOf } from '../bytes.ts';

const LONG = '为认真贯彻落实党中央、国务院决策部署，进一步扩大和升级信息消费，';

describe('Markdown', () => {
  test('marks at the begin of lines are not text, numbers are', async () => {
    const md =
      '# 方案 #\n##无空格标题\n### \n1. 甲\n2) 乙\n3\\. 丙\n- 丁\n  * [ ] 戊\n+ 己\n> > 庚\n***\n（一）辛\n#标签\n一、壬 #\n#abc';
    expect(await texts(md, 'a.md')).toEqual([
      ...[
        '方案',
        '无空格标题',
        '1. 甲',
        '2) 乙',
        '3. 丙',
        '丁',
        '戊',
        '己',
        '庚',
        '（一）辛',
        '标签',
        '一、壬 #',
        '#abc',
      ],
    ]);
  });

  test('headings and bold lines are hints', async () => {
    const { paragraphs } = await read(
      '# 甲#\n乙\n===\n丙\n---\n\n**丁**\n\n__戊__\n\n**己**庚\n\n- - -',
      'a.md',
    );
    expect(paragraphs.map(({ text, hints }) => [text, hints])).toEqual([
      ['甲#', { outline: 1 }],
      ['乙', { outline: 1 }],
      ['丙', { outline: 2 }],
      ['丁', { bold: true }],
      ['戊', { bold: true }],
      ['己庚', {}],
    ]);
  });

  test.each([
    ['**第一条**　为了', '第一条　为了'],
    ['**“引”**后，*斜*，_斜_，***全***，~~旧~~', '“引”后，斜，斜，全，旧'],
    ['3*4*5 与 snake_case_x，* 注，5 * 6', '3*4*5 与 snake_case_x，* 注，5 * 6'],
    ['**未完', '**未完'],
    ['\\*星\\* 与 \\[括\\]', '*星* 与 [括]'],
    ['[链接](http://a.b/c "名") <https://a.b> `代*码*` ``a`b``', '链接 https://a.b 代*码* a`b'],
    ['`未完 ``也 `', '未完 ``也 '],
    ['国发[2018](40)号 [注] ]', '国发[2018](40)号 [注] ]'],
    ['&nbsp;a&amp;b&#20013;&#x56FD;&unknown;&#0;', 'a&b中国&unknown;&#0;'],
    ['<span style="x">甲</span><u>乙</u> 1<2', '甲乙 1<2'],
  ])('%s', async (md, right) => {
    expect(await texts(md, 'a.md')).toEqual([right.trim()]);
  });

  test('a break in a line ends a paragraph', async () => {
    expect(await texts('甲<br>乙<br/>丙', 'a.md')).toEqual(['甲', '乙', '丙']);
  });

  test('pictures, comments, front matter and addresses of links are logged', async () => {
    const source = await read(
      '---\ntitle: 名\n---\n甲![图](a.png)<!-- 注\n注 -->乙<!---->\n\n[a]: http://b',
      'a.md',
    );
    expect(textsOf(source)).toEqual(['甲', '乙']);
    expect(source.log).toEqual([
      { what: 'front-matter', line: 1, before: 'title: 名', after: '' },
      { what: 'hidden-text', line: 1, before: '注', after: '' },
      { what: 'picture', line: 1, before: '图', after: '' },
      { what: 'hidden-text', line: 2, before: '注', after: '' },
      { what: 'link-target', line: 2, before: '[a]: http://b', after: '' },
    ]);
  });

  test('a rule at the begin is no front matter', async () => {
    expect(await texts('---\n甲\n---\n乙', 'a.md')).toEqual(['甲', '乙']);
    expect(await texts('---\n甲', 'a.md')).toEqual(['甲']);
  });

  test('code is text as it stands', async () => {
    expect(await texts('```\n# 甲*乙*\n```\n**丙**\n~~~\n`丁', 'a.md')).toEqual([
      '# 甲*乙*',
      '丙',
      '`丁',
    ]);
  });

  test('a backtick that no other closes is text', async () => {
    expect(await texts('任务`一和``二`三', 'a.md')).toEqual(['任务一和``二三']);
    expect(await texts('任务`一，``二', 'a.md')).toEqual(['任务`一，``二']);
  });

  test('tables are rows', async () => {
    const md =
      '甲\n\n| 序号 | 任务 |\n|---|:--:|\n| 1 | **甲**<br>乙 \\| x |\n2 | [乙](http://a.b)\n\n丙|丁\n\n|a|\n|-|';
    const { paragraphs } = await read(md, 'a.md');
    expect(paragraphs.map(({ text, hints }) => [text, hints.row?.table, hints.row?.row])).toEqual([
      ['甲', undefined, undefined],
      ['序号\t任务', 1, 1],
      ['1\t甲 乙 | x', 1, 2],
      ['2\t乙', 1, 3],
      ['丙|丁', undefined, undefined],
      ['a', 2, 1],
    ]);
  });

  test('tables of HTML are rows too', async () => {
    const md =
      '甲\n<table>\n<tr><td>1<td>乙<br>丙\n</table>\n\n| a | b |\n|---|---|\n丁\n<table><tr><td>戊';
    const source = await read(md, 'a.md');
    expect(source.paragraphs.map(({ text, hints }) => [text, hints.row?.table])).toEqual([
      ['甲', undefined],
      ['1\t乙 丙', 1],
      ['a\tb', 2],
      ['丁', undefined],
      ['戊', undefined],
    ]);
    expect(changes(source, 'line-break')).toEqual([[2, '乙\n丙', '乙 丙']]);
  });

  test('lines that follow each other are asked about', async () => {
    const md = `# 题\n${LONG}\n结合我省实际。\n\n- 甲`;
    const source = await read(md, 'a.md');
    expect(textsOf(source)).toEqual(['题', LONG, '结合我省实际。', '甲']);
    expect(source.choices).toMatchObject([
      { code: 'line-breaks', default: 'paragraphs', must: false },
    ]);
    const joined = await read(md, 'a.md', { 'line-breaks': 'join' });
    expect(textsOf(joined)).toEqual(['题', `${LONG}结合我省实际。`, '甲']);
    expect(changes(joined, 'hard-wrap')).toHaveLength(1);
  });

  test('page numbers are no list', async () => {
    expect(await texts('甲\n\n- 3 -\n\n乙', 'a.md')).toEqual(['甲', '乙']);
  });
});
