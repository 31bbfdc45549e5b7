import { literalQuery, rangesIn, stands, wordsQuery } from '../../search/index.ts';

/** Wraps a part of one text node in a mark. The text stays the same. */
function markIn(node: Text, from: number, to: number): void {
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  range.surroundContents(document.createElement('mark'));
}

function textNodes(element: Element): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode() !== null) {
    if (walker.currentNode instanceof Text) nodes.push(walker.currentNode);
  }
  return nodes;
}

/** Marks the searched words in a clause. */
export function markClause(id: string, term: string): void {
  const element = document.getElementById(id);
  if (element === null) return;
  const text = element.textContent ?? '';
  const clause = { id, kind: '', text, place: '' };
  const page = { address: '', plan: '', title: '', chapter: '', clauses: [clause] };
  const run = literalQuery(term);
  const isLiteral = run.words.every((word) => stands(word, [page]));
  const ranges = rangesIn({ clause, words: (isLiteral ? run : wordsQuery(term)).words });
  let end = text.length;
  // From the end, so that a mark does not move the parts that are marked later.
  for (const node of textNodes(element).reverse()) {
    const start = end - node.data.length;
    for (const [from, to] of [...ranges].reverse()) {
      const [first, last] = [Math.max(from, start), Math.min(to, end)];
      if (first < last) markIn(node, first - start, last - start);
    }
    end = start;
  }
}

/** Removes the marks of an earlier search. */
export function unmark(): void {
  for (const mark of Array.from(document.querySelectorAll('.official mark'))) {
    const clause = mark.parentElement;
    mark.replaceWith(...Array.from(mark.childNodes));
    clause?.normalize();
  }
}
