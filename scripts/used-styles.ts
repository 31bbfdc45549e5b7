/** What of a style a page can need, all of which is known: the rest of it is left out. */
import { parse, walk } from 'css-tree';
import type { CssNode, Rule, Selector } from 'css-tree';

/** The names of classes that an element must have for a selector to hold; none of those in `:not()` or `:is()`. */
function classesOf({ children }: Selector): string[] {
  return [...children].flatMap((node) => (node.type === 'ClassSelector' ? [node.name] : []));
}

/** Whether a class stands in a page or its script; `is-done` may be made there of `is-` and a status. */
function standsIn(page: string, name: string): boolean {
  const made = `${name.slice(0, name.lastIndexOf('-') + 1)}\${`;
  return page.includes(name) || (made !== '${' && page.includes(made));
}

function isUsed({ prelude }: Rule, page: string): boolean {
  if (prelude.type !== 'SelectorList') return true;
  return [...prelude.children].some(
    (one) => one.type !== 'Selector' || classesOf(one).every((name) => standsIn(page, name)),
  );
}

/**
 * Leaves out the rules for elements that a page cannot have, by their classes; all else stays character for character.
 *
 * @param style A style sheet.
 * @param page All else of the page: its elements, and the scripts that may make more of them.
 */
export function usedStyles(style: string, page: string): string {
  const unused = new Set<CssNode>();
  const cuts: [start: number, end: number][] = [];
  const sheet = parse(style, { positions: true, parseValue: false });
  walk(sheet, {
    leave: (node: CssNode) => {
      const isEmpty =
        node.type === 'Atrule' &&
        node.block !== null &&
        [...node.block.children].every((one) => unused.has(one));
      if (!isEmpty && !(node.type === 'Rule' && !isUsed(node, page))) return;
      unused.add(node);
      if (node.loc) cuts.push([node.loc.start.offset, node.loc.end.offset]);
    },
  });
  let [kept, at] = ['', 0];
  for (const [start, end] of cuts.sort(([one], [other]) => one - other)) {
    // What stands in a rule that is left out goes with it.
    if (start < at) continue;
    kept += style.slice(at, start);
    at = end;
  }
  return kept + style.slice(at);
}
