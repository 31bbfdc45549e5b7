/**
 * Part of npm run lint: layers look only one way, no two files of src import each other, commands have one door to
 * the terminal, Chinese words of the interface stand in src/text, patterns are such that old browsers read them, no
 * file and no line of comment is longer than one reads, each public function says what it does, no test is left alone
 * or skipped in silence. Each complaint names file, line and mend.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { onOneLine } from '../src/outside/visible.ts';
import { circlesIn } from './circles.ts';
import { complain } from './terminal.ts';

/** What each folder of src may import: README says it, in a table of folder, what it holds, what it may import. */
const LAYERS = new Map(
  readFileSync(new URL('../README.md', import.meta.url), 'utf8')
    .split('\n')
    .flatMap((row) => {
      const [, folders = '', , imports = ''] = row.split('|');
      const known: string[] = imports.match(/[a-z-]+/gu) ?? [];
      return [...folders.matchAll(/`src\/([a-z-]+)\/`/gu)].map(
        ([, name = '']) => [name, known] as const,
      );
    }),
);

/** Layers with folders of their own, each of which may import those above it in the list of the layer's README. */
const FOLDERS = new Map(
  ['components', 'intake', 'ledger', 'model', 'plan', 'reports', 'text'].map((layer) => {
    const readme = readFileSync(new URL(`../src/${layer}/README.md`, import.meta.url), 'utf8');
    const names = [...readme.matchAll(/^- `([a-z-]+)\/`:/gmu)].map(([, name = '']) => name);
    return [layer, names] as const;
  }),
);

/** So many lines a file of `src` may have: it is read from top to bottom. Words are looked up in theirs. */
const MOST_LINES = { code: 250, styles: 300 };
const LOOKED_UP = /^src\/text\//u;

/** A line of comment that is longer than one reads at a time; code is wrapped by Prettier. */
const LONG_COMMENT = /^(?=.{121})\s*(?:\/?\*|\/\/)/u;

/** A function that others call. */
const PUBLIC = /^export (?:async )?function (\w+)/u;

const MOVE = 'Move the code, or the caller.';

/** Where regular expressions and tables speak of Chinese text itself. */
const SPEAKS_CHINESE =
  /^src\/(?:text|plan|intake)\/|^src\/(?:search\/(?:may-reply|numerals|reply\/(?:addresses|figures|governments|times))|ledger\/entries\/percent-of)\.ts$/u;

/** What runs in browsers: Safari before 16.4 cannot read a page's script if it looks behind. */
const FOR_BROWSERS =
  /^src\/(?:components|intake|ledger|model|outside|reports|search|shared-folder|text)\//u;

function filesBelow(folder: string, ends = /\.(?:ts|tsx|astro)$/u): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ends.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** The code without comments, line numbers kept. */
function withoutComments(code: string): string {
  return code
    .replace(/\/\*[\s\S]*?\*\//gu, (comment) => comment.replace(/[^\n]/gu, ' '))
    .replace(/(^|\s)\/\/.*$/gmu, '$1');
}

function complaintsIn(file: string, code: string, pattern: RegExp, message: string): string[] {
  return code
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${message}`] : []));
}

/** The files that a file of `src` imports, by `import()` too. */
function importsOf(file: string): string[] {
  const code = withoutComments(readFileSync(file, 'utf8'));
  const found = code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'(\.\.?\/[^'?]+)/gu);
  return [...found].map(([, path = '']) => join(dirname(file), path));
}

/** For each file of `src` those that it imports. */
const IMPORTS = new Map(filesBelow('src').map((file) => [file, importsOf(file)]));

function circleComplaints(): string[] {
  return circlesIn(IMPORTS).map(
    (circle) =>
      `${[...circle, circle[0]].join(' → ')}: a circle of imports. Move what both sides need into a file of its own.`,
  );
}

function layerComplaints(file: string): string[] {
  const [layer = '', own = ''] = relative('src', file).split('/');
  const allowed = LAYERS.get(layer);
  if (allowed === undefined) return [];
  const order = own.includes('.') ? [] : (FOLDERS.get(layer) ?? []);
  return (IMPORTS.get(file) ?? []).flatMap((imported) => {
    const [folder, part = ''] = relative('src', imported).split('/').slice(0, -1);
    // What lies in `src` itself, and what lies outside of it, is of no layer.
    if (folder === undefined || folder === '..') return [];
    const isAbove = folder !== layer && !allowed.includes(folder);
    if (isAbove) return [`${file}: src/${layer} may not import src/${folder}. ${MOVE}`];
    const mayImport = order.slice(0, order.indexOf(own) + 1);
    const isBeside = folder === layer && order.length > 0 && !mayImport.includes(part);
    return isBeside ? [`${file}: ${layer}/${own} may not import ${layer}/${part}. ${MOVE}`] : [];
  });
}

function lengthComplaints(file: string): string[] {
  const most = MOST_LINES[file.endsWith('.css') ? 'styles' : 'code'];
  const count = readFileSync(file, 'utf8').split('\n').length - 1;
  if (count <= most || LOOKED_UP.test(file)) return [];
  return [`${file}: ${count} lines are more than ${most}. Take out a part that has a name.`];
}

function docComplaints(file: string): string[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, at) => {
    const name = PUBLIC.exec(line)?.[1];
    if (name === undefined || lines[at - 1]?.endsWith('*/') === true) return [];
    return [`${file}:${at + 1}: say above ${name} what goes in, and what comes out.`];
  });
}

const complaints = [
  ...['src', 'scripts', 'tests'].flatMap((folder) =>
    filesBelow(folder, /\.(?:ts|tsx|astro|css)$/u).flatMap((file) =>
      complaintsIn(
        file,
        readFileSync(file, 'utf8'),
        LONG_COMMENT,
        'a line of comment has at most 120 characters.',
      ),
    ),
  ),
  ...filesBelow('src', /\.(?:ts|tsx|astro|css)$/u).flatMap(lengthComplaints),
  ...filesBelow('src', /\.tsx?$/u).flatMap(docComplaints),
  ...filesBelow('scripts')
    .filter((file) => file !== join('scripts', 'terminal.ts'))
    .flatMap((file) =>
      complaintsIn(
        file,
        withoutComments(readFileSync(file, 'utf8')),
        /\bconsole\.|\bprocess\.std(?:out|err)\.write/u,
        'words go to the terminal through scripts/terminal.ts: others may have written them.',
      ),
    ),
  ...filesBelow('src').flatMap((file) => {
    const code = withoutComments(readFileSync(file, 'utf8'));
    const behind = FOR_BROWSERS.test(file)
      ? complaintsIn(file, code, /\(\?<[=!]/u, 'old browsers cannot look behind in a pattern.')
      : [];
    const chinese = SPEAKS_CHINESE.test(file)
      ? []
      : complaintsIn(
          file,
          code,
          /\p{Script=Han}/u,
          'Chinese words of the interface belong into src/text.',
        );
    return [...layerComplaints(file), ...behind, ...chinese];
  }),
  ...circleComplaints(),
  ...filesBelow('tests').flatMap((file) =>
    complaintsIn(
      file,
      readFileSync(file, 'utf8'),
      /\b(?:test|it|describe)\.(?:only|skip|fixme)\(|waitForTimeout/u,
      'no .only, no silent .skip, no sleeping in tests.',
    ),
  ),
];
for (const complaint of complaints) complain(onOneLine(complaint));
process.exit(complaints.length > 0 ? 1 : 0);
