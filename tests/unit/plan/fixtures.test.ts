import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from '../../../src/plan/index.ts';
import { compact } from './compact.ts';
import { expectSound } from './sound.ts';

const folder = fileURLToPath(new URL('../../fixtures/plan/', import.meta.url));
const files = readdirSync(folder);
const names = files.filter((file) => file.endsWith('.txt')).map((file) => basename(file, '.txt'));

/** With UPDATE=1 the pairs are written anew: read each difference before you commit it. */
const updates = process.env['UPDATE'] === '1';

describe('each text of tests/fixtures/plan is parsed into the tree beside it', () => {
  test.each(names)('%s', (name) => {
    const text = readFileSync(join(folder, `${name}.txt`), 'utf8');
    const tree = parse(text);
    expectSound(text, tree);
    const found = `${JSON.stringify(compact(tree), null, 2)}\n`;
    const pair = join(folder, `${name}.json`);
    if (updates) writeFileSync(pair, found);
    expect(existsSync(pair), `${pair} is missing: run with UPDATE=1, then read it`).toBe(true);
    expect(found).toBe(readFileSync(pair, 'utf8'));
  });

  test('no tree is without its text', () => {
    const trees = files.filter((file) => file.endsWith('.json'));
    expect(trees.map((file) => basename(file, '.json'))).toEqual(names);
  });
});
