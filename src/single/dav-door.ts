import { FolderFault } from '../shared-folder/index.ts';

/**
 * Replaces src/components/shared-folder/dav-door.ts: the one-file edition asks no server.
 *
 * @throws FolderFault Always.
 */
export function davDoor(): never {
  throw new FolderFault('offline');
}
