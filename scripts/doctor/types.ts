/** What the doctor reads and what it says. */
import type { CheckId } from './catalogue.ts';
import type { Fault } from './faults.ts';

/** What a site answered for one path. */
export interface Answer {
  /** Below the site's root, decoded, without query: `about/`, `_astro/a.js`, `` for the overview. */
  path: string;
  /** 0 where there was no answer at all. */
  status: number;
  /** Names in lower case; none where a folder is read. */
  headers: Record<string, string>;
  /** Decompressed; of what no check compares with anything, only how it begins. */
  body: Uint8Array;
  /** Bytes of the whole body, and its SHA-256 in hex digits. */
  size: number;
  sha256: string;
  /** The path that a redirect led to, if one did: also below the root. */
  movedTo?: string;
  /** Why it did not come, or not whole; where that is known. */
  fault?: Fault;
}

/** A published site, or a folder. */
export interface Site {
  kind: 'http' | 'folder';
  /** As a person names it. */
  name: string;
  isSecure: boolean;
  get: (path: string) => Promise<Answer>;
  /** All paths of files; only a folder knows them. One that cannot be listed is named with a slash at its end. */
  list: () => string[] | undefined;
}

/** Something that is not as it should be, at one place. */
export interface Finding {
  check: CheckId;
  path: string;
  /** What was seen, with its value; a sentence. */
  saw: string;
}
