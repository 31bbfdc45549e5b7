import taizhang from './index.js';

/**
 * Written without Astro's `defineConfig`: beside it Astro loads over 200 modules that optimise pictures.
 *
 * @type {import('astro').AstroUserConfig}
 */
export default { integrations: [taizhang()] };
