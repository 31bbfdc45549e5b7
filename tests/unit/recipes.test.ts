/** That the recipes of CONTRIBUTING.md still fit the files that they change; tests/build tries what they make. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const diffs = [
  ...readFileSync('CONTRIBUTING.md', 'utf8').matchAll(/^```diff\n([\s\S]*?)^```$/gmu),
].map(([, diff = '']) => diff);

test.each(diffs)('a recipe fits: %.60s', (diff) => {
  const { status, stderr } = spawnSync('git', ['apply', '--check', '-'], {
    input: diff,
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
});
