import type { Plugin } from 'vite';

/**
 * Tells the code whether `astro dev` serves it: `IS_DEV`. `import.meta.env` cannot be asked: Astro writes
 * into it whatever variables DEV and PROD the shell happens to have, and a build would lose its policy.
 */
export function isDev(): Plugin {
  return {
    name: 'taizhang:is-dev',
    config: (_config, { command }) => ({
      define: { IS_DEV: JSON.stringify(command === 'serve') },
    }),
  };
}
