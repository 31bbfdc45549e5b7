declare module 'virtual:boot-script' {
  /** The inline script that sets the checkboxes before first paint. */
  const text: string;
  export default text;
}

declare module 'virtual:island-runtime' {}

/** Whether `astro dev` serves the code. */
declare const IS_DEV: boolean;

/** Addresses of the styles and scripts of search, and of the forms; none in dev (src/integrations/ahead-files.ts). */
declare const SEARCH_FILES: string[];
declare const FORM_FILES: string[];

declare module 'virtual:taizhang/styles' {}

/** For TypeScript's own command, which reads no such file: `astro check` does. */
declare module '*.astro' {
  const component: (props: Record<string, unknown>) => unknown;
  export default component;
}
