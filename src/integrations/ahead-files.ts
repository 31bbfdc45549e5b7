import { createHash } from 'node:crypto';
import type { Plugin, Rollup } from 'vite';

/** The name that stands for the addresses of each part, the script of the part, and its styles. */
const PARTS = [
  ['SEARCH_FILES', 'SearchDialog', 'answers.css'],
  ['FORM_FILES', 'Forms', 'form-line.css'],
] as const;

/** A name, as a text, stands for the addresses until all files have their names. */
const standing = (mark: string): RegExp => new RegExp(`(["'\`])${mark}\\1`, 'u');

/** A script and all that it imports, directly or not, by the names of their files. */
function withImports(chunk: Rollup.OutputChunk, bundle: Rollup.OutputBundle): Set<string> {
  const files = new Set([chunk.fileName]);
  for (const file of files) {
    const one = Object.values(bundle).find(({ fileName }) => fileName === file);
    if (one?.type === 'chunk') one.imports.forEach((imported) => files.add(imported));
  }
  return files;
}

/**
 * The files of a part, its styles first.
 *
 * @throws Error if the build has no script or no styles of these names: the part was renamed.
 */
function filesOf(script: string, sheet: string, bundle: Rollup.OutputBundle): string[] {
  const all = Object.values(bundle);
  const chunk = all.find((one) => one.type === 'chunk' && one.name === script);
  const styles = all.find((one) => one.type === 'asset' && one.names.includes(sheet));
  if (chunk?.type !== 'chunk' || styles === undefined)
    throw new Error(`No ${script}, no ${sheet}.`);
  return [styles.fileName, ...withImports(chunk, bundle)];
}

/**
 * Gives scripts that ask for files ahead (components/base/ask-ahead.ts) the addresses of the styles and of all scripts
 * of search and of the forms: `SEARCH_FILES`, `FORM_FILES`. Ordinary imports would make pages load the bundler's own
 * code for them, and the styles' address a file of its own.
 */
export function aheadFiles(): Plugin {
  return {
    name: 'taizhang:ahead-files',
    config: (_config, { command }) => ({
      define: Object.fromEntries(
        PARTS.map(([mark]) => [mark, command === 'serve' ? '[]' : `[${JSON.stringify(mark)}]`]),
      ),
    }),
    // The file is named before the addresses are in it: its name has to change with whatever may change them, as
    // browsers keep a file under its name for good.
    augmentChunkHash(chunk) {
      const codeOf = (id: string): string => this.getModuleInfo(id)?.code ?? '';
      const isAsking = (id: string): boolean =>
        PARTS.some(([mark]) => standing(mark).test(codeOf(id)));
      if (!chunk.moduleIds.some(isAsking)) return undefined;
      const sum = createHash('sha256');
      for (const id of [...this.getModuleIds()].sort()) sum.update(codeOf(id));
      return sum.digest('hex');
    },
    generateBundle: {
      order: 'post',
      handler: (_options, bundle) => {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue;
          for (const [mark, script, sheet] of PARTS) {
            if (!standing(mark).test(chunk.code)) continue;
            const files = filesOf(script, sheet, bundle)
              .filter((file) => !chunk.imports.includes(file))
              .map((file) => JSON.stringify(`./${file.replace(/^.*\//u, '')}`));
            chunk.code = chunk.code.replace(standing(mark), files.join());
          }
        }
      },
    },
  };
}
