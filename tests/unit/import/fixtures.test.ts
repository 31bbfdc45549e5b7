import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { planImport } from '../../../src/import/index.ts';
import type { Answer } from '../../../src/plan/index.ts';

const FOLDER = 'tests/fixtures/import';

/** The answers of a case, by the kind of question. */
function answersIn(folder: string): Answer[] {
  const file = join(folder, 'answers.yaml');
  if (!existsSync(file)) return [];
  const answers: Record<string, string> = parse(readFileSync(file, 'utf8'));
  return Object.entries(answers).map(([code, answer]) => ({
    ...{ code, answer },
    ...{ words: '', before: '', after: '' },
  }));
}

function emptyProject(): string {
  const root = mkdtempSync(join(tmpdir(), 'taizhang-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, 'content'));
  return root;
}

test.each(readdirSync(FOLDER))('%s is read as its expected.json says', async (name) => {
  const folder = join(FOLDER, name);
  const source = readdirSync(folder).find((file) => file.startsWith('source.')) ?? '';
  const bytes = readFileSync(join(folder, source));
  const answers = answersIn(folder);
  const root = emptyProject();
  const { report } = await planImport(root, [{ name: source, bytes }], { answers, yes: false });
  const text = `${JSON.stringify(report, null, 1)}\n`;
  const pair = join(folder, 'expected.json');
  if (process.env['UPDATE'] === '1') writeFileSync(pair, text);
  expect(existsSync(pair), `${pair} is missing: run with UPDATE=1, then read it`).toBe(true);
  expect(report).toEqual(JSON.parse(readFileSync(pair, 'utf8')));
});
