/**
 * A folder that a team shares: each device writes one file of its own, all read all, and what they hold is united.
 *
 * folder.ts        what a folder can do, and why it cannot
 * address.ts       where one may be
 * dav.ts           one on a WebDAV server; multistatus.ts: what that says of its files
 * handles.ts       one of a disk or file share
 * lock.ts          how files are encrypted with a pass phrase
 * names.ts         which file is whose
 * memory.ts        what is known from one round to the next
 * round.ts         one round: read what is new, write what others lack
 */
export * from './dav-address.ts';
export * from './dav.ts';
export * from './folder.ts';
export * from './handles.ts';
export * from './lock.ts';
export * from './memory.ts';
export * from './names.ts';
export * from './round.ts';
