import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

test('the guard names files that are longer than one reads, but for tables of words', () => {
  const folder = mkdtempSync(join(tmpdir(), 'taizhang-guard-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const below of ['scripts', 'tests', 'src/plan', 'src/styles', 'src/text']) {
    mkdirSync(join(folder, below), { recursive: true });
  }
  const write = (file: string, lines: number): void =>
    writeFileSync(join(folder, file), '\n'.repeat(lines));
  write('src/plan/long.ts', 251);
  write('src/plan/enough.ts', 250);
  write('src/text/table.ts', 900);
  write('src/styles/long.css', 301);
  write('src/styles/enough.css', 300);
  const guard = join(import.meta.dirname, '../../../scripts/guard.ts');
  const { status, stderr } = spawnSync(process.execPath, [guard], { cwd: folder });
  const named = [...stderr.toString().matchAll(/src\S+?(?=: \d+ lines)/gu)].map(String);
  expect(named).toEqual(['src/plan/long.ts', 'src/styles/long.css']);
  expect(status).toBe(1);
});

test('every file of src is asked', async () => {
  const config: unknown = await new ESLint().calculateConfigForFile('src/ledger/browser/home.ts');
  expect(config).toMatchObject({ rules: { 'taizhang/no-outside-words': [2] } });
});
