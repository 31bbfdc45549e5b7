/** For astro.config.mjs: makes a site of a folder with `content/` and `seeds/`. */
import mdx from '@astrojs/mdx';
import type { AstroIntegration } from 'astro';
import { clientCache } from './client-cache.ts';
import { clientMeanwhile } from './client-meanwhile.ts';
import { clientDirectives } from './client-directives.ts';
import { finishPages } from './finish-pages.ts';
import { forCrawlers } from './for-crawlers.ts';
import { leanBuild } from './lean-build.ts';
import { licences } from './licences.ts';
import { offline } from './offline.ts';
import { preactIslands } from './preact-islands.ts';
import type { SiteOptions } from './replaceable.ts';
import { searchIndex } from './search-index.ts';
import { socialPictures } from './social-pictures.ts';
import { theSite } from './the-site.ts';

/**
 * The integrations, in their order. Of those that run after the build, `offline` is the last, since it lists all
 * files.
 *
 * @param options What the site replaces (docs/engine.md).
 */
export function taizhang(options: SiteOptions = {}): AstroIntegration[] {
  const packages = new Set<string>();
  return [
    theSite(options),
    mdx(),
    preactIslands(),
    clientDirectives(),
    searchIndex(),
    socialPictures(),
    finishPages(),
    forCrawlers(),
    licences(packages),
    offline(),
    leanBuild(),
    clientCache(packages),
    clientMeanwhile(),
  ];
}
