import { writeReporters } from '../../ledger/index.ts';
import type { LoadedContent } from '../../model/index.ts';

/**
 * The units of a region that should report, as the site lists them, in lines that a lead edits. '' if the site
 * lists none.
 */
export function listedReporters(
  { reporters }: Pick<LoadedContent, 'reporters'>,
  of: string,
): string {
  const there = reporters.filter(({ region }) => region === of);
  return writeReporters(there.map(({ name, aliases }) => ({ unit: name, aliases })));
}
