/**
 * npm run fuzz: what must hold for ledgers and their files, for addresses, and for files that are imported,
 * tried on many. FUZZ_RUNS and FUZZ_SEED say how many of each property, and which; both are printed, so
 * that a failure can be seen again.
 */
import fc from 'fast-check';
import { ADDRESSES } from './addresses.ts';
import { IMPORT_HOLDS } from './hostile-files.ts';
import { PROPERTIES } from './ledger-files.ts';
import { OUTSIDE_WORDS } from './outside-words.ts';
import { REVISIONS } from './revisions.ts';
import { SHEET_KEEPS } from './sheet-files.ts';

const runs = Number(process.env['FUZZ_RUNS'] ?? 20_000);
const seed = Number(process.env['FUZZ_SEED'] ?? 2018);
console.log(`${runs} runs of each property, seed ${seed}`);
for (const [name, property] of Object.entries({ ...PROPERTIES, ...OUTSIDE_WORDS, ...ADDRESSES })) {
  const start = performance.now();
  fc.assert(property, { numRuns: runs, seed });
  console.log(`holds: ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
}
/** Tries a slow one on a part of them. */
async function tryPart(
  name: string,
  property: fc.IRawProperty<unknown>,
  part: number,
): Promise<void> {
  const numRuns = Math.ceil(runs / part);
  const start = performance.now();
  await fc.assert(property, { numRuns, seed });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`holds: ${name} (${numRuns} runs, ${seconds} s)`);
}
await tryPart('a sheet carries what was typed, and brings what was changed', SHEET_KEEPS, 100);
for (const [name, property] of Object.entries(REVISIONS)) await tryPart(name, property, 5);
await tryPart(
  'whatever the file, it becomes a plan to the letter or is refused in a sentence',
  IMPORT_HOLDS,
  10,
);
