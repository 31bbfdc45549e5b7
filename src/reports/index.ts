/**
 * What goes upward, and comes back: a report's words and tables (blocks), the ledger's columns (grid); as
 * CSV (csv), Markdown (markdown), Word (word) and Excel (write-sheet). A sheet carries the state that it
 * went out with (sheet-state), its cells hold texts in their own way (sheet-text). One that comes back is
 * unpacked no further than is safe (unpack, zip, crc), read (read-sheet) and compared with its past
 * (compare-sheet); what people changed becomes entries (changes). The writers and readers of files are
 * heavy: import them when they are asked for, each from its own file.
 */
export { blocksOf } from './blocks.ts';
export type { Block, TableBlock } from './blocks.ts';
