import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../../src/intake/docx/docx.ts';
import { docx, instr, mark, p, para, r, style } from '../make-docx.ts';
import { textsOf, logOf } from '../read-docx.ts';

describe('text boxes and pictures', () => {
  const box = (words: string): string => `<w:txbxContent>${p(words)}</w:txbxContent>`;

  test('a box is read once, in front of its paragraph', async () => {
    const forms =
      `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('红头')}</wps:txbx></w:drawing></mc:Choice>` +
      `<mc:Fallback><w:pict><v:textbox>${box('红头')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    const body = para(`${r('标题')}<w:r>${forms}</w:r>`, '<w:jc w:val="center"/>');
    expect((await readDocx(docx(body))).paragraphs).toEqual([
      { text: '红头', hints: {} },
      { text: '标题', hints: { centred: true } },
    ]);
    expect(await logOf(body)).toEqual([['text-box', '', '红头']]);
  });

  test('an old box, and words drawn as a picture', async () => {
    const old = `<w:r><w:pict><v:textbox>${box('旧框')}</v:textbox></w:pict></w:r>`;
    const art = '<w:r><w:pict><v:shape><v:textpath string="省政府文件"/></v:shape></w:pict></w:r>';
    expect(await textsOf(para(old) + para(art))).toEqual(['旧框', '省政府文件']);
  });

  test('only the second form is read where there is no first', async () => {
    const body = para(
      `<mc:AlternateContent><mc:Fallback>${r('乙')}</mc:Fallback></mc:AlternateContent>`,
    );
    expect(await textsOf(body)).toEqual(['乙']);
  });

  test('a picture is said, also where no paragraph follows', async () => {
    const body = p('文') + para('<w:r><w:drawing/></w:r>');
    expect((await readDocx(docx(body))).log).toEqual([
      { what: 'picture', line: 1, before: '', after: '' },
    ]);
  });
});

describe('notes, readings, what is hidden', () => {
  test('notes stand behind the text in its order, once; separators are none', async () => {
    const ref = (kind: string, id: number): string =>
      `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const body = para(
      r('甲') + ref('endnote', 1) + r('乙') + ref('footnote', 2) + ref('footnote', 2),
    );
    const sheets = {
      footnotes: `<w:footnote w:type="separator" w:id="0">${para('<w:r><w:separator/></w:r>')}</w:footnote><w:footnote w:id="2">${p('脚注')}</w:footnote><w:footnote w:id="3">${p('无人问')}</w:footnote>`,
      endnotes: `<w:endnote w:id="1">${p('尾注') + p('续')}</w:endnote>`,
    };
    expect(await textsOf(body, sheets)).toEqual(['甲乙', '尾注', '续', '脚注']);
    expect(await logOf(body, sheets)).toEqual([
      ['footnote', '甲', '尾注'],
      ['footnote', '甲乙', '脚注'],
    ]);
  });

  test('of a reading above a character the character is text', async () => {
    const body = para(
      `<w:r><w:ruby><w:rubyPr/><w:rt>${r('hàn')}</w:rt><w:rubyBase>${r('汉')}</w:rubyBase></w:ruby></w:r>${r('字')}`,
    );
    expect(await textsOf(body)).toEqual(['汉字']);
    expect(await logOf(body)).toEqual([['ruby', 'hàn', '']]);
  });

  test('hidden words are out, by themselves or by style', async () => {
    const styles = style('Hidden', '<w:rPr><w:vanish/></w:rPr>');
    const body =
      para(r('甲') + r('密', '<w:vanish/>')) +
      p('藏', '<w:pStyle w:val="Hidden"/>') +
      para(r('显', '<w:vanish w:val="false"/>'), '<w:pStyle w:val="Hidden"/>');
    expect(await textsOf(body, { styles })).toEqual(['甲', '显']);
    expect(await logOf(body, { styles })).toEqual([
      ['hidden-text', '密', ''],
      ['hidden-text', '藏', ''],
    ]);
  });

  test('comments, files put in, headers and footers are said', async () => {
    const body = `${para(`${r('甲')}<w:r><w:commentReference w:id="1"/></w:r>`)}<w:altChunk/><w:subDoc/><w:sectPr><w:headerReference/></w:sectPr>`;
    const { log } = await readDocx(docx(body));
    expect(log.map(({ what, line }) => [what, line])).toEqual([
      ['header-footer', 0],
      ['comment', 1],
      ['inserted-file', 1],
      ['inserted-file', 1],
    ]);
  });
});

describe('fields', () => {
  const field = (says: string, shows: string): string =>
    mark('begin') + says + mark('separate') + shows + mark('end');

  test('what a field shows is text, also inside another field', async () => {
    const inner = field(instr('DATE'), r('不'));
    const body =
      para(
        r('甲') +
          field(instr('IF ') + inner + instr(' = 1'), r('乙') + field(instr('PAGE'), r('丙'))) +
          r('丁'),
      ) + para(`<w:fldSimple w:instr="PAGE">${r('戊')}</w:fldSimple>`);
    expect(await textsOf(body)).toEqual(['甲乙丙丁', '戊']);
    expect(await logOf(body)).toEqual([]);
  });

  test('a field that shows nothing is said; marks for an index are not', async () => {
    const body = para(
      r('甲') +
        mark('begin') +
        instr('AUTONUM') +
        mark('end') +
        mark('begin') +
        instr(' XE "甲"') +
        mark('end'),
    );
    expect(await logOf(body)).toEqual([['field', 'AUTONUM', '']]);
  });

  test('a character in a circle is the character', async () => {
    const circle = (words: string): string =>
      mark('begin') + instr(`eq \\o\\ac(○,${words})`) + mark('end');
    expect(await textsOf(para(circle('3') + r('甲') + circle('密')))).toEqual(['③甲密']);
  });

  test('a mark that is missing does not eat the text', async () => {
    const lost = para(mark('begin') + instr('PAGE') + r('甲')) + p('乙');
    expect(await textsOf(lost)).toEqual(['乙']);
    const open = para(mark('begin') + instr('TOC') + mark('separate') + r('丙')) + p('丁');
    expect(await textsOf(open + para(mark('separate') + mark('end').replace('end', '')))).toEqual([
      '丙',
      '丁',
    ]);
  });
});

describe('tables of contents', () => {
  const toc = (...lines: string[]): string =>
    para(mark('begin') + instr(' TOC \\o "1-3" ') + mark('separate') + r(lines[0] ?? '')) +
    lines
      .slice(1)
      .map((line) => p(line))
      .join('');

  test('by field, with its heading; what follows its end stays', async () => {
    const body =
      p('标题') +
      p('目　录') +
      toc('一、总则1', '二、附则2') +
      para(mark('end') + r('一、总则')) +
      p('正文');
    expect(await textsOf(body)).toEqual(['标题', '一、总则', '正文']);
    expect((await readDocx(docx(body))).log).toEqual([
      { what: 'contents-list', line: 2, before: '目　录', after: '' },
    ]);
  });

  test('by control, by style, at the end', async () => {
    const styles = style('T1', '<w:name w:val="toc 1"/>');
    const control = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('甲1')}</w:sdtContent></w:sdt>`;
    const body = control + p('文') + p('甲1', '<w:pStyle w:val="T1"/>');
    expect(await textsOf(body, { styles })).toEqual(['文']);
    expect(await logOf(body, { styles })).toEqual([
      ['contents-list', '甲1', ''],
      ['contents-list', '甲1', ''],
    ]);
  });

  test('目录 that heads no such list is text', async () => {
    expect(await textsOf(p('目录') + p('一、总则'))).toEqual(['目录', '一、总则']);
  });
});
