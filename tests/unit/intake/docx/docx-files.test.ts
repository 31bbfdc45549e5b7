import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../../src/intake/docx/docx.ts';
import type { Source } from '../../../../src/intake/source/types.ts';

/** A folder with files as people have them; it is not part of the project. */
const folder = join(process.env['FILES_DIR'] ?? '', 'docx');
const isHere = process.env['FILES_DIR'] !== undefined && existsSync(folder);
const hint = isHere ? '' : ' (skipped: FILES_DIR names no folder with real files)';

async function read(name: string): Promise<Source> {
  return readDocx(new Uint8Array(readFileSync(join(folder, `${name}.docx`))));
}

/** Texts, and the kinds of changes. */
const RIGHT: [string, string[], string[]][] = [
  [
    'docling-docx_list_resumed_numbering',
    [
      'Ordered list resumed after an intervening bullet list',
      '1.First ordered item',
      '2.Second ordered item',
      'bullet one',
      'bullet two',
      '3.Third ordered item',
    ],
    ['automatic-number', 'bullet'],
  ],
  ['mammoth-footnotes', ['Ouch.', 'A tachyon walks into a bar.', 'Fin.'], ['footnote']],
  ['mammoth-strict-format', ['Test'], []],
  ['mammoth-text-box', ['Datum plane'], ['text-box']],
  [
    'pandoc-track_changes_move',
    ['Here is some text.', 'Here is the text to be moved.', 'Here is some more text.'],
    ['tracked-change'],
  ],
  [
    'wps-tz_1',
    [
      'XXXX人民政府',
      '通知标题',
      '[各单位]：',
      '[此处输入正文内容]',
      'XXXX人民政府',
      '2020年2月19日',
    ],
    ['header-footer', 'picture', 'text-box'],
  ],
  [
    'wps-xx_1',
    [
      '★',
      'XXXX人民政府文件',
      'XX发〔20XX〕XX号',
      '[此处输入文件标题]',
      '[此处输入主送机关]：',
      '[此处输入正文内容]',
      'XXXX人民政府',
      '20XX年XX月XX日',
      `XXXX人民政府${' '.repeat(24)}2020年2月19日印发`,
    ],
    ['header-footer', 'picture', 'text-box'],
  ],
];

describe(`real Word files${hint}`, () => {
  test.skipIf(!isHere).each(RIGHT)('%s', async (name, texts, changes) => {
    const { paragraphs, log } = await read(name);
    expect(paragraphs.map(({ text }) => text)).toEqual(texts);
    expect([...new Set(log.map(({ what }) => what))].sort()).toEqual(changes);
  });

  test.skipIf(!isHere)('of nested fields only what they show is text', async () => {
    const { paragraphs } = await read('pandoc-nested_instrText');
    expect(paragraphs).toHaveLength(1);
    expect(paragraphs[0]?.text).not.toMatch(/HYPERLINK|INCLUDE|http/u);
    expect(paragraphs[0]?.text).toContain('可从19页看起，或D.C. Goldrei的 Classic Set Theory');
  });

  test.skipIf(!isHere)('readings are out, merged cells reach down, circles are kept', async () => {
    const { paragraphs, log } = await read('poi-stress019-ruby-vmerge');
    expect(paragraphs.length).toBeGreaterThan(150);
    const readings = log.filter(({ what }) => what === 'ruby');
    expect(readings.map(({ before }) => before)).toEqual(['ふり', 'がな']);
    expect(paragraphs[(readings[0]?.line ?? 0) - 1]?.text).not.toMatch(/ふり|がな/u);
    const cells = paragraphs.flatMap(({ hints }) => hints.row?.cells ?? []);
    expect(cells.some(({ columns }) => columns > 1)).toBe(true);
    expect(log.filter(({ what }) => what === 'merged-cell')).toEqual([]);
  });
});
