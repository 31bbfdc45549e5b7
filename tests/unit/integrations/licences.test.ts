import { expect, test } from 'vitest';
import { notice, packageFolder } from '../../../src/integrations/licences.ts';

test.each([
  ['/p/node_modules/preact/dist/preact.mjs', '/p/node_modules/preact'],
  ['/p/node_modules/@nanostores/preact/index.js', '/p/node_modules/@nanostores/preact'],
  ['/p/node_modules/a/node_modules/b/index.js', '/p/node_modules/a/node_modules/b'],
  ['\0/p/node_modules/docx/dist/index.mjs?commonjs', '/p/node_modules/docx'],
  ['C:\\p\\node_modules\\docx\\dist\\index.mjs', 'C:/p/node_modules/docx'],
  ['/p/src/ledger/index.ts', undefined],
])('the package of %j', (module, folder) => {
  expect(packageFolder(module)).toBe(folder);
});

test('a notice names package, version and licence, and has the words of the licence', () => {
  const words = notice('node_modules/preact');
  expect(words).toMatch(/^== preact \d+\.\d+\.\d+ \(MIT\)\n/u);
  expect(words).toContain('Permission is hereby granted');
});
