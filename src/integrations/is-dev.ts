import type { Plugin } from 'vite';

/**
 * Tells the code whether `astro dev` serves it: `IS_DEV`. `import.meta.env` is no help, since Astro copies the
 * shell's variables DEV and PROD into it: a build could lose its policy.
 */
export function isDev(): Plugin {
  return {
    name: 'taizhang:is-dev',
    config: (_config, { command }) => ({
      define: { IS_DEV: JSON.stringify(command === 'serve') },
    }),
  };
}
