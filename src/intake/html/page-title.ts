import { clip, chosenOption, noteAt } from '../source/draft.ts';
import type { Answers, Draft, Question } from '../source/draft.ts';
import { attribute, isElement } from './html-tree.ts';
import type { Element } from './html-tree.ts';
import { allText, walk } from './html-walk.ts';

/** How many paragraphs at the beginning of an article are searched for its own title. */
const OPENING = 12;

interface Titles {
  meta: string;
  window: string;
  headings: string[];
}

function titlesOf(root: Element): Titles {
  const titles: Titles = { meta: '', window: '', headings: [] };
  walk(root, {
    enter: (element) => {
      const { tagName } = element;
      if (tagName === 'meta' && /^articletitle$/iu.test(attribute(element, 'name'))) {
        titles.meta ||= attribute(element, 'content').replace(/\s+/gu, ' ').trim();
      }
      if (tagName === 'title' && isElement(element)) titles.window ||= allText(element);
      if (tagName === 'h1' && titles.headings.length < 5) titles.headings.push(allText(element));
      return tagName !== 'title' && tagName !== 'h1';
    },
  });
  return titles;
}

function bare(text: string): string {
  return text.replace(/[\s\u3000]+/gu, '');
}

/**
 * The title of a page: a heading with which another of its titles agrees, or else the one in `<meta>`. The name of a
 * site in `<h1>` is no title.
 */
function titleOf({ meta, window, headings }: Titles): string {
  const heading = headings.find((each) => {
    const words = bare(each);
    return words.length >= 6 && (words === bare(meta) || bare(window).includes(words));
  });
  return heading ?? meta;
}

/** Whether an article begins with a title of its own: a line that ends as names of documents do. */
function hasOwnTitle(opening: readonly string[]): boolean {
  const lines = opening.slice(0, 5).filter((line) => line.length <= 60);
  return lines.some((line) =>
    /(?:方案|通知|意见|规划|计划|办法|规定|决定|措施|细则|纲要|函|清单|要点)$/u.test(bare(line)),
  );
}

/**
 * Adds the page's title to an article that lacks it, or does not, as the choice `title` is answered. By default it is
 * added if the article begins without any title.
 */
export function addTitle(draft: Draft, root: Element, answers: Answers): Draft {
  const title = titleOf(titlesOf(root));
  const opening = draft.pieces.slice(0, OPENING).map(({ text }) => text);
  if (title === '' || bare(opening.join('')).includes(bare(title))) return draft;
  const question: Question = {
    ...{ code: 'title', must: false, words: clip(title), at: 0, options: ['add', 'leave'] },
    default: hasOwnTitle(opening) ? 'leave' : 'add',
  };
  const choices = [...draft.choices, question];
  if (chosenOption(question, answers) === 'leave') return { ...draft, choices };
  const first = { at: 0, text: title, hints: { centred: true as const, outline: 1 } };
  const log = [...draft.log, noteAt(0, 'title', '', title)];
  return { pieces: [first, ...draft.pieces], log, choices };
}
