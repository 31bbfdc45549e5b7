/** A folder that a team shares, whatever it lies on. */

/** Why a folder could not be read or written. */
export type FaultKind =
  /** No answer: no network, no such host, or not allowed to be asked. */
  | 'offline'
  /** The server is there, and does not let pages of this site ask it. */
  | 'closed'
  /** The user's name or password is wrong, or one is asked for. */
  | 'password'
  /** Not for this person. */
  | 'forbidden'
  /** The folder, or a file of it, is not there. */
  | 'missing'
  /** Too many at once: to be asked again later. */
  | 'busy'
  /** The file is not the one that it was written over. */
  | 'changed'
  /** No room there. */
  | 'full'
  /** The answer is not that of a WebDAV folder. */
  | 'noFolder'
  /** It went wrong there. */
  | 'broken'
  /** Files there are encrypted, and no pass phrase is known here. */
  | 'locked'
  /** They are encrypted with another pass phrase. */
  | 'phrase'
  /** Files are encrypted, or are to be, and this page can open and close none: it is not secure. */
  | 'noLock'
  /** This browser lacks its archive now, and would write a file that lacks it. */
  | 'archive'
  /** The browser wants to be asked again for the folder. */
  | 'asks';

/** A folder throws this. */
export class FolderFault extends Error {
  readonly kind: FaultKind;
  /** After so many milliseconds it may be asked again; 0 where it did not say. */
  readonly wait: number;

  constructor(kind: FaultKind, wait = 0) {
    super(kind);
    this.kind = kind;
    this.wait = wait;
  }
}

export interface Listed {
  name: string;
  /** Differs when the file does: its ETag, or its moment and size; '' if that is not known. */
  tag: string;
}

/** A file is written over the one with this tag, over none, or over whatever there is. */
export type Over = { tag: string } | 'none' | 'any';

/** All ways throw a `FolderFault`, and nothing else. */
export interface Folder {
  /** The files; a server may leave some out. */
  list: () => Promise<Listed[]>;
  read: (name: string) => Promise<string>;
  write: (name: string, text: string, over: Over) => Promise<void>;
}
