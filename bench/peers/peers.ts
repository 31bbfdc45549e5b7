/** The generators that are measured: how each is given the pages, builds them, and is searched. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { PeerPage } from './pages.ts';

/** How a reader searches. */
export interface Searching {
  /** Where the field is, if not on every page. */
  page?: string;
  /** Opens the field, in an open page. */
  opener?: string;
  field: string;
  /** The links of what was found. */
  results: string;
  /** What shows more of them, as long as there is more. */
  more?: string;
}

/** A generator. */
export interface Peer {
  name: string;
  version: () => string | undefined;
  /** Writes what it builds from. */
  write: (root: string, pages: readonly PeerPage[]) => void;
  /** The command that builds, in the folder of the site. */
  build: readonly [command: string, ...words: string[]];
  /** What a build leaves, which a cold one has not. */
  caches: readonly string[];
  dist: string;
  /** Where a page stands, from the site's root. */
  path: (address: string) => string;
  search: Searching;
}

const HERE = resolve('bench/peers');
const TITLE = '实施方案';

/** The Node that npm scripts run with. */
const NODE = process.execPath;

function put(root: string, files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
}

/** Pages as Markdown files below a folder; overviews are the index of theirs. */
function markdown(folder: string, pages: readonly PeerPage[]): Record<string, string> {
  return Object.fromEntries(
    pages.map(({ address, title, markdown: body }) => [
      join(folder, address.includes('/') ? `${address}.md` : `${address}/index.md`),
      `---\ntitle: ${JSON.stringify(title)}\n---\n\n${body}`,
    ]),
  );
}

function versionOf(name: string): string | undefined {
  try {
    const about: { version: string } = JSON.parse(
      readFileSync(join(HERE, 'node_modules', name, 'package.json'), 'utf8'),
    );
    return about.version;
  } catch {
    return undefined;
  }
}

const module = (path: string): string => join(HERE, 'node_modules', path);

const folderPath = (address: string): string => `/${address}/`;

const STARLIGHT: Peer = {
  name: 'Starlight',
  version: () => versionOf('@astrojs/starlight'),
  write: (root, pages) =>
    put(root, {
      // Astro bundles what it finds here.
      'package.json': '{ "type": "module", "dependencies": { "@astrojs/starlight": "*" } }',
      'astro.config.mjs': `import starlight from '@astrojs/starlight';
export default {
  cacheDir: '.cache',
  integrations: [starlight({
    title: '${TITLE}', defaultLocale: 'root', locales: { root: { label: '简体中文', lang: 'zh-CN' } },
  })],
};`,
      'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };`,
      ...markdown('src/content/docs', pages),
    }),
  build: [NODE, module('astro/bin/astro.mjs'), 'build'],
  caches: ['.cache', '.astro', 'node_modules/.vite'],
  dist: 'dist',
  path: folderPath,
  search: {
    opener: 'button[data-open-modal]',
    field: '.pagefind-ui__search-input',
    results: '.pagefind-ui__result-link',
    more: '.pagefind-ui__results-area > .pagefind-ui__button',
  },
};

const VITEPRESS: Peer = {
  name: 'VitePress',
  version: () => versionOf('vitepress'),
  write: (root, pages) => {
    const links = pages.map(({ address, title }) => ({
      text: title,
      link: address.includes('/') ? `/${address}` : `/${address}/`,
    }));
    const plans = Map.groupBy(links, ({ link }) => `/${link.split('/')[1] ?? ''}/`);
    const sidebar = JSON.stringify(Object.fromEntries(plans));
    put(root, {
      'package.json': '{ "type": "module" }',
      '.vitepress/config.mjs': `export default {
  title: '${TITLE}', lang: 'zh-CN', themeConfig: { search: { provider: 'local' }, sidebar: ${sidebar} },
};`,
      ...markdown('.', pages),
    });
  },
  build: [NODE, module('vitepress/bin/vitepress.js'), 'build'],
  caches: ['.vitepress/cache', '.vitepress/dist'],
  dist: '.vitepress/dist',
  path: (address) => (address.includes('/') ? `/${address}.html` : `/${address}/`),
  search: {
    opener: '.VPNavBarSearch button',
    field: '.VPLocalSearchBox input',
    results: '.VPLocalSearchBox a.result',
  },
};

const DOCUSAURUS: Peer = {
  name: 'Docusaurus',
  version: () => versionOf('@docusaurus/core'),
  write: (root, pages) =>
    put(root, {
      'package.json': '{}',
      'docusaurus.config.js': `module.exports = {
  title: '${TITLE}', url: 'https://example.com', baseUrl: '/', trailingSlash: true,
  i18n: { defaultLocale: 'zh-CN', locales: ['zh-CN'] }, onBrokenLinks: 'ignore',
  presets: [['classic', { docs: { routeBasePath: '/', sidebarPath: undefined }, blog: false }]],
  themes: [['@easyops-cn/docusaurus-search-local', {
    docsRouteBasePath: '/', indexBlog: false, language: ['en', 'zh'], hashed: true, searchResultLimits: 50,
  }]],
};`,
      ...markdown('docs', pages),
    }),
  build: [NODE, module('@docusaurus/core/bin/docusaurus.mjs'), 'build'],
  caches: ['.docusaurus', 'build', 'node_modules/.cache'],
  dist: 'build',
  path: folderPath,
  search: {
    page: '/search/',
    field: 'input[type="search"][name="q"]',
    results: 'article h2 a',
  },
};

/** Debian's package of it, where there is one. */
function mkdocsVersion(): string | undefined {
  try {
    return execFileSync('dpkg-query', ['-W', '-f', '${Version}', 'mkdocs-material'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    }).toString();
  } catch {
    return undefined;
  }
}

const MKDOCS: Peer = {
  name: 'MkDocs Material',
  version: mkdocsVersion,
  write: (root, pages) =>
    put(root, {
      'mkdocs.yml': `site_name: ${TITLE}
theme: { name: material, language: zh, font: false }
plugins: [search]
markdown_extensions: [pymdownx.tasklist]
`,
      ...markdown('docs', pages),
    }),
  build: ['mkdocs', 'build', '--quiet'],
  caches: ['site'],
  dist: 'site',
  path: folderPath,
  search: { field: '.md-search__input', results: '.md-search-result__link' },
};

/** All of them; one that is not installed has no version. */
export const PEERS: readonly Peer[] = [STARLIGHT, VITEPRESS, DOCUSAURUS, MKDOCS];
