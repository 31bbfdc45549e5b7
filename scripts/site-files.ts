/** The files of a new site: a folder that holds content and depends on the engine. */
import { siteWords } from '../src/text/commands/site-command.ts';

/** What the scripts of a new site are called, and the command of the engine that each is. */
const COMMANDS = [
  'dev',
  'build',
  'preview',
  'import',
  'remove',
  'verify',
  'check',
  'doctor',
  'single',
];

export interface NewSite {
  /** The name of the package, and of the folder. */
  folder: string;
  /** The name in the header. */
  name: string;
  /** Made once: marks are kept under it. */
  id: string;
  /** Which engine: a version, or `file:` and the way to its tarball. */
  engine: string;
}

/** A name that npm takes. */
function packageName(folder: string): string {
  const name = folder
    .toLowerCase()
    .replace(/[^a-z0-9-]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  return name === '' ? 'plans' : name;
}

function manifest({ folder, engine }: NewSite): string {
  const scripts = Object.fromEntries(COMMANDS.map((name) => [name, `taizhang ${name}`]));
  return `${JSON.stringify(
    {
      name: packageName(folder),
      private: true,
      type: 'module',
      scripts: { start: 'npm run build && npm run preview', ...scripts },
      dependencies: { taizhang: engine },
      // Of newer npms these ask before they are run.
      allowScripts: { esbuild: true, node: true },
    },
    null,
    2,
  )}\n`;
}

/** The texts of a new site, by their paths. */
export function filesOfSite(site: NewSite): Record<string, string> {
  return {
    'package.json': manifest(site),
    'README.md': siteWords.readMe,
    '.gitignore': ['node_modules/', 'dist/', 'dist-single/', '.astro/', ''].join('\n'),
    // Official texts, byte for byte: no end-of-line conversion.
    '.gitattributes': 'seeds/** -text\n',
    'content/site.yaml': `${siteWords.siteNote}\nid: ${site.id}\nname: ${JSON.stringify(site.name)}\n`,
    'content/places.yaml': `${siteWords.placesNote}\n[]\n`,
    'content/terms.yaml': `${siteWords.termsNote}\n[]\n`,
    'seeds/source.yaml': '[]\n',
    'public/.gitkeep': '',
  };
}
