/**
 * Reports that go upward, and sheets that come back: README.md maps the files. The writers and readers of files are
 * heavy: import each from its own file, when it is needed.
 */
export { blocksOf } from './tables/blocks.ts';
export {
  closingSentence,
  closingTable,
  disputesTable,
  isToldOf,
  saidTable,
} from './tables/tables.ts';
export { isOfOldWords } from './tables/columns.ts';
export { reportedSentence, rewordedSentence, unitsTable } from './tables/reported.ts';
export type { Block, TableBlock } from './tables/columns.ts';
export { targetTable } from './tables/target-tables.ts';
