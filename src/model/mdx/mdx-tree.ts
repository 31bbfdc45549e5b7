import type { Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

export type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** Tags for editors' own words around the official text. Their content is not read. */
export const EDITORIAL: ReadonlySet<string> = new Set(['Note']);

const processor = unified().use(remarkParse).use(remarkMdx);

/** The tree of an MDX file's body. @throws Error of the parser, with the line where it stops. */
export function parseMdx(body: string): Root {
  return processor.parse(body);
}

/** Whether a node is a tag. */
export function isTag(node: RootContent): node is Element {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** Whether a node is code that MDX would run. */
export function isCode(node: RootContent): boolean {
  return /^mdx(?:Flow|Text)Expression$|^mdxjsEsm$/u.test(node.type);
}

/** The value of a tag's attribute, if it is plain words. */
export function attributeOf(element: Element, name: string): string | undefined {
  for (const candidate of element.attributes) {
    if (candidate.type === 'mdxJsxAttribute' && candidate.name === name) {
      return typeof candidate.value === 'string' ? candidate.value : undefined;
    }
  }
  return undefined;
}
