/** Readers of files: README.md says which file does what. */
export { canonicalText, readSource } from './read-source.ts';
export { Refusal } from './source/types.ts';
export type { Change, Choice, Source } from './source/types.ts';
