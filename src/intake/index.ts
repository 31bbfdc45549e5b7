/**
 * Readers of files: bytes → source. Pure, for Node and browsers alike: no Node API, no DOM.
 *
 * types.ts         what they make: paragraphs with hints, a log, choices; refusals
 * read-source.ts   the one way in; kind.ts says which reader takes a file; the text of a source as it is kept
 * draft.ts         what the steps of a reader hand on; last.ts; encoding.ts and gb18030.ts: bytes → characters
 * txt.ts           lines.ts, page-numbers.ts, hard-wraps.ts, look-alikes.ts, widths.ts: steps for all kinds
 * html.ts          html-charset, html-tree, html-walk; page-outline, article, furniture, page-title:
 *                  where the document stands; html-blocks, html-lists, html-tables: what it says
 * docx.ts          docx-*.ts: numbers, styles, fields, tables, notes of a Word file
 * md.ts            md-blocks.ts: marks at the begin of lines; md-inline.ts: marks in them
 */
export { canonicalText, readSource } from './read-source.ts';
export { Refusal } from './types.ts';
export type { Cell, Change, Choice, Hints, Source, SourceParagraph, TableRow } from './types.ts';
