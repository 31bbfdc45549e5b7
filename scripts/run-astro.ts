/** Astro on the folder of a site; one that has no astro.config of its own is built with the engine's. */
import { spawn } from 'node:child_process';
import { findPackageJSON } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { siteAddress } from '../src/integrations/site-address.ts';
import { ENGINE } from './engine.ts';
import { configOf } from './site-config.ts';

/** The arguments of Astro for a folder. */
export function astroArguments(root: string, words: readonly string[]): string[] {
  const hasOwn = words.includes('--config') || configOf(root) !== undefined;
  const config = relative(root, join(ENGINE, 'astro.config.mjs')).split(sep).join('/');
  return hasOwn ? [...words] : [...words, '--config', `./${config}`];
}

/** Node keeps less room for what is young: a build needs a seventh less memory, and no more time. */
const LESS_ROOM = '--max-semi-space-size=8';

/** What Astro, and the bundler that it starts, read of their environment. */
const ENVIRONMENT = {
  // Astro would tell its makers of each build; whoever builds a site here asks no other host.
  ASTRO_TELEMETRY_DISABLED: '1',
  // The bundler gives back at once what memory it no longer needs: a seventh less, and no more time.
  MIMALLOC_PURGE_DELAY: '0',
};

/**
 * Runs Astro in a folder: `build` or `dev`, and its options. What it says is heard at once.
 *
 * @returns Its exit code.
 * @throws Error, a sentence, where SITE_URL is no address: Astro would say so in a stack of its own code.
 */
export async function runAstro(root: string, words: readonly string[]): Promise<number> {
  siteAddress(process.env['SITE_URL']);
  const folder = dirname(findPackageJSON('astro', import.meta.url) ?? '');
  const child = spawn(
    process.execPath,
    [LESS_ROOM, join(folder, 'bin/astro.mjs'), ...astroArguments(root, words)],
    { cwd: root, stdio: 'inherit', env: { ...process.env, ...ENVIRONMENT } },
  );
  return new Promise((resolve) => {
    child.on('close', (code) => resolve(code ?? 1));
  });
}
