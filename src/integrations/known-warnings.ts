import type { Plugin } from 'vite';

/**
 * Hides one warning in a good build: Astro marks each MDX module with a directive that the bundler does not know,
 * and reads it before the bundler does. All other warnings are still printed.
 *
 * @see https://rolldown.rs/in-depth/directives#other-directives
 */
export function knownWarnings(): Plugin {
  return {
    name: 'taizhang:known-warnings',
    onLog(_level, { code, message }) {
      return code === 'MODULE_LEVEL_DIRECTIVE' && message.includes('astro:head-inject')
        ? false
        : undefined;
    },
  };
}
