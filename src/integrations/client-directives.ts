import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Our own directives. Each is a file in `src/directives` that decides when an island starts. */
export const DIRECTIVES = ['event', 'touch'] as const;

/** Adds the directives to Astro. */
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
