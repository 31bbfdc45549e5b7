import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ContentError } from '../../../../src/model/shapes/content.ts';
import type { ContentItem, ContentPage } from '../../../../src/model/shapes/content.ts';
import { readMdx } from '../../../../src/model/mdx/read-mdx.ts';
import { escapeMdx, writeMdx } from '../../../../src/model/mdx/write-mdx.ts';
import { hostileText } from '../hostile-text.ts';

function roundTrip(page: ContentPage): ContentPage {
  return readMdx('content/x/1.mdx', writeMdx(page), page.id);
}

function clause(
  id: string,
  text: string,
  paragraph: number,
  kind: 'sentence' | 'heading' | 'measure' | 'units' = 'sentence',
) {
  return { type: 'clause' as const, id, kind, text, paragraph };
}

describe('MDX of a page', () => {
  test('any text comes back as it went in, character for character', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 1, maxLength: 4 }), (texts) => {
        const items = texts.map((text, index) => clause(`1-${index + 1}`, text, index));
        const page = { id: '1', items };
        expect(roundTrip(page)).toEqual(page);
      }),
      { numRuns: 500 },
    );
  });

  test('paragraphs, tasks and the place of the contents come back', () => {
    const items: ContentItem[] = [
      clause('2', '二、目标', 0, 'heading'),
      clause('2-1', '一句。', 1),
      clause('2-2', '又一句。', 1),
      clause('2-3', '另起一段。', 2),
      { type: 'contents' },
      {
        type: 'task',
        id: '2.1',
        clauses: [
          clause('2.1', '1.标题。', 3, 'heading'),
          clause('2.1-1', '措施。', 3, 'measure'),
          clause('2.1-u', '（责任单位：省科技厅）', 3, 'units'),
        ],
      },
      {
        type: 'task',
        id: '2.2',
        clauses: [
          clause('2.2', '2.标题', 4, 'heading'),
          clause('2.2-1', '措施。', 5, 'measure'),
          clause('2.2-2', '措施二。', 5, 'measure'),
          clause('2.2-u', '（责任单位：省科技厅）', 6, 'units'),
        ],
      },
    ];
    const page = { id: '2', items };
    expect(roundTrip(page)).toEqual(page);
  });

  test('editors may add notes and blank lines without touching the official text', () => {
    const text =
      '---\nid: "1"\n---\n\n<Note>编者的话，*强调*。</Note>\n\n\n<Paragraph>\n<Clause id="1-1">原文。</Clause>\n</Paragraph>\n';
    expect(readMdx('f', text, '1').items).toEqual([clause('1-1', '原文。', 0)]);
  });

  test.each([
    ['<Clause id="1-1">a *b* c</Clause>', '<Clause id="1-1"> 里有会被解释的符号'],
    ['<Clause id="1-1">{process.exit()}</Clause>', '这里有会运行的代码'],
    ['<Clause>没有</Clause>', '<Clause> 没有编号'],
    ['<Sentence id="1-1">没有</Sentence>', '不认识 <Sentence>'],
    ['<Clause id="t-1" kind="verse">没有</Clause>', '不认识 <Clause>'],
    ['裸露的文字', '有文字不在任何标签里'],
    ['<Task id="1.1"><Measure id="1.1-1">没有标题</Measure></Task>', '的第一行不是标题'],
    ['<Clause id="1-1">没有关上', '标签写得不对'],
    ['<Note>{process.exit()}</Note>', '这里有会运行的代码'],
    ['import x from "./x.js"', '这里有会运行的代码'],
    ['export const x = 1', '这里有会运行的代码'],
    ['<Note><script>alert(1)</script></Note>', '<Note> 里不能有 <script>'],
    ['<Note>看<iframe src="https://x.cn" /></Note>', '<Note> 里不能有 <iframe>'],
    ['<Note><b onClick="alert(1)">看</b></Note>', '<Note> 里不能有 onClick='],
    ['<Note><b title={process.exit()}>看</b></Note>', '这里有会运行的代码'],
    ['<Note {...x}>看</Note>', '这里有会运行的代码'],
    ['<Note>[看](javascript:alert(1))</Note>', '<Note> 里不能有 javascript:alert(1)'],
    ['<Note><a href=" JavaScript:alert(1)">看</a></Note>', '<Note> 里不能有 href='],
  ])('%s is refused with file, line and mend', (line, complaint) => {
    const read = () => readMdx('content/x/1.mdx', `---\nid: "1"\n---\n\n${line}\n`, '1');
    expect(read).toThrow(ContentError);
    expect(read).toThrow(complaint);
    expect(read).toThrow(/^content\/x\/1\.mdx:5: /u);
  });

  test('each mark that Markdown or MDX would interpret is escaped', () => {
    expect(escapeMdx('{a} <b> & ! * _ ~ ` [c] \\')).toBe(
      '\\{a\\} \\<b\\> \\& \\! \\* \\_ \\~ \\` \\[c\\] \\\\',
    );
  });
});
