import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { REPLACEABLE } from '../../src/integrations/replaceable.ts';
import { KINDS } from '../../src/text/commands/kinds.ts';

/** Folders whose README says what each file is for; `docx-…` stands for all files that begin so. */
const MAPPED = [
  'scripts',
  ...[
    'charts',
    'directives',
    'import',
    'intake',
    'integrations',
    'layouts',
    'ledger',
    'model',
    'outside',
    'plan',
    'queries',
    'reports',
    'search',
    'shared-folder',
    'single',
    'styles',
    'text',
  ].map((name) => `src/${name}`),
  ...['intake', 'ledger', 'model', 'plan', 'reports', 'text'].flatMap((layer) =>
    readdirSync(`src/${layer}`, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `src/${layer}/${name}`),
  ),
];

/** What people read and machines of others run. */
const FOLDERS = [
  '.',
  'docs',
  'docs/hosts',
  'hosts',
  '.github/workflows',
  'src/components',
  ...MAPPED,
];
const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.(?:md|yml)$/u.test(name))
    .map((name) => join(folder, name)),
);

const project: { scripts: Record<string, string> } = JSON.parse(
  readFileSync('package.json', 'utf8'),
);

test.each(files)('%s names only commands that there are', (file) => {
  const named = readFileSync(file, 'utf8').matchAll(/\bnpm run ([a-z][\w:-]*)/gu);
  for (const [, script = ''] of named) expect(Object.keys(project.scripts)).toContain(script);
});

test.each(files.filter((file) => file.endsWith('.md')))('links of %s lead to files', (file) => {
  const links = readFileSync(file, 'utf8').matchAll(/\]\((?!https?:)([^)#\s]+)/gu);
  for (const [, link = ''] of links) expect(existsSync(join(dirname(file), link)), link).toBe(true);
});

test.each(Object.entries(REPLACEABLE))(
  'docs/engine.md has the props and the slot of %s',
  (name, path) => {
    const row = readFileSync('docs/engine.md', 'utf8')
      .split('\n')
      .find((line) => line.startsWith(`| \`${name}\``));
    const [, , , props = '', slot, own] = row?.split('|').map((cell) => cell.trim()) ?? [];
    const code = readFileSync(join('src/components', path), 'utf8');
    const [, declared = ''] = /interface Props \{(.*?)\n\}/su.exec(code) ?? [];
    const names = [...declared.matchAll(/^ {2}(\w+)\??:/gmu)].map(([, prop]) => `\`${prop}\``);
    expect(props).toBe(names.join(', ') || '–');
    expect(slot !== '–').toBe(code.includes('<slot />'));
    expect(own).toBe(`\`${path}\``);
  },
);

test.each(MAPPED)('the README of %s names each of its files, and no other', (folder) => {
  const bold = readFileSync(join(folder, 'README.md'), 'utf8').matchAll(
    /\*\*([\w.-]+?)(…)?(?:\.ts)?\*\*/gu,
  );
  const files = readdirSync(folder).filter(
    (name) => /\.(?:tsx?|js|css|astro)$/u.test(name) && name !== 'index.ts',
  );
  const unnamed = new Set(files);
  for (const [, name = '', rest] of bold) {
    const meant = files.filter((file) =>
      rest === undefined ? [name, `${name}.ts`].includes(file) : file.startsWith(name),
    );
    expect(meant, name).not.toEqual([]);
    meant.forEach((file) => unnamed.delete(file));
  }
  expect([...unnamed]).toEqual([]);
});

test.each(files.filter((file) => file.endsWith('.yml')))('%s is YAML with a job', (file) => {
  const { jobs, pages }: Record<string, object> = parse(readFileSync(file, 'utf8'));
  expect(Object.keys(jobs ?? pages ?? {})).not.toEqual([]);
});

test.each(KINDS)(
  'a file that ends in .%s is named wherever people read what can be imported',
  (kind) => {
    expect(readFileSync('docs/import.md', 'utf8')).toContain(`\n- \`.${kind}\`: `);
    const prepared = /^1\. 准备文件：.*$/mu.exec(readFileSync('README.zh-CN.md', 'utf8'))?.[0];
    expect(prepared).toMatch(new RegExp(`\\.${kind}(?![a-z])`, 'u'));
  },
);
