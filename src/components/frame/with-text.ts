/**
 * What a page of official text needs once it is painted, in one file: what follows touches on clauses, what offers to
 * read them aloud, and what follows the reader in the contents.
 */
import '../cite/wait-for-clause.ts';

export { offerVoice } from '../aloud/voice-button.ts';
export { followReader } from './follow-reader.ts';
