import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../../src/intake/docx/docx.ts';
import { docx, docxOf, p, para, part, r, style } from '../make-docx.ts';
import { textsOf, logOf } from '../read-docx.ts';

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

test('a file without words is refused', async () => {
  await expect(readDocx(docx(p('')))).rejects.toMatchObject({ code: 'empty' });
});

test('a document that no relation names is found where Word puts it', async () => {
  const { zipOf } = await import('../make-docx.ts');
  const bytes = zipOf({ 'word/document.xml': part('document', `<w:body>${p('文')}</w:body>`) });
  expect((await readDocx(bytes)).paragraphs).toHaveLength(1);
});
