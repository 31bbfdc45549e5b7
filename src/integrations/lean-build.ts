import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';

/** Has Vite bundle nothing ahead for a browser. */
function nothingAhead(): Plugin {
  return {
    name: 'taizhang:nothing-ahead',
    configResolved({ environments }) {
      for (const { optimizeDeps } of Object.values(environments)) optimizeDeps.include = [];
    },
  };
}

/**
 * Spares a build what only a dev server needs: to read the content Astro starts one, which would bundle
 * Astro's toolbar for it.
 */
export function leanBuild(): AstroIntegration {
  return {
    name: 'taizhang:lean-build',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'build') updateConfig({ vite: { plugins: [nothingAhead()] } });
      },
    },
  };
}
