import { davFolder, FolderFault } from '../../shared-folder/index.ts';
import type { DavPlace, Folder } from '../../shared-folder/index.ts';

/** Opens a WebDAV folder. @throws FolderFault `noPassword` where the folder needs a password that is not known. */
export function davDoor(place: DavPlace): Folder {
  if (place.user !== '' && place.password === '') throw new FolderFault('noPassword');
  return davFolder(place, (address, init) => fetch(address, init));
}
