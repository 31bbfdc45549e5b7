import type { APIRoute } from 'astro';
import { getContent } from '../queries/index.ts';

/** Only pages in the site's own folder belong to the app, wherever that folder is. */
const HERE = './';

/** The colour of paper by day, as in tokens.css. */
const PAPER = '#fffdf9';

const ICONS = [
  { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
  { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
  { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
  { src: 'icon-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
];

/** The manifest, with which browsers install the site as an app. */
export const GET: APIRoute = async () => {
  const { site } = await getContent();
  const manifest = {
    name: site.name,
    short_name: site.name,
    lang: 'zh-CN',
    start_url: HERE,
    scope: HERE,
    display: 'standalone',
    theme_color: PAPER,
    background_color: PAPER,
    icons: ICONS,
  };
  return new Response(JSON.stringify(manifest));
};
