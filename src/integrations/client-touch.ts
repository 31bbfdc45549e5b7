import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Gives Astro the directive `client:touch` (src/directives/touch.ts), for islands that wait for a first touch. */
export function clientTouch(): AstroIntegration {
  return {
    name: 'taizhang:client-touch',
    hooks: {
      'astro:config:setup': ({ addClientDirective }) => {
        const entrypoint = fileURLToPath(new URL('../directives/touch.ts', import.meta.url));
        addClientDirective({ name: 'touch', entrypoint });
      },
    },
  };
}
