/** A folder that a team shares: README.md says which file does what. */
export * from './dav-address.ts';
export * from './dav.ts';
export * from './folder.ts';
export * from './disk-folder.ts';
export * from './encryption.ts';
export * from './memory.ts';
export * from './names.ts';
export * from './round.ts';
export * from './side.ts';
export * from './timetable.ts';
export * from './unread.ts';
