/** Paragraphs of a Word file before it is known on which line of the source they will be. */
import type { Change, Hints, Source, SourceParagraph, TableRow } from '../source/types.ts';

/** A change that will get the line of its paragraph. */
export type DocxNote = Omit<Change, 'line'>;

/** A table of contents. It is left out once its end is known. */
export interface ContentsList {
  isClosed: boolean;
}

/** A paragraph that is not blank. */
export interface DocxDraft {
  text: string;
  hints: Hints;
  notes: readonly DocxNote[];
  contents: ContentsList | undefined;
}

/** The heading of a table of contents, if it is a paragraph of its own before it. */
const CONTENTS_HEADING = /^目\s*[录次錄]$/u;

/** The beginning of words for the log: at most 60 characters, none cut in half. */
export function brief(words: string): string {
  return words
    .trim()
    .slice(0, 60)
    .replace(/[\ud800-\udbff]$/u, '');
}

/** A change, with its words cut to the length that the log holds. */
export function note(what: string, before = '', after = ''): DocxNote {
  return { what, before: brief(before), after: brief(after) };
}

/**
 * Leaves out tables of contents, and notes that at the next paragraph. A table of contents whose end is missing stays,
 * since it could be the whole text.
 */
function withoutContents(drafts: readonly DocxDraft[]): DocxDraft[] {
  const kept: DocxDraft[] = [];
  let notes: DocxNote[] = [];
  let isInside = false;
  drafts.forEach((draft, at) => {
    const isContents = draft.contents?.isClosed === true;
    const next = drafts[at + 1];
    const isHeading = CONTENTS_HEADING.test(draft.text) && next?.contents?.isClosed === true;
    if (isContents || isHeading) {
      if (!isInside) notes.push(note('contents-list', draft.text));
      notes = [...notes, ...draft.notes.filter(({ what }) => what !== 'automatic-number')];
    } else {
      kept.push({ ...draft, notes: [...notes, ...draft.notes] });
      notes = [];
    }
    isInside = isContents || isHeading;
  });
  const last = kept.pop();
  return last === undefined ? [] : [...kept, { ...last, notes: [...last.notes, ...notes] }];
}

/**
 * Makes a function that numbers tables as they come in the text. Tables inside of cells are not counted: they have
 * become words of the cell.
 */
function tableCounter(): (row: TableRow) => TableRow {
  let table = 0;
  let latest: number | undefined;
  return (row) => {
    if (row.table !== latest) table += 1;
    latest = row.table;
    return { ...row, table };
  };
}

/** Makes the source of all paragraphs. `rest`: notes behind the last paragraph. */
export function sourceOf(drafts: readonly DocxDraft[], rest: readonly DocxNote[]): Source {
  const counted = tableCounter();
  const log: Change[] = [];
  const paragraphs: SourceParagraph[] = [];
  for (const { text, hints, notes } of withoutContents(drafts)) {
    const { row } = hints;
    paragraphs.push({ text, hints: row === undefined ? hints : { ...hints, row: counted(row) } });
    for (const one of notes) log.push({ ...one, line: paragraphs.length });
  }
  for (const one of rest) log.push({ ...one, line: paragraphs.length });
  return { paragraphs, log, choices: [] };
}
