import type { ClauseKind } from '../../plan/index.ts';

/** How each kind of clause is written in MDX: as a tag of its own, or as `<Clause kind="…">`. */
export const TAG_OF_KIND: Record<ClauseKind, { tag: string; kind?: string }> = {
  heading: { tag: 'Heading' },
  measure: { tag: 'Measure' },
  sentence: { tag: 'Clause' },
  units: { tag: 'Units' },
  source: { tag: 'Source' },
  title: { tag: 'Clause', kind: 'title' },
  number: { tag: 'Clause', kind: 'number' },
  addressee: { tag: 'Clause', kind: 'addressee' },
  signature: { tag: 'Clause', kind: 'signature' },
  note: { tag: 'Clause', kind: 'note' },
  cell: { tag: 'Clause', kind: 'cell' },
};

/** The kind that a tag and its `kind` attribute stand for; undefined if there is no such tag. */
export function kindOfTag(tag: string, attribute: string | undefined): ClauseKind | undefined {
  const kinds = Object.keys(TAG_OF_KIND) as ClauseKind[];
  return kinds.find((kind) => {
    const written = TAG_OF_KIND[kind];
    return written.tag === tag && written.kind === attribute;
  });
}
