declare module 'virtual:boot-script' {
  /** The inline script that sets the checkboxes before first paint. */
  const text: string;
  export default text;
  /** Its hash, as policies name it: `sha256-…`. */
  export const hash: string;
}
