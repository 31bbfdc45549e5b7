import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { optionWords, questionWords } from '../../../../src/text/commands/doubts.ts';
import { refusalWords } from '../../../../src/text/commands/intake.ts';
import { KINDS } from '../../../../src/text/commands/kinds.ts';

function codeOf(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}

const code = codeOf('src/plan') + codeOf('src/intake') + codeOf('src/import');

/** Names that the readers pass on to a function that asks. */
const ASKED = [
  /\bcode: '([a-z-]+)'/gu,
  /\bask\('([a-z]+(?:-[a-z]+)*)'/gu,
  /\bask[A-Z]\w*\([^)]{0,60}'([a-z]+-[a-z-]+)'/gu,
];

test('each doubt that the readers can have is worded', () => {
  const asked = ASKED.flatMap((pattern) =>
    [...code.matchAll(pattern)].map(([, name = '']) => name),
  );
  expect(new Set(asked).size).toBeGreaterThan(15);
  for (const name of new Set(asked)) {
    expect(questionWords(name, '词'), name).not.toContain(`（${name}）`);
  }
});

test('a question quotes the words in doubt, and each answer says what it does', () => {
  expect(questionWords('unsure-units', '省厅')).toBe('“省厅”是责任单位，还是一句正文？');
  expect(optionWords('unsure-units', 'units')).toBe('是责任单位');
  expect(optionWords('article', '第一段')).toBe('第一段');
  expect(questionWords('constructor', '词')).toContain('（constructor）');
});

test('each refusal of a file is worded, with the way out', () => {
  const codes = [...code.matchAll(/new Refusal\(\s*'([a-z-]+)'/gu)].map(([, name = '']) => name);
  const kinds = readFileSync('src/intake/kind.ts', 'utf8');
  const ofKinds = [...kinds.matchAll(/\['[^']+', '([a-z-]+)'\]/gu)].map(([, name = '']) => name);
  const refused = [...codes, ...ofKinds].filter((name) => !KINDS.some((kind) => kind === name));
  expect(refused.length).toBeGreaterThan(10);
  for (const name of new Set(refused)) {
    expect(refusalWords('件', name), name).not.toContain(`（${name}）`);
  }
  expect(refusalWords('件.txt', 'replacement-character', '12: 字')).toMatch(/^件\.txt:12: /u);
});
