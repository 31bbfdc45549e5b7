/**
 * A text as the tests compare it, said without the normaliser of the search: NFKC, lower case, white
 * space removed, all double quotes made one.
 */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, '')
    .replace(/[“”„‟〝〞〟]/gu, '"');
}
