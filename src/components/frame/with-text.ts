/**
 * A page of official text needs these once it is painted, in one file: one follows touches on clauses, one offers to
 * read them aloud, and one follows the reader in the contents.
 */
import '../cite/wait-for-clause.ts';

export { offerVoice } from '../aloud/voice-button.ts';
export { followReader } from './follow-reader.ts';
