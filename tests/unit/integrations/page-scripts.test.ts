import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { scriptsLast } from '../../../src/integrations/page-scripts.ts';

/** The change for pages of a site with these scripts. */
function lastIn(scripts: Record<string, string>): (html: string) => string {
  const dist = mkdtempSync(join(tmpdir(), 'taizhang-scripts-'));
  onTestFinished(() => rmSync(dist, { recursive: true }));
  mkdirSync(join(dist, '_astro'));
  for (const [name, code] of Object.entries(scripts))
    writeFileSync(join(dist, '_astro', name), code);
  return scriptsLast(dist);
}

const preload = (name: string): string =>
  `<link rel="modulepreload" fetchpriority="low" href="/_astro/${name}">`;

const SCRIPTS = {
  'page.js': 'import{t as e}from"./first.js";e(()=>import("./later.js"))',
  'own.js': 'import"./first.js";',
  'first.js': '',
  'Table.js': 'export{t as Table}from"./grid.js";',
  'grid.js': 'import{a}from"./core.js";import{t}from"./first.js";',
  'core.js': 'import{t}from"./first.js";',
  'client.js': 'export{n as default}from"./first.js";',
};

test('scripts, and what they import, are asked for together and with low priority', () => {
  const last = lastIn(SCRIPTS);
  const page = '<p></p><script type="module" src="/_astro/page.js"></script>';
  const script = '<script type="module" fetchpriority="low" src="/_astro/page.js"></script>';
  expect(last(page)).toBe(`<p></p>${preload('first.js')}${script}`);
  expect(last(page)).toBe(last(page));
  const two = last(`${page}<script type="module" src="/_astro/own.js"></script>`);
  expect(two.split('preload')).toHaveLength(2);
  expect(two).toContain('fetchpriority="low" src="/_astro/own.js"');
  expect(last('<script>1</script>')).toBe('<script>1</script>');
});

test.each([
  ['only', ['first.js', 'Table.js', 'client.js', 'grid.js', 'core.js']],
  ['visible', ['first.js']],
  ['touch', ['first.js']],
])('of an island that is client:%s: %j', (client, names) => {
  const island = `<astro-island component-url="./Table.js" component-export="Table" renderer-url="./client.js" props="{}" ssr client="${client}" opts="{}"></astro-island>`;
  const page = lastIn(SCRIPTS)(`${island}<script type="module" src="/_astro/page.js"></script>`);
  const asked = [...page.matchAll(/<link rel="modulepreload"[^>]* href="\/_astro\/([^"]+)/gu)];
  expect(asked.map(([, name]) => name).sort()).toEqual(names.sort());
});

test('parts for which the table of the ledger waits are asked for with it, and not where only its code is used', () => {
  const scripts = {
    ...SCRIPTS,
    'LedgerTable.x.js': 'a(()=>import(`./Filters.y.js`));b(()=>import(`./Notices.z.js`))',
    'Filters.y.js': 'import"./core.js"',
    'Notices.z.js': '',
    'Table.js': 'import"./LedgerTable.x.js"',
  };
  const pageWith = (script: string): string =>
    lastIn(scripts)(
      `<astro-island component-url="./${script}" x="" renderer-url="./client.js" x="" client="only"></astro-island><script type="module" src="/_astro/page.js"></script>`,
    );
  for (const name of ['Filters.y.js', 'Notices.z.js', 'core.js'])
    expect(pageWith('LedgerTable.x.js')).toContain(preload(name));
  expect(pageWith('Table.js')).toContain(preload('LedgerTable.x.js'));
  expect(pageWith('Table.js')).not.toContain('Filters');
  scripts['LedgerTable.x.js'] = '';
  expect(() => pageWith('LedgerTable.x.js')).toThrow('has no part Filters');
});
