import { existsSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { onOneLine } from '../outside/visible.ts';

/** The parts of a page that a site may replace, by name (docs/engine.md). */
export const REPLACEABLE = {
  Header: 'frame/Header.astro',
  Contents: 'frame/Contents.astro',
  Footer: 'frame/Footer.astro',
  Dock: 'frame/Dock.astro',
  PlanTitle: 'page/PlanTitle.astro',
  SectionHead: 'page/SectionHead.astro',
} as const;

export interface SiteOptions {
  /** Files of the site, relative to its folder, that replace parts of a page. */
  components?: Partial<Record<keyof typeof REPLACEABLE, string>>;
  /** Styles of the site, relative to its folder. They come after ours. */
  styles?: readonly string[];
}

const SRC = fileURLToPath(new URL('../', import.meta.url));

/** The name by which the page frame imports the site's styles. */
const STYLES = 'virtual:taizhang/styles';

/** @throws Error if there is no such file. */
function fileOf(root: string, path: string): string {
  const file = join(root, path);
  if (!existsSync(file)) {
    throw new Error(`astro.config: taizhang() names ${onOneLine(path)}, which is not in ${root}`);
  }
  return file.split(sep).join('/');
}

/**
 * The files of our replaced parts, each with the site's file.
 *
 * @throws Error if there is no such part or file.
 */
export function replacedParts(root: string, { components = {} }: SiteOptions): Map<string, string> {
  const ours = new Map(
    Object.entries(REPLACEABLE).map(([name, path]) => [name, join(SRC, 'components', path)]),
  );
  return new Map(
    Object.entries(components).map(([name, path]) => {
      const file = ours.get(name);
      if (file !== undefined) return [file, fileOf(root, path)];
      const known = [...ours.keys()].join(', ');
      throw new Error(
        `astro.config: there is no component “${onOneLine(name)}” to replace; there are ${known}.`,
      );
    }),
  );
}

/** A Vite plugin that gives pages the site's own parts and styles. */
export function replaceable(root: string, options: SiteOptions): Plugin {
  const parts = replacedParts(root, options);
  const styles = (options.styles ?? []).map((path) => fileOf(root, path));
  return {
    name: 'taizhang:replaceable',
    enforce: 'pre',
    resolveId: {
      filter: { id: /^virtual:taizhang\/styles$|^\.{1,2}\/.*\.astro$/ },
      handler: (id, importer = '') => {
        if (id === STYLES) return `\0${STYLES}`;
        // The site's own component may use ours.
        return importer.startsWith(SRC) ? parts.get(resolve(dirname(importer), id)) : undefined;
      },
    },
    load: {
      filter: { id: /^\0virtual:taizhang\/styles$/ },
      handler: () => styles.map((file) => `import ${JSON.stringify(file)};`).join('\n'),
    },
  };
}
