import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../../src/intake/docx/docx.ts';
import { docx, docxOf, p, part, zipOf } from '../make-docx.ts';

async function codeOf(bytes: Uint8Array): Promise<string> {
  try {
    await readDocx(bytes);
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
  return '';
}

/** Other work may share the machine. */
const SLOWLY = 60_000;

describe('other files', { timeout: SLOWLY }, () => {
  test.each<[string, string, Uint8Array]>([
    ['Excel', 'spreadsheet', zipOf({ 'xl/workbook.xml': '' })],
    ['OFD', 'ofd', zipOf({ 'OFD.xml': '' })],
    ['PowerPoint', 'not-word', zipOf({ 'ppt/presentation.xml': '' })],
    ['another archive', 'not-word', zipOf({ 'a.txt': 'a' })],
    ['a ZIP cut short', 'broken', docx(p('文')).subarray(0, 300)],
    ['the first two bytes', 'broken', strToU8('PK')],
  ])('%s', async (_, code, bytes) => {
    expect(await codeOf(bytes)).toBe(code);
  });

  test('a ZIP whose files are locked', async () => {
    const bytes = docx(p('文'));
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at + 4 < bytes.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
    }
    expect(await codeOf(bytes)).toBe('password');
  });

  test('every file cut short is refused or read, never anything else', async () => {
    const bytes = docx(p('文'));
    for (let length = 0; length < bytes.length; length += 7) {
      expect(await codeOf(bytes.subarray(0, length))).toMatch(/^(?:broken|not-word)$/u);
    }
  });

  test('one byte changed is noticed, or changes nothing', async () => {
    const right = docx(p('总体要求'));
    for (let at = 0; at < right.length; at += 3) {
      const bytes = right.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      const code = await codeOf(bytes);
      if (code !== '') expect(code).toMatch(/^(?:broken|not-word|password)$/u);
      else expect((await readDocx(bytes)).paragraphs[0]?.text).toBe('总体要求');
    }
  });
});

describe('XML', { timeout: SLOWLY }, () => {
  const body = `<w:body>${p('文')}</w:body>`;
  const refused = (document: string | Uint8Array): Promise<string> => codeOf(docxOf(document));

  test('declarations and entities are refused', async () => {
    const bomb =
      '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>' +
      part('document', body)
        .replace(/^<\?.*?\?>/u, '')
        .replace('文', '&b;');
    expect(await refused(bomb)).toBe('entity');
    expect(await refused(part('document', body).replace('文', '&nbsp;'))).toBe('broken');
  });

  test('what is not well formed, or no text, is broken', async () => {
    expect(await refused('<w:document')).toBe('broken');
    expect(await refused('')).toBe('broken');
    expect(await refused(new Uint8Array([0x3c, 0xff, 0xff]))).toBe('broken');
    const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const prefixes = Array.from({ length: 300 }, (_, at) => `xmlns:a${at}="${word}"`).join(' ');
    expect(await refused(`<a ${prefixes}/>`)).toBe('broken');
  });
});
