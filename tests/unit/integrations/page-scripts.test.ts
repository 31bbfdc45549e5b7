import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { withoutDetours } from '../../../src/integrations/page-scripts.ts';

function distWith(scripts: Record<string, string>): string {
  const dist = mkdtempSync(join(tmpdir(), 'taizhang-scripts-'));
  onTestFinished(() => rmSync(dist, { recursive: true }));
  mkdirSync(join(dist, '_astro'));
  for (const [name, code] of Object.entries(scripts))
    writeFileSync(join(dist, '_astro', name), code);
  return dist;
}

test('a page asks for what its script would only load, and the script is gone', () => {
  const [detour, own] = ['Frame.astro_astro_type_script_a.js', 'Unit.astro_astro_type_script_b.js'];
  const dist = distWith({
    [detour]: 'import"./first.x.js";\n',
    [own]: 'import"./first.x.js";start();',
    'first.x.js': 'start();',
    'small.js': 'import"./first.x.js";',
  });
  const page = (first: string): string =>
    `<script src="/_astro/${first}"></script><script src="/_astro/${own}"></script>`;
  expect(withoutDetours(dist)(page(detour))).toBe(page('first.x.js'));
  const left = [detour, own, 'first.x.js', 'small.js'].map((name) =>
    existsSync(join(dist, '_astro', name)),
  );
  expect(left).toEqual([false, true, true, true]);
});
