declare module 'virtual:boot-script' {
  /** The inline script that sets the checkboxes before first paint. */
  const text: string;
  export default text;
}

declare module 'virtual:island-runtime' {}

/** Whether `astro dev` serves the code. */
declare const IS_DEV: boolean;

/** Addresses of the dialog of search and of what it imports (src/integrations/search-scripts.ts). */
declare const SEARCH_SCRIPTS: string[];

declare module 'virtual:taizhang/styles' {}
