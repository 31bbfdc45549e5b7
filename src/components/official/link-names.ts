/** Words of a text, and where they lead. */
export interface WordsLink {
  words: string;
  address: string;
}

/**
 * Makes names in a line of text links; its words stay as they are.
 *
 * @param html The rendered line: words without tags.
 * @param links In the order in which the names stand in the line. One that does not stand there, as when
 * the parser read it from a rule elsewhere, is left out.
 */
export function linkNames(html: string, links: readonly WordsLink[]): string {
  let linked = '';
  let rest = html;
  for (const { words, address } of links) {
    const at = rest.indexOf(words);
    if (at < 0) continue;
    linked += `${rest.slice(0, at)}<a href="${address}">${words}</a>`;
    rest = rest.slice(at + words.length);
  }
  return linked + rest;
}
