import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Card } from '../charts/index.ts';
import { absoluteAddress } from '../model/index.ts';
import { textsOfPages } from './built-pages.ts';
import { onOneLine } from '../outside/visible.ts';

/** The tags of a page for programs that show links (src/layouts/Frame.astro). */
const META = /<meta property="(og:[a-z:_]+)" content="([^"]*)"/gu;

/** What separates the words of a picture: the title, its place, the site, and that the site is not official. */
const BETWEEN = '｜';

/** Decodes references to characters. */
function unescape(markup: string): string {
  return markup
    .replace(/&#(\d+);/gu, (_whole, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&quot;/gu, '"')
    .replace(/&amp;/gu, '&');
}

/** The picture that a built page names: its address and its words. Undefined if the page names none. */
export function wantedPicture(html: string): { address: string; words: Card } | undefined {
  const meta = new Map<string, string>();
  for (const [, name = '', content = ''] of html.matchAll(META)) meta.set(name, unescape(content));
  const address = meta.get('og:image');
  if (address === undefined) return undefined;
  const [title = '', ...others] = (meta.get('og:image:alt') ?? '').split(BETWEEN);
  const [unofficial = '', site = '', ...place] = others.reverse();
  return { address, words: { title, place, site, unofficial } };
}

/** Draws the picture of each page that names one. With SITE_URL all pages do, without it none. */
export function socialPictures(): AstroIntegration {
  let site: string | undefined;
  return {
    name: 'taizhang:social-pictures',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = config.site;
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (site === undefined) return;
        const start = performance.now();
        // Loaded only if there is something to draw.
        const { pictureMaker } = await import('./picture-maker.ts');
        const draw = pictureMaker();
        const root = absoluteAddress(site, '/');
        const wanted = new Map<string, Card>();
        for (const html of textsOfPages(fileURLToPath(dir))) {
          const picture = wantedPicture(html);
          if (picture !== undefined) wanted.set(picture.address, picture.words);
        }
        for (const [address, words] of wanted) {
          const path = fileURLToPath(new URL(address.slice(root.length), dir));
          const { png, missing } = draw(words);
          mkdirSync(dirname(path), { recursive: true });
          writeFileSync(path, png);
          for (const one of missing) {
            const code = one.codePointAt(0)?.toString(16).toUpperCase();
            logger.warn(
              onOneLine(
                `${words.title}: its picture shows 〓 for ${one} (U+${code}), which the font lacks.`,
              ),
            );
          }
        }
        const each = (performance.now() - start) / Math.max(1, wanted.size);
        logger.info(`${wanted.size} pictures of pages, ${each.toFixed(0)} ms each`);
      },
    },
  };
}
