/** How much the doctor reads of a site that may be broken, or hostile. */

export interface Limits {
  /** Bytes of one answer, as it is when decompressed. */
  answer: number;
  /** Bytes of all answers. */
  all: number;
  /** Bytes of the answers that are kept to be compared with one another. */
  kept: number;
  /** Addresses that are asked for. */
  addresses: number;
  /** Links of all pages. */
  links: number;
  /** Milliseconds without a byte. */
  silence: number;
  /** Milliseconds for one answer. */
  patience: number;
  /** Milliseconds for all of them. */
  visit: number;
  /** Answers that may fail to come in time. */
  late: number;
}

const MB = 1_000_000;

export const LIMITS: Limits = {
  answer: 32 * MB,
  all: 4_000 * MB,
  kept: 300 * MB,
  addresses: 50_000,
  links: 2_000_000,
  silence: 20_000,
  patience: 120_000,
  visit: 900_000,
  late: 20,
};

/** A folder is one's own: it may hold any number of plans. */
export const FOLDER_LIMITS: Limits = {
  ...LIMITS,
  answer: 500 * MB,
  all: 40_000 * MB,
  kept: 3_000 * MB,
  addresses: 500_000,
  links: 20_000_000,
};

/** Values in one file of JSON: to read a list of nothing takes ten times its bytes. */
export const MOST_VALUES = 1_000_000;

/** An address of more characters is asked for by no page of ours. */
export const LONGEST_PATH = 2_000;

/** Megabytes that the doctor's own work may take: for a site, and for a folder. */
export const HEAP = 1_000;
export const FOLDER_HEAP = 4_000;

/** What it may take beyond the visit to compare: in milliseconds. */
export const COMPARING = 300_000;
