import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changes, read, refusal, texts, textsOf } from '../bytes.ts';
import { page } from './page.ts';

describe('paragraphs of a page', () => {
  test('blocks and <br> end them, source lines and inline elements do not', async () => {
    const html = `<p>甲<b>乙</b>\n丙<br>丁<div>戊 a\n  b</div>己<section><p>&nbsp;&nbsp;庚&nbsp;辛\u3000壬&lt;</p></section>`;
    expect(await texts(page(html), 'a.html')).toEqual([
      '甲乙丙',
      '丁',
      '戊 a b',
      '己',
      '庚\u00A0辛\u3000壬<',
    ]);
  });

  test('preformatted lines are paragraphs', async () => {
    const html =
      '<pre>甲\n乙</pre><p style="white-space: pre-line">丙\r\n丁</p><p style="white-space:normal">戊\na';
    expect(await texts(page(html), 'a.html')).toEqual(['甲', '乙', '丙', '丁', '戊 a']);
  });

  test('bold, centred and outline are hints', async () => {
    const html =
      '<h2>甲</h2><p align=center><strong>乙</strong></p><p><b>丙</b>丁</p><center><span style="font-weight:700">戊</span></center>' +
      '<div style="text-align:center"><p style="text-align:left">己</p></div><b><span style="font-weight: normal">庚</span></b>';
    const { paragraphs } = await read(page(html), 'a.html');
    expect(paragraphs.map(({ hints }) => hints)).toEqual([
      { bold: true, outline: 2 },
      { bold: true, centred: true },
      {},
      { bold: true, centred: true },
      {},
      {},
    ]);
  });

  test('what does not show is left out and logged', async () => {
    const styles = [
      ...[
        'display:none',
        'visibility: hidden',
        'font-size:0',
        'opacity:0',
        'mso-hide:all',
        'display : none !important',
      ],
      ...['overflow:hidden;height:0', 'overflow:hidden;width:0px'],
    ];
    const hidden = styles.map((style) => `<span style="${style}">藏</span>`).join('');
    const html = `<p>甲${hidden}<i hidden>藏</i><template>藏</template><script>藏</script><style>藏</style><!--藏--><em style="overflow:hidden;nonsense">乙</em></p>`;
    const source = await read(page(html), 'a.html');
    expect(textsOf(source)).toEqual(['甲乙']);
    expect(changes(source, 'hidden-text')).toHaveLength(styles.length + 1);
    expect(changes(source, 'hidden-text')[0]).toEqual([1, '藏', '']);
  });

  test('readings, pictures and raised figures are logged', async () => {
    const html = '<p>汉<ruby>字<rp>(</rp><rt>zì</rt></ruby>10<sup>4</sup><img src="a.png"></p>';
    const source = await read(page(html), 'a.html');
    expect(textsOf(source)).toEqual(['汉字104']);
    expect(source.log).toEqual([
      { what: 'ruby', line: 1, before: 'zì', after: '' },
      { what: 'raised', line: 1, before: '4', after: '4' },
      { what: 'picture', line: 1, before: 'a.png', after: '' },
    ]);
  });

  test('numbers of lists are written as a browser shows them', async () => {
    const html =
      '<ol start=3><li>甲<li value=9>乙</ol><ul><li>丙</ul><ol style="list-style:none"><li>丁</ol><ol><li>1.戊<li>（一）己</ol><ol type=a><li>庚</ol><menu><li>辛</menu>';
    const source = await read(page(html), 'a.html');
    expect(textsOf(source)).toEqual(['3.甲', '9.乙', '丙', '丁', '1.戊', '（一）己', '庚', '辛']);
    expect(source.paragraphs[0]?.hints).toEqual({ label: '3.' });
    expect(changes(source, 'automatic-number')[1]).toEqual([2, '乙', '9.乙']);
  });

  test('escaped text in <p> comes back as it was', async () => {
    const line = fc
      .string({
        unit: fc.constantFrom(...'责任单位，。一二（）<>&"\'ab1.;#', '&amp;', '\u3000'),
        minLength: 1,
        maxLength: 40,
      })
      .map((text) => `一${text}。`);
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 10 }), async (lines) => {
        const escape = (text: string): string =>
          text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
        const html = page(lines.map((each) => `<p>${escape(each)}</p>`).join('\n'));
        expect(await texts(html, 'a.html')).toEqual(lines);
      }),
    );
  });

  test('hostile pages give a source or a refusal, nothing else', async () => {
    const piece = fc.constantFrom(
      ...[
        '<table>',
        '<td colspan=99999 rowspan=0>',
        '<tr>',
        '</table>',
        '<p>',
        '</p>',
        '<b>',
        '</b>',
        '<br>',
        '<li>',
        '<ol>',
      ],
      ...[
        '<svg>',
        '<math><mi>',
        '<template>',
        '<select>',
        '<frameset>',
        '<!--',
        '-->',
        '<![CDATA[',
        '&#x0;',
        '&#xD800;',
        '&',
      ],
      ...[
        '<script>',
        '</script>',
        '<plaintext>',
        '<body hidden>',
        '<html style=display:none>',
        '责任单位',
        '\0',
        '<ruby><rt>',
      ],
      ...[
        '<meta charset=utf-16>',
        '<meta charset=gbk>',
        '<h1>',
        '<a href=x>',
        '<center>',
        '<noscript>',
        '<form>',
        '<th>',
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        await refusal(pieces.join(''), 'a.html');
      }),
      { numRuns: 500 },
    );
  });
});
