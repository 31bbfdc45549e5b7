import { describe, expect, test } from 'vitest';
import { keepNotes, pagesFromTree, writeMdx } from '../../../../src/model/index.ts';
import type { ContentPage } from '../../../../src/model/index.ts';
import { parse } from '../../../../src/plan/index.ts';

const TEXT =
  '引言。\n一、甲\n开头。\n（一）题。句一。句二。\n另段。（责任单位：省厅）\n二、乙\n正文一。正文二。\n';

function pagesOf(text: string): ContentPage[] {
  return pagesFromTree(parse(text));
}

function filesOf(pages: readonly ContentPage[]): Map<string, string> {
  return new Map(pages.map((page) => [page.id, writeMdx(page)]));
}

/** The new files after some words of the old ones were replaced by hand. */
function kept(
  page: string,
  edits: [string, string][],
  text: string,
): { lines: string[]; moved: { page: string; text: string }[]; files: Map<string, string> } {
  const old = filesOf(pagesOf(TEXT));
  for (const [words, by] of edits) {
    expect(old.get(page)).toContain(words);
    old.set(page, (old.get(page) ?? '').replace(words, by));
  }
  const { files, moved } = keepNotes(pagesOf(text), old);
  return { lines: (files.get(page) ?? '').split('\n').filter(Boolean), moved, files };
}

describe('notes in a plan that is imported again', () => {
  test('a page whose text is the same stays as it is, to the last blank line', () => {
    const old = new Map(
      [...filesOf(pagesOf(TEXT))].map(([id, text]) => [id, `${text}\n\n<Note>按</Note>\n`]),
    );
    expect(keepNotes(pagesOf(TEXT), old)).toEqual({ files: old, moved: [] });
  });

  test('between the sentences of a paragraph a note stays there', () => {
    const edits: [string, string][] = [['正文一。</Clause>', '正文一。</Clause>\n<Note>按</Note>']];
    const { lines } = kept('2', edits, TEXT.replace('正文二', '正文改'));
    const at = lines.indexOf('<Note>按</Note>');
    expect(lines[at - 1]).toContain('正文一。');
    expect(lines[at + 1]).toContain('正文改。');
  });

  test('between the paragraphs of a task, and behind a task, a note stays there', () => {
    const edits: [string, string][] = [
      ['句二。</Measure>\n</Paragraph>', '句二。</Measure>\n</Paragraph>\n\n<Note>段后</Note>\n'],
      ['</Task>', '</Task>\n\n<Note>任务后</Note>'],
    ];
    const { lines } = kept('1', edits, TEXT.replace('另段', '又一段'));
    expect(lines[lines.indexOf('<Note>段后</Note>') - 1]).toBe('</Paragraph>');
    expect(lines.indexOf('<Note>段后</Note>')).toBeLessThan(lines.indexOf('</Task>'));
    expect(lines[lines.indexOf('<Note>任务后</Note>') - 1]).toBe('</Task>');
  });

  test('several notes behind one clause stay in their order, and one at the top stays on top', () => {
    const after = '开头。</Clause>\n</Paragraph>';
    const edits: [string, string][] = [
      ['---\n\n', '---\n\n<Note>页首</Note>\n\n'],
      [after, `${after}\n\n<Note>一</Note>\n\n<Note>二</Note>`],
    ];
    const { lines } = kept('1', edits, TEXT.replace('句二', '句改'));
    expect(lines[3]).toBe('<Note>页首</Note>');
    expect(lines.indexOf('<Note>二</Note>')).toBe(lines.indexOf('<Note>一</Note>') + 1);
    expect(lines[lines.indexOf('<Note>一</Note>') - 1]).toBe('</Paragraph>');
  });

  test('a note of several lines keeps each of them', () => {
    const note = '<Note>\n\n第一段\n\n- 一\n- 二\n\n</Note>';
    const after = '开头。</Clause>\n</Paragraph>';
    const { files } = kept('1', [[after, `${after}\n\n${note}`]], TEXT.replace('句二', '句改'));
    expect(files.get('1')).toContain(`\n\n${note}\n\n`);
  });

  test('a note whose clause is gone goes to the end of its page, of a page that is gone to the overview', () => {
    const after = '正文二。</Clause>\n</Paragraph>';
    const edits: [string, string][] = [[after, `${after}\n\n<Note>按</Note>`]];
    const shorter = kept('2', edits, TEXT.replace('正文二。', ''));
    expect(shorter.lines.at(-1)).toBe('<Note>按</Note>');
    expect(shorter.moved).toEqual([{ page: '2', text: '<Note>按</Note>' }]);
    const without = kept('2', edits, TEXT.slice(0, TEXT.indexOf('二、')));
    expect(without.files.has('2')).toBe(false);
    expect(without.moved).toEqual([{ page: '0', text: '<Note>按</Note>' }]);
    expect(without.files.get('0')).toContain('<Note>按</Note>');
  });
});
