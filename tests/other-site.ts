/** A site of its own, built from one text in a folder of its own: what importing and building it does. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Of this project, what a build needs. */
const PROJECT = [
  'astro.config.mjs',
  'package.json',
  'tsconfig.json',
  'src',
  'scripts',
  'public',
  'bin',
  'index.js',
];

/** A person answers what the text does not say. */
const ANSWERS = ['--answer', 'title=题', '--answer', 'issuer=x'];

export interface OtherSite {
  /** Its folder; whoever made the site removes it. */
  root: string;
  /** Imports the text; what the tool said. */
  import: () => string;
  /** Builds `dist/`; what the tool said. */
  build: () => string;
}

/** The packages of this project, but with a cache of their own: builds may run side by side. */
function linkPackages(root: string): void {
  mkdirSync(join(root, 'node_modules'));
  for (const name of readdirSync('node_modules')) {
    if (/^\.(?!bin$)/u.test(name)) continue;
    symlinkSync(resolve('node_modules', name), join(root, 'node_modules', name));
  }
}

/** A copy of this project in a folder of its own; whoever made it removes it. */
export function copyProject(...more: string[]): string {
  const root = mkdtempSync(join(tmpdir(), 'taizhang-'));
  for (const name of [...PROJECT, ...more]) cpSync(name, join(root, name), { recursive: true });
  linkPackages(root);
  return root;
}

/** Runs a command in a folder. @throws Error with what it said if it fails. */
export function runIn(root: string, ...command: string[]): string {
  const [name = '', ...words] = command;
  // Vitest's own NODE_ENV would make a build for developers, with the folder's name in it.
  const env = { ...process.env, NODE_ENV: 'production' };
  const { status, stdout, stderr } = spawnSync(name, words, { cwd: root, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command.join(' ')}: ${stdout}\n${stderr}`);
  return stdout;
}

/** A project like this one whose only plan has this text; neither imported nor built. */
export function makeOtherSite(plan: string, text: string): OtherSite {
  const root = copyProject();
  for (const folder of ['seeds', 'content']) mkdirSync(join(root, folder));
  writeFileSync(join(root, 'seeds', `${plan}.txt`), text);
  writeFileSync(join(root, 'content/site.yaml'), 'id: other\nname: other\n');
  writeFileSync(join(root, 'content/places.yaml'), '[]\n');
  writeFileSync(join(root, 'content/terms.yaml'), '[]\n');
  return {
    root,
    import: () =>
      runIn(root, 'node', 'scripts/import.ts', `seeds/${plan}.txt`, '--yes', ...ANSWERS),
    build: () => runIn(root, 'npx', 'astro', 'build'),
  };
}
