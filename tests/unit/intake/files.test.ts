import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSource } from '../../../src/intake/index.ts';
import type { Source } from '../../../src/intake/index.ts';
import { textsOf } from './bytes.ts';

/** Folders with further files and texts; they are not part of the project. */
const files = process.env['FILES_DIR'] ?? '';
const plans = process.env['PLANS_DIR'] ?? '';
const isHere = existsSync(files);
const hint = isHere ? '' : ' (skipped: FILES_DIR names no folder with further files)';
const hasBoth = isHere && existsSync(plans);
const hintBoth = hasBoth ? '' : ' (skipped: FILES_DIR and PLANS_DIR name no such folders)';

function fileIn(folder: string, start: string): string {
  return join(folder, readdirSync(folder).find((name) => name.startsWith(start)) ?? start);
}

function readFrom(folder: string, start: string): Promise<Source> {
  const file = fileIn(folder, start);
  return readSource(readFileSync(file), file);
}

/** The texts write spaces beside the tabs of a table, and two for a line break in a cell; pages have none. */
function withoutCellSpace(text: string): string {
  return text.replace(/ *\t */gu, '\t').replace(/ {2,}/gu, ' ');
}

function codesOf({ choices }: Source): string[] {
  return choices.filter(({ must }) => must).map(({ code }) => code);
}

describe(`real pages${hint}`, () => {
  describe(`beside the texts of the same plans${hintBoth}`, () => {
    test.skipIf(!hasBoth).each(['02', '07', '12'])(
      'page %s and text are the same paragraphs',
      async (number) => {
        const page = await readFrom(join(files, 'html'), number);
        const file = readdirSync(plans).find(
          (name) => name.startsWith(number) && name.endsWith('.txt'),
        );
        const text = await readSource(readFileSync(join(plans, file ?? '')), 'a.txt');
        const right = textsOf(text).map(withoutCellSpace);
        expect(textsOf(page)).toEqual(right);
        expect(codesOf(page)).toEqual([]);
      },
    );
  });

  test.skipIf(!isHere)('a table over rows and columns', async () => {
    const { paragraphs } = await readFrom(join(files, 'html'), 'table-');
    const rows = paragraphs.flatMap(({ hints }) => (hints.row === undefined ? [] : [hints.row]));
    const shapes = rows.map(({ cells }) => cells.map(({ columns }) => columns).join('+'));
    expect(shapes.filter((shape) => shape === '5')).toHaveLength(5);
    expect(shapes.filter((shape) => shape === '1+1+1+1+1')).toHaveLength(rows.length - 5);
    expect(rows.at(-1)?.cells.map(({ text }) => text.slice(0, 12))).toEqual([
      ...[
        '23',
        '以地方立法形式建立推动改',
        '通过制定实施地方性法规，',
        '国家发展改革委、国务院国',
        '全国',
      ],
    ]);
  });

  test.skipIf(!isHere)('numbers that a page sets in pieces are whole', async () => {
    const texts = textsOf(await readFrom(join(files, 'html'), 'numbering-1.1-'));
    expect(texts.slice(0, 11)).toEqual([
      ...['国务院办公厅关于印发', '国 家 粮 食 应 急 预 案 的 函', '国办函〔2005〕57号'],
      ...[
        '各省、自治区、直辖市人民政府，国务院各部委、各直属机构：',
        '《国家粮食应急预案》已经国务院同意，现印发给你们，请认真实施。',
      ],
      ...[
        '国务院办公厅',
        '二〇〇五年六月十一日',
        '国家粮食应急预案',
        '目　　录',
        '1　总则',
        '1.1　编制目的及依据',
      ],
    ]);
    expect(texts.at(-1)).toBe('7.3　本预案自印发之日起实施。');
  });

  test.skipIf(!isHere)('two documents that follow each other', async () => {
    const texts = textsOf(await readFrom(join(files, 'html'), 'two-plans-'));
    expect(texts).toHaveLength(80);
    expect(texts.filter((text) => text.startsWith('一、'))).toHaveLength(2);
    expect(texts).toContain('进一步支持文化企业发展的规定');
  });
});

describe(`real texts${hint}`, () => {
  test.skipIf(!isHere)('Markdown and text of one plan are the same paragraphs', async () => {
    const md = textsOf(await readFrom(join(files, 'md'), 'guobanfa-2022-17'));
    const txt = textsOf(await readFrom(join(files, 'txt'), 'guobanfa-2022-17'));
    // Twelve lines before the plan say where the text was taken from.
    expect(txt.slice(12)).toEqual(md);
  });

  test.skipIf(!isHere)('bold labels of a law leave their words', async () => {
    const law = await readFrom(join(files, 'md'), 'justlaws-');
    const texts = textsOf(law);
    expect(texts.filter((text) => /^第.{1,4}条\u3000/u.test(text))).toHaveLength(72);
    expect(texts.filter((text) => /[*#]|^---/u.test(text))).toEqual([]);
    expect(law.choices).toEqual([]);
  });

  test.skipIf(!isHere)('letterhead of two offices', async () => {
    const source = await readFrom(join(files, 'txt'), 'fagaiban-');
    expect(textsOf(source).slice(0, 4)).toEqual([
      '发展改革委办公厅  文件',
      '税务总局办公厅',
      '发改办财金规〔2019〕860号',
      '关于加强个人所得税纳税信用建设的通知',
    ]);
    expect(source.choices).toEqual([]);
  });

  test.skipIf(!isHere)('GB18030 without a declaration is Chinese', async () => {
    const [plain, page] = [
      textsOf(await readFrom(join(files, 'txt'), 'uchardet-')).join(''),
      textsOf(await readFrom(join(files, 'txt'), 'gbk-')).join(''),
    ];
    expect(plain).toMatch(/^(?:简体中文)+$/u);
    expect(page).toContain('中国制造');
    expect(plain + page).not.toContain('\uFFFD');
  });

  test.skipIf(!isHere)('tables of Excel and WPS are refused as what they are', async () => {
    for (const name of readdirSync(join(files, 'xlsx'))) {
      const bytes = readFileSync(join(files, 'xlsx', name));
      await expect(readSource(bytes, name)).rejects.toThrow('spreadsheet');
    }
  });
});
