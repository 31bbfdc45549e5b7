/**
 * The scripts that a page of official text needs once it is painted, in one file: one opens a bar below a touched
 * clause, one offers to read the text aloud, and one follows the reader in the contents.
 */
import '../cite/wait-for-clause.ts';

export { offerVoice } from '../aloud/voice-button.ts';
export { followReader } from './follow-reader.ts';
