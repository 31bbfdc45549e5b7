import type { Root, RootContent } from 'mdast';
import { ContentError } from '../shapes/content.ts';
import type { ContentClause, ContentItem, ContentPage, ContentTask } from '../shapes/content.ts';
import { attributeOf, EDITORIAL, isCode, isTag, parseMdx } from './mdx-tree.ts';
import type { Element } from './mdx-tree.ts';
import { splitMdx } from './frontmatter.ts';
import { noteFault } from './note-safety.ts';
import { kindOfTag } from './tags.ts';
import { mdxFaults } from '../../text/commands/faults.ts';

/** The file, for messages about mistakes. */
interface Source {
  file: string;
  /** Lines of the file before the first line of the body. */
  linesBefore: number;
}

function lineOf(node: RootContent, source: Source): number {
  return (node.position?.start.line ?? 1) + source.linesBefore;
}

function requiredId(element: Element, source: Source): string {
  const id = attributeOf(element, 'id');
  if (id !== undefined && id !== '') return id;
  throw new ContentError(source.file, lineOf(element, source), mdxFaults.noId(element.name ?? ''));
}

/** The verbatim text in the tag of a clause. Anything but text in it is a mistake. */
function textOf(element: Element, source: Source): string {
  return element.children
    .map((child) => {
      if (child.type === 'text') return child.value;
      throw new ContentError(
        source.file,
        lineOf(child, source),
        isCode(child)
          ? mdxFaults.code()
          : mdxFaults.markup(element.name ?? '', requiredId(element, source)),
      );
    })
    .join('');
}

/**
 * Reads elements one after the other and counts paragraphs. A `<Paragraph>` is one; so is a clause without a
 * `<Paragraph>`, and a task in which there is no `<Paragraph>`.
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
    throw this.error(element, mdxFaults.heading(id));
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
    const kind = kindOfTag(element.name ?? '', attributeOf(element, 'kind'));
    if (kind === undefined) {
      throw this.error(element, mdxFaults.unknownTag(element.name ?? ''));
    }
    const id = requiredId(element, this.source);
    const text = textOf(element, this.source);
    const level = Number(attributeOf(element, 'level') ?? 0);
    const depth = kind === 'heading' && Number.isInteger(level) && level > 0 ? { level } : {};
    return { type: 'clause', id, kind, text, paragraph: this.paragraph, ...depth };
  }

  /** The elements among the nodes. Anything else, except white space, is a mistake. */
  private elements(nodes: readonly RootContent[]): Element[] {
    return nodes.flatMap((node): Element[] => {
      if (isTag(node)) return EDITORIAL.has(node.name ?? '') ? this.editorial(node) : [node];
      if (node.type === 'paragraph') return this.elements(node.children);
      if (node.type === 'text' && node.value.trim() === '') return [];
      throw this.error(node, isCode(node) ? mdxFaults.code() : mdxFaults.outside());
    });
  }

  /** An editor's own words are not read. They must not run code. */
  private editorial(note: Element): [] {
    const fault = noteFault(note);
    if (fault === undefined) return [];
    const words = fault.what === 'code' ? mdxFaults.code() : mdxFaults.danger(fault.what);
    throw new ContentError(this.source.file, (fault.line ?? 1) + this.source.linesBefore, words);
  }

  private error(node: RootContent, message: string): ContentError {
    return new ContentError(this.source.file, lineOf(node, this.source), message);
  }
}

/** Parses the body. A mistake in its syntax is reported with file and line. */
function parseBody(body: string, source: Source): Root {
  try {
    return parseMdx(body);
  } catch (error) {
    const line = error instanceof Error && 'line' in error ? Number(error.line) : 1;
    throw new ContentError(source.file, line + source.linesBefore, mdxFaults.syntax());
  }
}

/**
 * Reads one MDX file of a plan: the ids, kinds and verbatim texts of its tags.
 *
 * @param file Its path, for error messages.
 * @param text The whole file, with its frontmatter.
 * @param id The page's id, from the frontmatter.
 * @throws ContentError if a tag is unknown, an id is missing, or text would be interpreted.
 */
export function readMdx(file: string, text: string, id: string): ContentPage {
  const { frontmatter, body } = splitMdx(text);
  const source: Source = { file, linesBefore: frontmatter.split('\n').length - 1 };
  const root = parseBody(body, source);
  return { id, items: new Reader(source).items(root.children) };
}
