/** What a site's astro.config says to the engine. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroUserConfig } from 'astro';
import type { SiteOptions } from '../src/integrations/replaceable.ts';
import type { TheSite } from '../src/integrations/the-site.ts';

const NAMES = ['mjs', 'js', 'ts', 'mts'].map((ending) => `astro.config.${ending}`);

/** The file in which a site says how Astro builds it; undefined where it has none. */
export function configOf(root: string): string | undefined {
  return NAMES.map((name) => join(root, name)).find((file) => existsSync(file));
}

/** What it says to the engine: nothing where there is no such file. */
export async function optionsOf(root: string): Promise<SiteOptions> {
  const file = configOf(root);
  if (file === undefined) return {};
  const { default: config }: { default: AstroUserConfig } = await import(pathToFileURL(file).href);
  const isOurs = (one: unknown): one is TheSite =>
    typeof one === 'object' && one !== null && 'name' in one && one.name === 'taizhang';
  return [config.integrations].flat(3).find(isOurs)?.options ?? {};
}
