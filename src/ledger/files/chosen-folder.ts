/** Which folder the team shares. Nothing is shared until somebody chooses one. */
import { valueIn } from '../../outside/records.ts';
import type { StorageRefusal } from '../browser/environment.ts';
import { writeKept, readRecord, siteKey } from '../browser/home.ts';
import type { SiteHome } from '../browser/home.ts';

/** A folder that was chosen in this browser, for all plans of the site. */
export type Shared = (
  | /** One of a disk or file share; what opens it lies in IndexedDB. */ {
      kind: 'folder';
      name: string;
    }
    /** A folder on a WebDAV server. The password is '' unless its owner wants it kept. */
  | { kind: 'dav'; address: string; user: string; password: string }
) & {
  /** The pass phrase of encrypted files: '' unless its owner wants it kept, undefined if files are not encrypted. */
  phrase?: string;
  /**
   * An id of this choice of a folder; earlier versions have none. What is learnt about a folder is kept for this choice
   * only.
   */
  since?: string;
};

/** Whether a folder was chosen. */
export function isShared({ environment, site }: SiteHome): boolean {
  return environment.read(siteKey('shared', site)) !== null;
}

/** The folder that was chosen; undefined if there is none, or if it cannot be read. */
export function sharedOf({ environment, site }: SiteHome): Shared | undefined {
  const kept = readRecord(environment, siteKey('shared', site));
  const text = (name: string): string => String(valueIn(kept, name) ?? '');
  const given = (name: 'phrase' | 'since'): { phrase?: string; since?: string } =>
    valueIn(kept, name) === undefined ? {} : { [name]: text(name) };
  const lock = { ...given('phrase'), ...given('since') };
  if (kept['kind'] === 'folder') return { kind: 'folder', name: text('name'), ...lock };
  if (kept['kind'] !== 'dav') return undefined;
  const [address, user, password] = [text('address'), text('user'), text('password')];
  return { kind: 'dav', address, user, password, ...lock };
}

/** Keeps which folder is shared, undefined for none. Returns why it could not be kept. */
export function noteShared(
  { environment, site }: SiteHome,
  shared: Shared | undefined,
): StorageRefusal | undefined {
  const key = siteKey('shared', site);
  if (shared !== undefined) return writeKept(environment, key, shared);
  environment.remove(key);
  return undefined;
}
