declare module 'virtual:boot-script' {
  /** The inline script that sets the checkboxes before first paint. */
  const text: string;
  export default text;
}
