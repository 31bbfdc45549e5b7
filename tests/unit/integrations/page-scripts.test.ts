import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { scriptsLast } from '../../../src/integrations/page-scripts.ts';

test('scripts, and what they import, are asked for together and with low priority', () => {
  const dist = mkdtempSync(join(tmpdir(), 'taizhang-scripts-'));
  onTestFinished(() => rmSync(dist, { recursive: true }));
  mkdirSync(join(dist, '_astro'));
  writeFileSync(join(dist, '_astro', 'a.js'), 'import{t as e}from"./b.js";e(()=>import("./c.js"))');
  const last = scriptsLast(dist);
  const page = '<p></p><script type="module" src="/_astro/a.js"></script>';
  const preload = '<link rel="modulepreload" fetchpriority="low" href="/_astro/b.js">';
  const script = '<script type="module" fetchpriority="low" src="/_astro/a.js"></script>';
  expect(last(page)).toBe(`<p></p>${preload}${script}`);
  expect(last(page)).toBe(last(page));
  expect(last('<script>1</script>')).toBe('<script>1</script>');
});
