/** Large and hostile files; apart from the unit tests, which measure coverage and so are four times slower. */
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { read, refusal, textsOf } from '../unit/intake/bytes.ts';
import { docx, mark, para } from '../unit/intake/make-docx.ts';

/** Long enough for a slow machine, and far too short for anything quadratic. */
const LIMIT = 60_000;

/** Lies about the size of a file in the directory. */
function withSize(bytes: Uint8Array, size: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 0; at + 4 < bytes.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return bytes;
}

const codeOf = (bytes: Uint8Array): Promise<string | undefined> => refusal(bytes, 'a.docx');

describe('Word files', { timeout: LIMIT }, () => {
  test('elements and fields a hundred thousand deep', async () => {
    const deep = (tag: string): string =>
      `<w:${tag}>`.repeat(100_000) + `</w:${tag}>`.repeat(100_000);
    for (const tag of ['p', 'tbl', 'sdt', 'txbxContent', 'del', 'pPr', 'other']) {
      expect(await codeOf(docx(deep(tag)))).toBe('too-deep');
    }
    expect(await codeOf(docx(para(mark('begin').repeat(100_000))))).toBe('too-deep');
  });

  test('a bomb that says its size, and one that does not', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(8_000_000).fill(0x20) });
    expect(bomb.length).toBeLessThan(20_000);
    expect(await codeOf(withSize(bomb, 80_000_000))).toBe('too-large');
    expect(await codeOf(withSize(bomb, 1000))).toBe('broken');
  });

  test('a million cells; a million properties', async () => {
    expect(await codeOf(docx(`<w:tbl><w:tr>${'<w:tc/>'.repeat(1_000_000)}</w:tr></w:tbl>`))).toBe(
      'too-large',
    );
    expect(await codeOf(docx(para('', '<w:a/>'.repeat(1_000_000))))).toBe('too-large');
  });

  test('five million elements; two thousand attributes', async () => {
    expect(await codeOf(docx('<w:a/>'.repeat(5_000_000)))).toBe('too-large');
    const attributes = Array.from({ length: 2000 }, (_, at) => `w:a${at}=""`).join(' ');
    expect(await codeOf(docx(`<w:a ${attributes}/>`))).toBe('too-large');
  });

  test('a million paragraphs; a million line breaks', async () => {
    expect(await codeOf(docx('<w:p/>'.repeat(1_000_000)))).toBe('too-large');
    expect(await codeOf(docx(para(`<w:r>${'<w:br/>'.repeat(1_000_000)}</w:r>`)))).toBe('too-large');
  });
});

describe('other files', { timeout: LIMIT }, () => {
  test.each([
    ['one paragraph of a million characters', '计'.repeat(1_000_000)],
    ['spaces', `${' '.repeat(1_000_000)}计`],
    ['marks', '*a_[`<&\\!'.repeat(100_000)],
    ['open brackets', '['.repeat(300_000)],
    ['backticks', Array.from({ length: 900 }, (_, at) => '`'.repeat(at)).join('a')],
    ['quotes', '>'.repeat(300_000)],
    ['bars', `${'|'.repeat(300_000)}\n${'|-'.repeat(300_000)}|`],
  ])('%s', async (_, text) => {
    for (const name of ['a.txt', 'a.md', 'a.html']) await refusal(text, name);
  });

  test('a hundred thousand lines', async () => {
    const lines = Array.from({ length: 100_000 }, (_, at) => `第${at}项任务`);
    expect(textsOf(await read(lines.join('\n')))).toEqual(lines);
    expect(textsOf(await read(lines.join('\n\n'), 'a.md'))).toEqual(lines);
    expect(textsOf(await read(lines.map((line) => `<p>${line}`).join(''), 'a.html'))).toEqual(
      lines,
    );
  });

  test('what is nested too deep is refused', async () => {
    expect(await refusal('<div>'.repeat(100_000), 'a.html')).toBe('too-deep');
    expect(await refusal('<table><tr><td>'.repeat(100_000), 'a.html')).toBe('too-deep');
  });

  test('a million cells are refused', async () => {
    const row = `<tr>${'<td>1'.repeat(100)}`;
    expect(await refusal(`<table>${row.repeat(10_000)}</table>`, 'a.html')).toBe('too-large');
    expect(await refusal('<i></i>'.repeat(1_600_000), 'a.html')).toBe('too-large');
  });
});
