import type { Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { ContentError } from './content.ts';
import type { ContentClause, ContentItem, ContentPage, ContentTask } from './content.ts';
import { kindOfTag } from './tags.ts';

type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** What a file's reader needs at hand to say where a mistake is. */
interface Source {
  file: string;
  /** Lines of the file before the first line of the body. */
  linesBefore: number;
}

/** Tags for editors' own words around the official text; what they hold is not read. */
const EDITORIAL = new Set(['Note']);

const processor = unified().use(remarkParse).use(remarkMdx);

function isElement(node: RootContent): node is Element {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

function lineOf(node: RootContent, source: Source): number {
  return (node.position?.start.line ?? 1) + source.linesBefore;
}

function attribute(element: Element, name: string): string | undefined {
  for (const candidate of element.attributes) {
    if (candidate.type === 'mdxJsxAttribute' && candidate.name === name) {
      return typeof candidate.value === 'string' ? candidate.value : undefined;
    }
  }
  return undefined;
}

function requiredId(element: Element, source: Source): string {
  const id = attribute(element, 'id');
  if (id !== undefined && id !== '') return id;
  throw new ContentError(
    source.file,
    lineOf(element, source),
    `<${element.name ?? ''}> has no id. Give it the id of its clause, such as id="3.1.1-2".`,
  );
}

/** The verbatim text of a clause's tag, which holds nothing but text. */
function textOf(element: Element, source: Source): string {
  return element.children
    .map((child) => {
      if (child.type === 'text') return child.value;
      throw new ContentError(
        source.file,
        lineOf(child, source),
        `<${element.name ?? ''} id="${requiredId(element, source)}"> holds a ${child.type}, but official text is never interpreted. Put a backslash before the mark (\\*, \\_, \\{) or keep tag and text on one line.`,
      );
    })
    .join('');
}

/**
 * Reads elements one after the other and counts paragraphs: a `<Paragraph>` is one, and so is a
 * clause that stands without, and a task in which there is no `<Paragraph>`.
 */
class Reader {
  private paragraph = -1;
  private readonly source: Source;

  constructor(source: Source) {
    this.source = source;
  }

  items(nodes: readonly RootContent[]): ContentItem[] {
    return this.elements(nodes).flatMap((element): ContentItem[] => {
      if (element.name === 'Contents') return [{ type: 'contents' }];
      return element.name === 'Task' ? [this.task(element)] : this.block(element);
    });
  }

  private task(element: Element): ContentTask {
    const id = requiredId(element, this.source);
    const children = this.elements(element.children);
    const clauses = children.some(({ name }) => name === 'Paragraph')
      ? children.flatMap((child) => this.block(child))
      : this.oneParagraph(children);
    const heading = clauses[0];
    if (heading?.kind === 'heading' && heading.id === id) return { type: 'task', id, clauses };
    throw this.error(
      element,
      `<Task id="${id}"> does not begin with its heading. Its first tag has to be <Heading id="${id}">.`,
    );
  }

  /** A `<Paragraph>`, or a clause that is a paragraph by itself. */
  private block(element: Element): ContentClause[] {
    return this.oneParagraph(
      element.name === 'Paragraph' ? this.elements(element.children) : [element],
    );
  }

  private oneParagraph(elements: readonly Element[]): ContentClause[] {
    this.paragraph += 1;
    return elements.map((element) => this.clause(element));
  }

  private clause(element: Element): ContentClause {
    const kind = kindOfTag(element.name ?? '', attribute(element, 'kind'));
    if (kind === undefined) {
      throw this.error(
        element,
        `<${element.name ?? ''}> is no tag for official text. Use Heading, Clause, Measure, Units or Source; Note for words of your own.`,
      );
    }
    const id = requiredId(element, this.source);
    const text = textOf(element, this.source);
    return { type: 'clause', id, kind, text, paragraph: this.paragraph };
  }

  /** The elements among the nodes; anything else but white space is a mistake. */
  private elements(nodes: readonly RootContent[]): Element[] {
    return nodes.flatMap((node): Element[] => {
      if (isElement(node)) return EDITORIAL.has(node.name ?? '') ? [] : [node];
      if (node.type === 'paragraph') return this.elements(node.children);
      if (node.type === 'text' && node.value.trim() === '') return [];
      throw this.error(
        node,
        `a ${node.type} stands outside of every tag. Official text belongs into <Clause id="…">, words of your own into <Note>.`,
      );
    });
  }

  private error(node: RootContent, message: string): ContentError {
    return new ContentError(this.source.file, lineOf(node, this.source), message);
  }
}

/** The body parsed; a mistake in its syntax is reported with file and line. */
function parseBody(body: string, source: Source): Root {
  try {
    return processor.parse(body);
  } catch (error) {
    const line = error instanceof Error && 'line' in error ? Number(error.line) : 1;
    const reason = error instanceof Error ? error.message : String(error);
    throw new ContentError(
      source.file,
      line + source.linesBefore,
      `this is no valid MDX: ${reason}. Put a backslash before { } < > in official text.`,
    );
  }
}

/**
 * Reads one MDX file of a plan back: the tags' ids, kinds and verbatim texts.
 *
 * @param file Its path, for error messages.
 * @param text The whole file, frontmatter included.
 * @param id The page's id, from the frontmatter.
 * @throws ContentError where a tag is unknown, an id is missing, or text would be interpreted.
 */
export function readMdx(file: string, text: string, id: string): ContentPage {
  const frontmatter = /^---\r?\n[\s\S]*?\r?\n---\r?\n/u.exec(text)?.[0] ?? '';
  const source: Source = { file, linesBefore: frontmatter.split('\n').length - 1 };
  const root = parseBody(text.slice(frontmatter.length), source);
  return { id, items: new Reader(source).items(root.children) };
}
