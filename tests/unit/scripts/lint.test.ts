import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ESLint, Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { expect, onTestFinished, test } from 'vitest';
import { noOutsideWords } from '../../../scripts/no-outside-words.ts';

/** A folder with one file of code, whose types are all that is to be read. */
function folderWith(code: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'taizhang-lint-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const compilerOptions = { strict: true, lib: ['es2022'], types: [] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
  writeFileSync(join(folder, 'code.ts'), code);
  return folder;
}

/** The lines in which the rule finds words from outside. */
function linesOf(code: string): number[] {
  const folder = folderWith(code);
  const config = tseslint.config({
    files: ['**/*.ts'],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { project: './tsconfig.json', tsconfigRootDir: folder },
    },
    plugins: { taizhang: { rules: { 'no-outside-words': noOutsideWords } } },
    rules: { 'taizhang/no-outside-words': 'error' },
  });
  const messages = new Linter({ cwd: folder }).verify(code, config as Linter.Config[], 'code.ts');
  expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
  return messages.map(({ line }) => line);
}

test('lint names each lookup of a word that may come from outside, and no other', () => {
  const lines = linesOf(`
    export function look(record: Record<string, number>, word: string, known: 'a' | 'b'): unknown[] {
      const list = [1, 2];
      const { [word]: picked = 0 } = record;
      const both = { a: 1, b: 2 };
      record[word] = 1;
      return [
        record[word] ?? 0,
        word in record,
        both[known],
        list[list.length - 1],
        record['status'],
        'a' in both,
        picked,
      ];
    }
  `);
  expect(lines).toEqual([4, 6, 8, 9]);
});

/** What the guard says of a folder with these files and no others. */
function guardOf(files: Record<string, string>): { said: string; status: number | null } {
  const folder = mkdtempSync(join(tmpdir(), 'taizhang-guard-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const below of ['scripts', 'tests', 'src']) mkdirSync(join(folder, below));
  for (const [file, code] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), code);
  }
  const guard = join(import.meta.dirname, '../../../scripts/guard.ts');
  const { status, stderr } = spawnSync(process.execPath, [guard], { cwd: folder });
  return { said: stderr.toString(), status };
}

test('the guard names files that are longer than one reads, but for tables of words', () => {
  const { said, status } = guardOf({
    'src/plan/long.ts': '\n'.repeat(251),
    'src/plan/enough.ts': '\n'.repeat(250),
    'src/text/table.ts': '\n'.repeat(900),
    'src/styles/long.css': '\n'.repeat(301),
    'src/styles/enough.css': '\n'.repeat(300),
  });
  const named = [...said.matchAll(/src\S+?(?=: \d+ lines)/gu)].map(String);
  expect(named).toEqual(['src/plan/long.ts', 'src/styles/long.css']);
  expect(status).toBe(1);
});

test('the guard names imports against the order of layers, and of the folders in one', () => {
  const { said } = guardOf({
    'src/plan/up.ts': "import type { Entry } from '../ledger/index.ts';",
    'src/components/base/up.ts': "import '../form/Forms.tsx';",
    'src/components/form/down.ts': "import '../base/Dialog.tsx'; import '../../ledger/index.ts';",
    'src/ledger/index.ts': "export * from './rollup/report.ts';",
    'src/ledger/entries/up.ts': "import type { Ledger } from '../deeds/ledger.ts';",
    'src/ledger/storage/later.ts': "void import('../deeds/trash.ts');",
    'src/ledger/units/door.ts': "import { planKey } from '../index.ts';",
    'src/ledger/rollup/down.ts': "import '../units/scope.ts'; import './said.ts';",
    'src/ledger/new-room/of-no-place.ts': "import '../browser/home.ts';",
    'src/reports/cells/up.ts': "import '../tables/blocks.ts';",
    'src/intake/source/up.ts': "import '../docx/docx.ts';",
    'src/plan/text/up.ts': "import '../words/labels.ts';",
    'src/model/mdx/up.ts': "import '../data/contents.ts'; import '../shapes/ids.ts';",
    'src/text/fields/up.ts': "import '../search/search.ts'; import '../rules/names.ts';",
  });
  const named = [...said.matchAll(/(src\S+): (\S+) may not import (\S*)\. /gu)];
  expect(named.map(([, ...words]) => words.join(' ')).sort()).toEqual([
    'src/components/base/up.ts components/base components/form',
    'src/intake/source/up.ts intake/source intake/docx',
    'src/ledger/entries/up.ts ledger/entries ledger/deeds',
    'src/ledger/new-room/of-no-place.ts ledger/new-room ledger/browser',
    'src/ledger/storage/later.ts ledger/storage ledger/deeds',
    'src/ledger/units/door.ts ledger/units ledger/',
    'src/model/mdx/up.ts model/mdx model/data',
    'src/plan/text/up.ts plan/text plan/words',
    'src/plan/up.ts src/plan src/ledger',
    'src/reports/cells/up.ts reports/cells reports/tables',
    'src/text/fields/up.ts text/fields text/search',
  ]);
});

test('the guard names each circle of imports once, by types and by import() too', () => {
  const { said, status } = guardOf({
    'src/plan/one.ts': "import type { Two } from './two.ts';",
    'src/plan/two.ts': "void import('./three.ts');",
    'src/plan/three.ts': "export * from './one.ts'; import './four.ts';",
    'src/plan/four.ts': "import './five.ts'; // import './one.ts';",
    'src/plan/five.ts': '',
    'src/plan/to-itself.ts': "import './to-itself.ts';",
  });
  const named = [...said.matchAll(/^(src\S+(?: → \S+)+): a circle/gmu)].map(([, circle]) => circle);
  expect(named).toEqual([
    'src/plan/one.ts → src/plan/two.ts → src/plan/three.ts → src/plan/one.ts',
    'src/plan/to-itself.ts → src/plan/to-itself.ts',
  ]);
  expect(status).toBe(1);
});

test('every file of src is asked', async () => {
  const config: unknown = await new ESLint().calculateConfigForFile('src/ledger/browser/home.ts');
  expect(config).toMatchObject({ rules: { 'taizhang/no-outside-words': [2] } });
});
