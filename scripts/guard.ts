/**
 * Part of npm run lint: layers look only one way, Chinese words of the interface stand in src/text,
 * patterns are such that old browsers read them, no test is left alone or skipped in silence. Each
 * complaint names file, line and mend.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** What each folder of src may import (README, "Where things live"). */
const LAYERS: Record<string, string[]> = {
  intake: [],
  plan: [],
  model: ['plan', 'text'],
  import: ['intake', 'plan', 'model', 'text'],
  queries: ['model'],
  ledger: ['model', 'text'],
  search: ['model'],
  charts: ['model', 'ledger', 'text'],
  text: [],
  reports: ['intake', 'model', 'ledger', 'text'],
  components: ['model', 'queries', 'ledger', 'reports', 'search', 'charts', 'text', 'layouts'],
  layouts: ['model', 'queries', 'text', 'components', 'styles'],
  pages: ['model', 'queries', 'reports', 'text', 'components', 'layouts'],
  single: ['model', 'queries', 'ledger', 'search', 'text', 'components', 'styles'],
  integrations: ['model', 'search', 'charts'],
};

/** Where regular expressions and tables speak of Chinese text itself. */
const SPEAKS_CHINESE =
  /^src\/(?:text|plan|intake)\/|^src\/(?:search\/numerals|ledger\/compare)\.ts$/u;

/** What runs in browsers: Safari before 16.4 cannot read a page's script if it looks behind. */
const FOR_BROWSERS = /^src\/(?:components|intake|ledger|model|reports|search|text)\//u;

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|tsx|astro)$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** The code without comments, line numbers kept. */
function withoutComments(code: string): string {
  return code
    .replace(/\/\*[\s\S]*?\*\//gu, (comment) => comment.replace(/[^\n]/gu, ' '))
    .replace(/(^|\s)\/\/.*$/gmu, '$1');
}

function complain(file: string, code: string, pattern: RegExp, message: string): string[] {
  return code
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${message}`] : []));
}

function layerComplaints(file: string, code: string): string[] {
  const layer = relative('src', file).split('/')[0] ?? '';
  const allowed = LAYERS[layer];
  if (allowed === undefined) return [];
  return [...code.matchAll(/from '((?:\.\.?\/)+)([^'/]+)\//gu)].flatMap(
    ([, up = '', folder = '']) => {
      const depth = relative('src', file).split('/').length - 1;
      const climbs = up.split('../').length - 1;
      if (climbs < depth || folder === layer || allowed.includes(folder)) return [];
      return [`${file}: src/${layer} may not import src/${folder}. Move the code, or the caller.`];
    },
  );
}

const complaints = [
  ...filesBelow('src').flatMap((file) => {
    const code = withoutComments(readFileSync(file, 'utf8'));
    const behind = FOR_BROWSERS.test(file)
      ? complain(file, code, /\(\?<[=!]/u, 'old browsers cannot look behind in a pattern.')
      : [];
    const chinese = SPEAKS_CHINESE.test(file)
      ? []
      : complain(
          file,
          code,
          /\p{Script=Han}/u,
          'Chinese words of the interface belong into src/text.',
        );
    return [...layerComplaints(file, code), ...behind, ...chinese];
  }),
  ...filesBelow('tests').flatMap((file) =>
    complain(
      file,
      readFileSync(file, 'utf8'),
      /\b(?:test|it|describe)\.(?:only|skip|fixme)\(|waitForTimeout/u,
      'no .only, no silent .skip, no sleeping in tests.',
    ),
  ),
];
for (const complaint of complaints) console.error(complaint);
process.exit(complaints.length > 0 ? 1 : 0);
