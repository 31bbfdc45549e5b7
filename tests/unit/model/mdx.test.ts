import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ContentError } from '../../../src/model/content.ts';
import type { ContentItem, ContentPage } from '../../../src/model/content.ts';
import { readMdx } from '../../../src/model/read-mdx.ts';
import { escapeMdx, writeMdx } from '../../../src/model/write-mdx.ts';
import { hostileText } from './hostile-text.ts';

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
    ['<Clause id="1-1">a *b* c</Clause>', 'holds a emphasis'],
    ['<Clause id="1-1">{process.exit()}</Clause>', 'holds a mdxFlowExpression'],
    ['<Clause>没有</Clause>', '<Clause> has no id'],
    ['<Sentence id="1-1">没有</Sentence>', '<Sentence> is no tag for official text'],
    ['<Clause id="t-1" kind="verse">没有</Clause>', '<Clause> is no tag for official text'],
    ['裸露的文字', 'stands outside of every tag'],
    [
      '<Task id="1.1"><Measure id="1.1-1">没有标题</Measure></Task>',
      'does not begin with its heading',
    ],
    ['<Clause id="1-1">没有关上', 'this is no valid MDX'],
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
