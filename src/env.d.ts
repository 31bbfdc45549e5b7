declare module 'virtual:boot-script' {
  /** The inline script that sets the checkboxes before first paint. */
  const text: string;
  export default text;
}

declare namespace App {
  interface Locals {
    /** The plan whose text the page shows; the components of `content/` read it. */
    shown: import('./queries/index.ts').Shown;
  }
}
