/** Clauses, paragraph by paragraph, in the order of the text. */
export function paragraphsOf<Clause extends { paragraph: number }>({
  clauses,
}: {
  clauses: readonly Clause[];
}): Clause[][] {
  return [...Map.groupBy(clauses, ({ paragraph }) => paragraph).values()];
}
