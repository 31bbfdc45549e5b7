/** An MDX file in two parts: the frontmatter, with its lines of ---, and the rest. */
export interface SplitMdx {
  frontmatter: string;
  /** The text between the lines. */
  yaml: string;
  body: string;
}

/**
 * Splits an MDX file. A byte order mark and the line ends of Windows are removed.
 *
 * @param text The whole file.
 */
export function splitMdx(text: string): SplitMdx {
  const plain = text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
  const [frontmatter = '', yaml = ''] = /^---\n([\s\S]*?)\n?---\n/u.exec(plain) ?? [];
  return { frontmatter, yaml, body: plain.slice(frontmatter.length) };
}
