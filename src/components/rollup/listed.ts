import { writeReporters } from '../../ledger/index.ts';
import type { LoadedContent } from '../../model/index.ts';

/** Those that should report in a region as the site lists them, as lines that a lead edits; '' if it lists none. */
export function listedReporters(
  { reporters }: Pick<LoadedContent, 'reporters'>,
  of: string,
): string {
  const there = reporters.filter(({ region }) => region === of);
  return writeReporters(there.map(({ name, aliases }) => ({ unit: name, aliases })));
}
