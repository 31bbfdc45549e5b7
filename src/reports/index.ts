/**
 * Reports that go upward, and sheets that come back: README.md maps the files. The writers and readers of files are
 * heavy: import each from its own file, when it is needed.
 */
export { blocksOf } from './blocks.ts';
export { closingSentence, closingTable, disputesTable, isToldOf, saidTable } from './tables.ts';
export { isOfOldWords } from './columns.ts';
export { reportedSentence, rewordedSentence, unitsTable } from './reported.ts';
export type { Block, TableBlock } from './columns.ts';
export { targetTable } from './target-tables.ts';
