/**
 * How much a ledger holds: what may be typed, what is read from ledger files, how deep entries are nested, what a
 * browser keeps. Limits that only one file uses are in that file (those of workbooks in `src/reports`). More can be
 * read than is ever written, so that what one build accepted, every build can read again.
 */

/** Characters of one field that a person may type. */
export const MOST_TYPED = 20_000;
/** Characters of the name of a person or a unit that may be typed. */
export const MOST_NAME = 200;
/** Characters of one text of an entry that are read. */
export const MOST_READ = 1_000_000;

/** Characters of a ledger file that are read. A browser keeps five million; a roll-up joins many files. */
export const MOST_FILE = 200_000_000;
/** Bytes of a file of any kind that is read: UTF-8 needs three for a Chinese character. */
export const MOST_FILE_BYTES = 600_000_000;
/** Characters of all files together that a roll-up opens. What it exports can then be read again. */
export const MOST_ROLLUP = 100_000_000;

/** Entries that one entry may stand over. */
export const MOST_OVER = 100_000;
/**
 * Different fields in a ledger that this build does not know. For each of them, the fold goes over all entries of an
 * item.
 */
export const MOST_FIELDS = 200;
/** Levels of records and lists. Our files need six; JSON with endless nesting could not be written again. */
export const DEEPEST = 50;
/**
 * Values in a file. The largest file holds a million entries of a dozen values each; a browser has room for this many.
 */
export const MOST_VALUES = 20_000_000;

/** Characters that an import leaves free, for ticks and for taking it back. */
export const SPARE_ROOM = 100_000;
/** How many characters a browser keeps for a site. Hardly any keeps less. */
export const ROOM = 5 * 1024 * 1024;
