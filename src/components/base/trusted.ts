/**
 * The page's one Trusted Types policy, made before any island starts. Of all strings that would become a script
 * or HTML it lets pass only addresses in the site's own folder, JSON, and the empty string.
 *
 * @see https://www.w3.org/TR/trusted-types/
 */

/**
 * The policy's name, which Policy.astro lists. Browsers use the policy `default` for code that knows no policy,
 * such as Preact's and Pagefind's.
 */
export const TRUSTED = 'default';

/** A rule returns the string it gets, or null. For null the browser throws an error. */
interface Rules {
  createHTML: (html: string) => string | null;
  createScript: (text: string) => string | null;
  createScriptURL: (address: string) => string | null;
}

/** Browsers without Trusted Types ignore that part of the page's policy. */
interface Trusting {
  trustedTypes?: { createPolicy: (name: string, rules: Rules) => unknown };
}

const { trustedTypes }: Trusting = globalThis as Trusting;
trustedTypes?.createPolicy(TRUSTED, {
  // Preact and Astro empty an element by setting its HTML to ''.
  createHTML: (html) => (html === '' ? html : null),
  // Rules for fetching ahead are JSON, which runs no code.
  createScript: (text) => (JSON.parse(text) ? text : null),
  // The service worker, the worker that makes files, and Pagefind's.
  createScriptURL: (address) => {
    const { dataset } = document.documentElement;
    const root = new URL(dataset['root'] ?? './', location.href).href;
    return new URL(address, location.href).href.startsWith(root) ? address : null;
  },
});
