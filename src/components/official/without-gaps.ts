/**
 * Removes the white space between rendered tags: the line breaks of the MDX file are no part of the official text,
 * and would show as gaps between sentences.
 */
export function withoutGaps(html: string): string {
  return html.replace(/>\s+</gu, '><').trim();
}
