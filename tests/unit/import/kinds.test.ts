import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFile } from '../../../src/import/read-file.ts';
import { clausesOf, readLabel } from '../../../src/plan/index.ts';
import { gb18030, utf16, utf8 } from '../intake/bytes.ts';
import { abstractNum, docx, escaped, lvl, num, numOf, p, table } from '../intake/make-docx.ts';

const seed = readFileSync('seeds/hubei-2018-xinxi-xiaofei.txt', 'utf8');
/** A folder with the texts of further plans; it is not part of the project. */
const folder = process.env['PLANS_DIR'] ?? '';
const further = existsSync(folder)
  ? readdirSync(folder).filter((file) => file.endsWith('.txt'))
  : [];
const hint = further.length > 0 ? '' : ' (of further plans skipped: PLANS_DIR names no folder)';
const texts: [string, string][] = [
  ['the first plan', seed],
  ...further.map((file): [string, string] => [file, readFileSync(join(folder, file), 'utf8')]),
];

function linesOf(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Lines as paragraphs, and rows that follow each other as one table. */
function withTables(
  lines: readonly string[],
  paragraph: (line: string) => string,
  tableOf: (rows: string[][]) => string,
): string {
  const blocks: (string | string[][])[] = [];
  for (const line of lines) {
    const last = blocks[blocks.length - 1];
    const row = line.split('\t').map((cell) => cell.trim());
    if (row.length === 1) blocks.push(line);
    else if (Array.isArray(last)) last.push(row);
    else blocks.push([row]);
  }
  return blocks.map((block) => (Array.isArray(block) ? tableOf(block) : paragraph(block))).join('');
}

/** Levels of a list of Word's, by the form of a label: its format and its text. */
const LEVELS = new Map([
  ['comma', { format: 'chineseCountingThousand', text: '%1、' }],
  ['bracket', { format: 'chineseCountingThousand', text: '（%1）' }],
  ['dot', { format: 'decimal', text: '%1.' }],
]);

/** A Word file in which the numbers of headings are Word's own, where Word can print them so. */
function wordFile(text: string): Uint8Array {
  const forms = [...LEVELS.keys()];
  const lists: string[] = [];
  const paragraph = (line: string): string => {
    const label = readLabel(line);
    const form = label === undefined ? -1 : forms.indexOf(label.form);
    const isPlain =
      label !== undefined && /^(?:\d+\.|（?[一二三四五六七八九十]+[）、])$/u.test(label.text);
    if (label === undefined || form < 0 || !isPlain) return p(line);
    const id = lists.length + 1;
    const start = `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${label.number}"/></w:lvlOverride>`;
    lists.push(numOf(id, form, start));
    return p(line.slice(label.text.length).trimStart(), num(id));
  };
  const body = withTables(linesOf(text), paragraph, (rows) =>
    table(...rows.map((cells) => cells.map((cell) => p(cell)))),
  );
  const abstracts = [...LEVELS.values()].map(({ format, text: shown }, index) =>
    abstractNum(index, lvl(0, format, shown, '<w:suff w:val="nothing"/>')),
  );
  return docx(body, { numbering: abstracts.join('') + lists.join('') });
}

/** A Word file with the numbers as text, in which headings have an outline and the lines above them are centred. */
function styledFile(text: string): Uint8Array {
  const forms = [...LEVELS.keys()];
  let isTop = true;
  const paragraph = (line: string): string => {
    const form = forms.indexOf(readLabel(line)?.form ?? '');
    if (form >= 0) return p(line, `<w:outlineLvl w:val="${form}"/>`);
    isTop &&= line.length < 40 && !/[。：:]$/u.test(line);
    return p(line, isTop ? '<w:jc w:val="center"/>' : '');
  };
  return docx(
    withTables(linesOf(text), paragraph, (rows) =>
      table(...rows.map((cells) => cells.map((cell) => p(cell)))),
    ),
  );
}

/** Text as Markdown would not read otherwise: each line a paragraph. */
function markdown(text: string): string {
  return linesOf(text)
    .map((line) => line.replace(/[\\`*_{}[\]<>#|~]/gu, '\\$&'))
    .join('\n\n');
}

function page(text: string): string {
  const paragraphs = withTables(
    linesOf(text),
    (line) => `<p>${escaped(line)}</p>`,
    (rows) =>
      `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('')}</table>`,
  );
  return `<html><head><meta charset="utf-8"></head><body>${paragraphs}</body></html>`;
}

async function clauses(bytes: Uint8Array, name: string): Promise<string[]> {
  const { plans } = await readFile(bytes, name, []);
  return plans.flatMap(({ tree }) =>
    clausesOf(tree).map(
      ({ kind, text: words }) =>
        `${kind} ${words.replace(/\s*\t\s*/gu, '\t').replace(/[^\S\t]+/gu, ' ')}`,
    ),
  );
}

describe(`the same text gives the same clauses${hint}`, () => {
  describe.each(texts)('%s', (_name, text) => {
    test.each([
      ['automatic numbers of Word', 'a.docx', wordFile],
      ['outlines and centred lines of Word', 'a.docx', styledFile],
      ['a page', 'a.html', (words: string) => utf8(page(words))],
      ['Markdown', 'a.md', (words: string) => utf8(markdown(words))],
      ['GB18030', 'a.txt', gb18030],
      ['UTF-16', 'a.txt', (words: string) => utf16(words, 'le', true)],
    ])('as %s', async (_kind, name, write) => {
      expect(await clauses(write(text), name)).toEqual(await clauses(utf8(text), 'a.txt'));
    });
  });
});
