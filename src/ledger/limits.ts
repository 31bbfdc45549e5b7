/**
 * How much a ledger holds: what may be typed, what is read of ledger files, how entries are nested, what a browser
 * keeps. What only one file goes by stands there (of workbooks: `src/reports`). More is read than is ever written, so
 * that what was accepted once comes back by every road, whichever build wrote it.
 */

/** Characters of one field that a person may type. */
export const MOST_TYPED = 20_000;
/** Characters of the name of a person or a unit that may be typed. */
export const MOST_NAME = 200;
/** Characters of one text of an entry that are read. */
export const MOST_READ = 1_000_000;

/** Characters of a ledger file that are read; a browser keeps five million, a roll-up joins many. */
export const MOST_FILE = 200_000_000;
/** Bytes that a file of any kind may have to be read: UTF-8 takes three for a Chinese sign. */
export const MOST_FILE_BYTES = 600_000_000;
/** Characters of all files together that a roll-up opens, so that what it exports can be read. */
export const MOST_ROLLUP = 100_000_000;

/** Entries that one entry may stand over. */
export const MOST_OVER = 100_000;
/** Different fields of a ledger that this build does not know: the fold goes over all entries of an item for each. */
export const MOST_FIELDS = 200;
/** Records and lists within each other; ours need six, and what is nested without end cannot be written. */
export const DEEPEST = 50;
/**
 * Values of a file: a file of the largest size holds a million entries, each of a dozen, and a browser has room for
 * this many.
 */
export const MOST_VALUES = 20_000_000;

/** Characters that an import leaves free for ticks, and for what takes it back. */
export const SPARE_ROOM = 100_000;
/** How many characters a browser keeps for a site; hardly any keeps less. */
export const ROOM = 5 * 1024 * 1024;
