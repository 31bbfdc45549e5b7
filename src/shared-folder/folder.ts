/** A folder that a team shares, on a disk or a server. */

/** Why a folder could not be read or written. */
export type FaultKind =
  /** There was no answer: no network, no such host, or requests to it are not allowed. */
  | 'offline'
  /** The server is there, but does not let pages of this site contact it. */
  | 'closed'
  /** The user's name or password is wrong. */
  | 'password'
  /** The password is not known on this page, and nothing was asked. */
  | 'noPassword'
  /** This person may not use the folder. */
  | 'forbidden'
  /** The folder, or a file of it, is not there. */
  | 'missing'
  /** There are too many requests. It may be tried again later. */
  | 'busy'
  /** The file has changed since it was last read. */
  | 'changed'
  /** There is no room left in the folder. */
  | 'full'
  /** The answer is not that of a WebDAV folder. */
  | 'noFolder'
  /** The server or disk failed. */
  | 'broken'
  /** The files are encrypted, and no pass phrase is known here. */
  | 'locked'
  /** The files are encrypted with another pass phrase. */
  | 'phrase'
  /** Files are or should be encrypted, but this page cannot do that, since it is not secure. */
  | 'noLock'
  /** This browser's archive is missing at the moment, and would also be missing in the file. */
  | 'archive'
  /** The browser wants the person to allow the folder again. */
  | 'asks';

/** What a folder throws. */
export class FolderFault extends Error {
  readonly kind: FaultKind;
  /** After how many milliseconds it may be tried again; 0 if the folder did not say. */
  readonly wait: number;

  constructor(kind: FaultKind, wait = 0) {
    super(kind);
    this.kind = kind;
    this.wait = wait;
  }
}

export interface Listed {
  name: string;
  /** A value that changes with the file: its ETag, or its moment and size; '' if that is not known. */
  tag: string;
}

/** Over what a file is written: the version with this tag, none, or whatever is there. */
export type Over = { tag: string } | 'none' | 'any';

/** The functions of a folder. All of them throw only `FolderFault`. */
export interface Folder {
  /** The files. A server may leave some out. */
  list: () => Promise<Listed[]>;
  read: (name: string) => Promise<string>;
  write: (name: string, text: string, over: Over) => Promise<void>;
}
