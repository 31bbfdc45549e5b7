import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { onOneLine } from '../text/visible.ts';

/** What a site may have in place of its own: the parts of a page, by their names (docs/engine.md). */
export const REPLACEABLE = {
  Header: 'frame/Header.astro',
  Contents: 'frame/Contents.astro',
  Footer: 'frame/Footer.astro',
  Dock: 'frame/Dock.astro',
  PlanTitle: 'page/PlanTitle.astro',
  SectionHead: 'page/SectionHead.astro',
} as const;

export interface SiteOptions {
  /** Files of the site, from its folder, that stand for parts of a page. */
  components?: Partial<Record<keyof typeof REPLACEABLE, string>>;
  /** Styles of the site, from its folder; they come after ours. */
  styles?: readonly string[];
}

const PREFIX = 'virtual:taizhang/';
const STYLES = `${PREFIX}styles`;

/** A path as an import names it. */
function asModule(path: string): string {
  return path.split(sep).join('/');
}

/** @throws Error if there is no such file. */
function fileOf(root: string, path: string): string {
  const file = join(root, path);
  if (!existsSync(file)) {
    throw new Error(`astro.config: taizhang() names ${onOneLine(path)}, which is not in ${root}`);
  }
  return asModule(file);
}

/** By the name that pages import, the file. @throws Error for a name or a file that there is not. */
export function partsOf(root: string, { components = {} }: SiteOptions): Map<string, string> {
  const own = fileURLToPath(new URL('../components/', import.meta.url));
  const parts = new Map(
    Object.entries(REPLACEABLE).map(([name, path]) => [PREFIX + name, asModule(join(own, path))]),
  );
  for (const [name, path] of Object.entries(components)) {
    if (!parts.has(PREFIX + name)) {
      const known = Object.keys(REPLACEABLE).join(', ');
      throw new Error(
        `astro.config: there is no component “${onOneLine(name)}” to replace; there are ${known}.`,
      );
    }
    parts.set(PREFIX + name, fileOf(root, path));
  }
  return parts;
}

/** A Vite plugin that gives pages the parts and the styles that the site chose. */
export function replaceable(root: string, options: SiteOptions): Plugin {
  const parts = partsOf(root, options);
  const styles = (options.styles ?? []).map((path) => fileOf(root, path));
  return {
    name: 'taizhang:replaceable',
    resolveId: {
      filter: { id: /^virtual:taizhang\// },
      handler: (id) => (id === STYLES ? `\0${STYLES}` : parts.get(id)),
    },
    load: {
      filter: { id: /^\0virtual:taizhang\/styles$/ },
      handler: () => styles.map((file) => `import ${JSON.stringify(file)};`).join('\n'),
    },
  };
}
