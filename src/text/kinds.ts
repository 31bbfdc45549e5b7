/**
 * The kinds of files that have a reader, by their endings. `src/intake/read-source.ts` has a reader for each;
 * messages are made of the list, and tests/unit/docs.test.ts finds each in the documents.
 */
export const KINDS = ['docx', 'html', 'md', 'txt'] as const;

export type Kind = (typeof KINDS)[number];

/** All kinds, as a sentence names them. */
export const kindsWords = KINDS.map((kind) => `.${kind}`).join('、');
