import { defineConfig } from 'astro/config';
import taizhang from './index.js';

export default defineConfig({ integrations: [taizhang()] });
