/** The door of the package for astro.config.mjs: `import taizhang from 'taizhang'`. */
import './bin/node-typescript.js';

const { taizhang } = await import('./src/integrations/index.ts');

export default taizhang;
