import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../src/intake/docx.ts';
import type { Sheets } from './make-docx.ts';
import { docx, docxOf, instr, mark, p, para, part, r, style } from './make-docx.ts';

async function textsOf(body: string, sheets: Sheets = {}): Promise<string[]> {
  return (await readDocx(docx(body, sheets))).paragraphs.map(({ text }) => text);
}

/** What the log says, without lines. */
async function logOf(body: string, sheets: Sheets = {}): Promise<[string, string, string][]> {
  const { log } = await readDocx(docx(body, sheets));
  return log.map(({ what, before, after }) => [what, before, after]);
}

describe('words', () => {
  test('runs are one text; blank paragraphs are none; space at the ends goes', async () => {
    const body = para(`<w:r><w:t> 甲 </w:t></w:r>${r(' 乙　')}`) + p('') + p(' 　') + p('丙');
    expect(await textsOf(body)).toEqual(['甲 乙', '丙']);
  });

  test('a line break ends a paragraph, whatever breaks; a tab is a space', async () => {
    const inside = `${r('甲')}<w:r><w:br/><w:t>乙</w:t><w:cr/><w:t>丙</w:t><w:br w:type="page"/></w:r>`;
    const tabs = `${r('丁')}<w:r><w:tab/><w:ptab/></w:r>${r('戊')}`;
    expect(await textsOf(para(inside) + para(tabs))).toEqual(['甲', '乙', '丙', '丁 戊']);
  });

  test('hyphens and signs', async () => {
    const sign = (font: string, char: string): string =>
      `<w:sym w:font="${font}" w:char="${char}"/>`;
    const inside =
      `<w:r><w:t>2</w:t><w:noBreakHyphen/><w:t>3</w:t><w:softHyphen/><w:t>个</w:t>` +
      `${sign('Wingdings', 'F0FC')}${sign('宋体', '2460')}${sign('Wingdings', 'F0FF')}</w:r>`;
    const { paragraphs, log } = await readDocx(docx(para(inside)));
    expect(paragraphs[0]?.text).toBe('2-3个✓①');
    expect(log).toEqual([{ what: 'symbol', line: 1, before: 'Wingdings F0FF', after: '' }]);
  });

  test('words inside links, tags, controls and formulas count', async () => {
    const body =
      `<w:customXml>${para(`<w:hyperlink>${r('链')}</w:hyperlink><w:smartTag>${r('标')}</w:smartTag>`)}</w:customXml>` +
      `<w:sdt><w:sdtPr/><w:sdtContent>${p('控')}</w:sdtContent></w:sdt>` +
      para('<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>');
    expect(await textsOf(body)).toEqual(['链标', '控', 'x=1']);
    expect(await logOf(body)).toEqual([['formula', '', '']]);
  });

  test('a control that holds only its prompt is empty, and that is said', async () => {
    const body = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p('单击此处')}</w:sdtContent></w:sdt>${p('文')}`;
    expect(await textsOf(body)).toEqual(['文']);
    expect(await logOf(body)).toEqual([['placeholder', '单击此处', '']]);
  });

  test('the strict edition, another prefix, CDATA and UTF-16 read the same', async () => {
    const strict = 'xmlns:a="http://purl.oclc.org/ooxml/wordprocessingml/main"';
    const document = `<a:document ${strict}><a:body><a:p><a:r><a:t><![CDATA[文]]></a:t></a:r></a:p></a:body></a:document>`;
    const wide = new Uint8Array(
      new Uint16Array([...`\ufeff${document}`].map((one) => one.charCodeAt(0))).buffer,
    );
    for (const bytes of [
      docxOf(document),
      docxOf(wide),
      docxOf(document.replaceAll('a:', '').replace('xmlns:', 'xmlns').replace('xmlnsa', 'xmlns')),
    ]) {
      expect((await readDocx(bytes)).paragraphs.map(({ text }) => text)).toEqual(['文']);
    }
  });
});

describe('hints', () => {
  test('bold is what is wholly bold; a style and a run of it turn each other over', async () => {
    const styles =
      style('Bold', '<w:rPr><w:b/></w:rPr>') +
      style('Strong', '<w:rPr><w:b/></w:rPr>', 'character');
    const bold = '<w:pStyle w:val="Bold"/>';
    const body =
      para(r('甲', '<w:b/>') + r(' ')) +
      para(r('乙', '<w:b/>') + r('丙')) +
      p('丁', bold) +
      para(r('戊', '<w:rStyle w:val="Strong"/>'), bold) +
      para(r('己', '<w:b w:val="0"/>'), bold);
    const { paragraphs } = await readDocx(docx(body, { styles }));
    expect(paragraphs.map(({ hints }) => hints.bold ?? false)).toEqual([
      true,
      false,
      true,
      false,
      false,
    ]);
  });

  test('centred and outline level, of the paragraph or its styles', async () => {
    const styles =
      style('Base', '<w:pPr><w:jc w:val="center"/><w:outlineLvl w:val="1"/></w:pPr>') +
      style('Own', '<w:basedOn w:val="Base"/>') +
      style('H3', '<w:name w:val="heading 3"/>') +
      '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:pPr><w:jc w:val="both"/></w:pPr></w:style>' +
      style('Loop', '<w:basedOn w:val="Loop"/>');
    const named = (id: string, more = ''): string => p('文', `<w:pStyle w:val="${id}"/>${more}`);
    const body =
      named('Own') +
      named('Own', '<w:jc w:val="left"/><w:outlineLvl w:val="9"/>') +
      named('H3') +
      named('Loop') +
      p('文', '<w:jc w:val="center"/><w:outlineLvl w:val="0"/>');
    const { paragraphs } = await readDocx(docx(body, { styles }));
    expect(paragraphs.map(({ hints }) => hints)).toEqual([
      { centred: true, outline: 2 },
      {},
      { outline: 3 },
      {},
      { centred: true, outline: 1 },
    ]);
  });
});

describe('changes that are open', () => {
  const ins = (inside: string): string => `<w:ins w:id="1">${inside}</w:ins>`;
  const del = (words: string): string =>
    `<w:del w:id="2"><w:r><w:delText>${words}</w:delText></w:r></w:del>`;

  test('the text is the final one, and one entry says so', async () => {
    const body =
      para(r('甲') + del('乙') + ins(r('丙'))) +
      para(`<w:moveFrom w:id="3">${r('丁')}</w:moveFrom>`) +
      para(`<w:moveTo w:id="4">${r('丁')}</w:moveTo>`) +
      ins(p('戊'));
    expect(await textsOf(body)).toEqual(['甲丙', '丁', '戊']);
    expect(await logOf(body)).toEqual([['tracked-change', '乙', '']]);
  });

  test('paragraphs whose border was deleted are one; the last one says what it is', async () => {
    const gone = '<w:rPr><w:del w:id="1"/></w:rPr>';
    const body =
      p('甲', `<w:jc w:val="center"/>${gone}`) +
      p('乙', gone) +
      p('丙') +
      p('丁', gone) +
      `<w:tbl/>`;
    const { paragraphs } = await readDocx(docx(body));
    expect(paragraphs).toEqual([
      { text: '甲乙丙', hints: {} },
      { text: '丁', hints: {} },
    ]);
  });

  test('a border that was put in is one, and is said', async () => {
    expect(await logOf(p('甲', '<w:rPr><w:ins w:id="1"/></w:rPr>'))).toEqual([
      ['tracked-change', '', ''],
    ]);
  });
});

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

test('a file without words is refused', async () => {
  await expect(readDocx(docx(p('')))).rejects.toMatchObject({ code: 'empty' });
});

test('a document that no relation names is found where Word puts it', async () => {
  const { zipOf } = await import('./make-docx.ts');
  const bytes = zipOf({ 'word/document.xml': part('document', `<w:body>${p('文')}</w:body>`) });
  expect((await readDocx(bytes)).paragraphs).toHaveLength(1);
});
