/**
 * Readers of files: bytes → source. Pure, for Node and browsers alike: no Node API, no DOM.
 *
 * types.ts    what they make: paragraphs with hints, a log, choices; refusals
 */
export { Refusal } from './types.ts';
export type { Cell, Change, Choice, Hints, Source, SourceParagraph, TableRow } from './types.ts';
