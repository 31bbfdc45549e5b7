/** Finds files that import each other. */

/**
 * Finds circles of imports.
 *
 * @param imports What each file imports, by the file's name. Names that are no keys are passed over.
 * @returns Each circle that a walk along the imports meets, in the order of its imports; the first file imports the
 *   second, and the last imports the first. Empty only if there is no circle at all.
 */
export function circlesIn(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const seen = new Set<string>();
  const circles: string[][] = [];
  const walk = (file: string, way: readonly string[]): void => {
    const from = way.indexOf(file);
    if (from >= 0) circles.push(way.slice(from));
    if (seen.has(file)) return;
    seen.add(file);
    for (const next of imports.get(file) ?? []) walk(next, [...way, file]);
  };
  for (const file of imports.keys()) walk(file, []);
  return circles;
}
