/**
 * The kinds of files that have a reader in `src/intake/read-source.ts`, by their endings. Messages are made from this
 * list, and tests/unit/docs.test.ts looks for each kind in the documents.
 */
export const KINDS = ['docx', 'html', 'md', 'txt'] as const;

export type Kind = (typeof KINDS)[number];

/** All kinds, as a sentence names them. */
export const kindsWords = KINDS.map((kind) => `.${kind}`).join('、');
