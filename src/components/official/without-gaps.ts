/**
 * Rendered tags without the white space between them: the line breaks of the MDX file are no part
 * of the official text, and would show as gaps between its sentences.
 */
export function withoutGaps(html: string): string {
  return html.replace(/>\s+</gu, '><').trim();
}
