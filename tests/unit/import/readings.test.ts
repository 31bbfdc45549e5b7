import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { canonicalText, readSource } from '../../../src/intake/index.ts';
import { parse, splitPlans } from '../../../src/plan/index.ts';
import type { Answer } from '../../../src/plan/index.ts';
import { compact } from '../plan/compact.ts';
import { expectSound } from '../plan/sound.ts';

const folder = fileURLToPath(new URL('../../fixtures/readings/', import.meta.url));

/** With UPDATE=1 the expected trees are written anew: read each difference before you commit it. */
const updates = process.env['UPDATE'] === '1';

function answersIn(file: string): Answer[] {
  return existsSync(file) ? (parseYaml(readFileSync(file, 'utf8')) as Answer[]) : [];
}

test.each(readdirSync(folder))('%s: source and answers give the tree beside them', async (name) => {
  const files = readdirSync(join(folder, name));
  const source = files.find((file) => file.startsWith('source.')) ?? '';
  const answers = answersIn(join(folder, name, 'answers.yaml'));
  const text = canonicalText(await readSource(readFileSync(join(folder, name, source)), source));
  const trees = splitPlans(text, answers).plans.map(({ start, end }) => {
    const own = text.slice(start, end);
    const tree = parse(own, answers);
    if (!answers.some(({ answer }) => answer === 'leaves')) expectSound(own, tree);
    return compact(tree);
  });
  const found = `${JSON.stringify(trees, null, 2)}\n`;
  const pair = join(folder, name, 'expected.json');
  if (updates) writeFileSync(pair, found);
  expect(existsSync(pair), `${pair} is missing: run with UPDATE=1, then read it`).toBe(true);
  expect(found).toBe(readFileSync(pair, 'utf8'));
});
