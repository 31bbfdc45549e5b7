import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changes, gb18030, latin1, read, refusal, texts, textsOf, utf16, utf8 } from '../bytes.ts';

const COMMON =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处府责任单位';
const MARKS = '，。、；：（）“”《》1234567890 abc';

const line = fc.string({ unit: fc.constantFrom(...COMMON, ...MARKS), minLength: 1, maxLength: 60 });
const text = fc
  .array(line, { minLength: 1, maxLength: 12 })
  .map((lines) => `责任单位\n${lines.join('\n')}\n`);

describe('characters', () => {
  test('a text is the same paragraphs in each encoding, with a mark and without', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (content) => {
        const answers = { 'page-numbers': 'keep', 'hard-wraps': 'keep' };
        const right = textsOf(await read(content, 'a.txt', answers));
        const all = [utf8(`\uFEFF${content}`), gb18030(content)];
        for (const order of ['le', 'be'] as const) {
          for (const mark of [true, false]) all.push(utf16(content, order, mark));
        }
        for (const bytes of all)
          expect(textsOf(await read(bytes, 'a.txt', answers))).toEqual(right);
      }),
      { numRuns: 200 },
    );
  });

  test('UTF-16 without a mark, a zero or an ASCII character is told by what it says', async () => {
    expect(await texts(utf16('各地区各部门要认真贯彻落实', 'be', false))).toEqual([
      '各地区各部门要认真贯彻落实',
    ]);
    const [note] = (await read(utf16('各地区各部门要认真\n', 'le', false))).log;
    expect(note).toEqual({ what: 'encoding', line: 0, before: 'utf-16le', after: 'utf-8' });
  });

  test('a mark is logged; bytes that break what it says are refused', async () => {
    const { log } = await read(utf8('\uFEFF甲'));
    expect(log).toEqual([{ what: 'byte-order-mark', line: 0, before: 'utf-8', after: '' }]);
    expect(await refusal(latin1('\xEF\xBB\xBF\xFF'))).toBe('encoding-contradicts');
  });

  test('what is no Chinese by any reading is refused, never guessed', async () => {
    expect(await refusal(latin1('caf\xE9l\xE9 d\xE9j\xE0 vu'))).toBe('not-text');
    expect(await refusal(latin1('\xFF\xFF\xFF'))).toBe('not-text');
  });

  test('a doubtful reading must be answered, and the answer is taken', async () => {
    const bytes = gb18030('甲乙丙丁責任單位');
    const { choices } = await read(bytes);
    expect(choices).toMatchObject([{ code: 'encoding', must: true, default: 'gb18030', line: 0 }]);
    const big5 = latin1('\xB3\x64\xA5\xF4\xB3\xE6\xA6\xEC');
    expect(textsOf(await read(big5, 'a.txt', { encoding: 'big5' }))).toEqual(['責任單位']);
  });

  test('characters of four bytes are counted as one', async () => {
    const bytes = new Uint8Array([...gb18030('责任单位省科技厅'), 0x81, 0x30, 0x81, 0x30]);
    expect(await texts(bytes)).toEqual(['责任单位省科技厅\u0080']);
  });

  test('a replacement character is refused: what stood there is lost', async () => {
    expect(await refusal('甲\uFFFD乙')).toBe('replacement-character');
    expect(await refusal('<p>甲&#xFFFD;乙', 'a.html')).toBe('replacement-character');
  });

  test('a text of nothing is refused, and one beyond all measure', async () => {
    expect(await refusal('')).toBe('empty');
    expect(await refusal(' \u3000\n\n')).toBe('empty');
    expect(await refusal(new Uint8Array(30_000_001))).toBe('too-large');
  });
});

describe('characters of a page', () => {
  const body = '<body><p>责任单位：省科技厅、省发展改革委，各市、州、县人民政府。</p>';
  const right = ['责任单位：省科技厅、省发展改革委，各市、州、县人民政府。'];

  test.each([
    ['declared and so', gb18030(`<meta charset="gb2312">${body}`), 'gb18030'],
    [
      'declared the old way',
      gb18030(`<meta http-equiv="Content-Type" content="text/html; charset=GBK">${body}`),
      'gb18030',
    ],
    ['declared GB 2312 and UTF-8', utf8(`<meta charset=gb2312>${body}`), 'gb18030'],
    ['not declared', gb18030(body), 'gb18030'],
    ['declared UTF-8 and GBK', gb18030(`<meta charset=utf-8>${body}`), 'gb18030'],
    ['declared in XML', gb18030(`<?xml version="1.0" encoding="GBK"?>${body}`), 'gb18030'],
  ])('%s', async (_, bytes, before) => {
    const source = await read(bytes, 'a.html');
    expect(textsOf(source)).toEqual(right);
    expect(changes(source, 'encoding')).toEqual([[0, before, 'utf-8']]);
  });

  test('declared UTF-8 and so needs no word', async () => {
    const source = await read(utf8(`<meta charset=utf-8>${body}`), 'a.html');
    expect([textsOf(source), source.log]).toEqual([right, []]);
  });

  test('an unknown charset is as none', async () => {
    expect(await texts(utf8(`<meta charset=nonsense>${body}`), 'a.html')).toEqual(right);
  });

  test('bytes that are good in both are asked about', async () => {
    // 涓枃 in GBK and 中文 in UTF-8 are the same bytes but one; these are good in both.
    const bytes = new Uint8Array([
      ...utf8('<meta charset=gbk><p>'),
      0xd6,
      0xa1,
      0xd6,
      0xa1,
      0xd6,
      0xa1,
    ]);
    const asked = await read(bytes, 'a.html');
    expect(asked.choices.find(({ code }) => code === 'encoding')).toMatchObject({
      must: true,
      options: ['utf-8', 'gb18030'],
    });
    expect(textsOf(await read(bytes, 'a.html', { encoding: 'gb18030' }))).toEqual([
      new TextDecoder('gb18030').decode(bytes.slice(-6)),
    ]);
  });

  test('a broken byte outside the article does no harm, one inside is refused', async () => {
    const tail = latin1('<div><a href="#">\xB0</a></div>');
    const page = (inside: Uint8Array, after: Uint8Array): Uint8Array =>
      new Uint8Array([
        ...gb18030(`<meta charset=gbk><div>${body}`),
        ...inside,
        ...utf8('</div>'),
        ...after,
      ]);
    expect(await texts(page(gb18030('<p>。'), tail), 'a.html')).toContain(right[0]);
    expect(await refusal(page(latin1('<p>\xFF'), tail), 'a.html')).toBe('replacement-character');
  });

  test('null characters are taken out and logged', async () => {
    const source = await read(`${body}\0`, 'a.html');
    expect(changes(source, 'null-character')).toEqual([[0, 'U+0000', '']]);
  });
});
