import { describe, expect, test } from 'vitest';
import { latin1, refusal, texts, utf16 } from './bytes.ts';

const OLE = '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1';

function wide(name: string): string {
  return [...name].map((character) => `${character}\0`).join('');
}

describe('what a file is', () => {
  test.each([
    ['a Word file of before 2007', `${OLE}${wide('WordDocument')}`, 'a.doc', 'old-word'],
    ['the same, renamed', `${OLE}${wide('WordDocument')}`, 'a.txt', 'old-word'],
    ['a WPS file', `${OLE}${wide('WordDocument')}`, 'a.wps', 'wps'],
    ['a table of WPS', `${OLE}${wide('Workbook')}`, 'a.et', 'spreadsheet'],
    ['an old workbook', `${OLE}${wide('Workbook')}`, 'a.xls', 'spreadsheet'],
    ['an older workbook', `${OLE}${wide('Book')}`, 'a.bin', 'spreadsheet'],
    ['a Word file with a password', `${OLE}${wide('EncryptedPackage')}`, 'a.docx', 'password'],
    ['another container', `${OLE}${wide('Other')}`, 'a.bin', 'unknown-kind'],
    ['a PDF', '%PDF-1.7', 'a.pdf', 'pdf'],
    ['a PDF renamed', '%PDF-1.7', 'a.docx', 'pdf'],
    ['an OFD', 'PK\x03\x04....OFD.xml', 'a.ofd', 'ofd'],
    ['a workbook', 'PK\x03\x04....xl/workbook.xml', 'a.txt', 'spreadsheet'],
    ['another zip', 'PK\x03\x04....photo', 'a.zip', 'unknown-kind'],
    ['rich text', '{\\rtf1', 'a.doc', 'rtf'],
    ['an archive of a page', 'MIME-Version: 1.0', 'a.mht', 'mht'],
    ['a picture', '\x89PNG', 'a.txt', 'image'],
    [
      'a Word file as XML',
      '<?xml version="1.0"?><?mso-application progid="Word.Document"?>',
      'a.xml',
      'word-xml',
    ],
    ['a text called .docx', 'text', 'a.docx', 'broken'],
    ['a table as text', 'a,b', 'a.csv', 'spreadsheet'],
  ])('%s is refused as what it is', async (_, content, name, code) => {
    expect(await refusal(latin1(content), name)).toBe(code);
  });

  test('a Word file that is cut off is refused', async () => {
    expect(await refusal(latin1('PK\x03\x04....word/document.xml'), 'a.docx')).toBeDefined();
  });

  test('a page is a page whatever it is called', async () => {
    const page = '<?xml version="1.0"?>\n<!-- saved -->\n<!DOCTYPE html><html><body><p>甲<p>乙';
    for (const name of ['a.txt', 'a.doc', 'a', 'a.html.xml']) {
      expect(await texts(page, name)).toEqual(['甲', '乙']);
    }
    expect(await texts(utf16(page, 'le', true), 'a.htm')).toEqual(['甲', '乙']);
  });

  test('a Markdown text that begins with a tag stays one', async () => {
    expect(await texts('<head>甲\n\n**乙**', 'a.md')).toEqual(['甲', '乙']);
  });

  test('a file without an ending is read as text', async () => {
    expect(await texts('甲\n乙', 'plan')).toEqual(['甲', '乙']);
  });
});
