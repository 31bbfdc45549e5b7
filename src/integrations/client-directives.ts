import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** The directives of our own, each a file in `src/directives` that says when an island begins. */
export const DIRECTIVES = ['event', 'touch'] as const;

/** Gives them to Astro. */
export function clientDirectives(): AstroIntegration {
  return {
    name: 'taizhang:client-directives',
    hooks: {
      'astro:config:setup': ({ addClientDirective }) => {
        for (const name of DIRECTIVES) {
          const entrypoint = fileURLToPath(new URL(`../directives/${name}.ts`, import.meta.url));
          addClientDirective({ name, entrypoint });
        }
      },
    },
  };
}
