/** Astro on the folder of a site; one that has no astro.config of its own is built with the engine's. */
import { spawn } from 'node:child_process';
import { findPackageJSON } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { ENGINE } from './engine.ts';
import { configOf } from './site-config.ts';

/** The arguments of Astro for a folder. */
export function astroArguments(root: string, words: readonly string[]): string[] {
  const hasOwn = words.includes('--config') || configOf(root) !== undefined;
  const config = relative(root, join(ENGINE, 'astro.config.mjs')).split(sep).join('/');
  return hasOwn ? [...words] : [...words, '--config', `./${config}`];
}

/** Runs Astro in a folder: `build` or `dev`, and its options. What it says is heard at once. @returns Its exit code. */
export function runAstro(root: string, words: readonly string[]): Promise<number> {
  const folder = dirname(findPackageJSON('astro', import.meta.url) ?? '');
  const child = spawn(
    process.execPath,
    [join(folder, 'bin/astro.mjs'), ...astroArguments(root, words)],
    // Astro would tell its makers of each build; whoever builds a site here asks no other host.
    { cwd: root, stdio: 'inherit', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } },
  );
  return new Promise((resolve) => {
    child.on('close', (code) => resolve(code ?? 1));
  });
}
