import { FolderFault } from '../shared-folder/index.ts';

/** In place of src/components/ledger/dav-door.ts: the one file asks no server. @throws FolderFault Always. */
export function davDoor(): never {
  throw new FolderFault('offline');
}
