import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Gives Astro the directives of `src/directives`, which say when an island begins. */
export function clientDirectives(): AstroIntegration {
  return {
    name: 'taizhang:client-directives',
    hooks: {
      'astro:config:setup': ({ addClientDirective }) => {
        for (const name of ['event', 'touch']) {
          const entrypoint = fileURLToPath(new URL(`../directives/${name}.ts`, import.meta.url));
          addClientDirective({ name, entrypoint });
        }
      },
    },
  };
}
