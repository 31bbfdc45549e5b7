import type { Entry } from '../entries/entry.ts';
import type { SiteHome } from '../browser/home.ts';

/** The word by which a ledger file is recognised. */
export const FORMAT = 'taizhang-ledger';
/** The version of the format that is written, and the newest that can be read. */
export const VERSION = 1;
/** The version of a file that is encrypted with the pass phrase of a team (src/shared-folder/encryption.ts). */
export const LOCKED_VERSION = 2;

/** A value in storage that could not be read. It is exported too, so that nothing is lost. */
export interface Raw {
  key: string;
  value: string;
}

export interface PlanLedger {
  plan: string;
  title: string;
  /** SHA-256 of the plan's text, hex. It identifies the plan even if the plan's id has changed. */
  source: string;
  entries: Entry[];
}

export interface LedgerFile {
  format: typeof FORMAT;
  version: typeof VERSION;
  /** Id of the site from which the file comes. */
  site: string;
  /** When it was exported, ISO 8601 UTC. */
  exported: string;
  /** The name of the person who exported it, as written, or ''. */
  by: string;
  ledgers: PlanLedger[];
  unreadable?: Raw[];
}

/** A file as this browser exports it now. It has `unreadable` only if some values could not be read. */
export function fileNow(
  { environment, site }: SiteHome,
  by: string,
  ledgers: PlanLedger[],
  raws: readonly Raw[],
): LedgerFile {
  const unreadable = raws.map(({ key, value }) => ({ key, value }));
  const exported = new Date(environment.now()).toISOString();
  const file = { format: FORMAT, version: VERSION, site, exported, by, ledgers } as const;
  return raws.length > 0 ? { ...file, unreadable } : file;
}

/** The order of entries in files: by id, and so by time. */
export function byId(one: Entry, other: Entry): number {
  if (one.id === other.id) return 0;
  return one.id < other.id ? -1 : 1;
}

/** The text of a file. The same ledger gives the same text, in whatever order its entries came. */
export function writeLedgerFile(file: Omit<LedgerFile, 'format' | 'version'>): string {
  const ledgers = file.ledgers.map((ledger) => ({
    ...ledger,
    entries: [...ledger.entries].sort(byId),
  }));
  return `${JSON.stringify({ format: FORMAT, version: VERSION, ...file, ledgers }, null, 2)}\n`;
}

/** The characters that entries take in a file; infinite if a text cannot be so long. */
export function sizeInFile(entries: readonly Entry[]): number {
  const ledger = { plan: '', title: '', source: '', entries: [...entries] };
  try {
    return writeLedgerFile({ site: '', exported: '', by: '', ledgers: [ledger] }).length;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

/** The JSON of a value with the keys of all objects sorted: equal values give equal texts. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(
      Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)),
    );
  });
}
