/**
 * npm run fuzz: what must hold for ledgers and their files, tried on many. FUZZ_RUNS and FUZZ_SEED say
 * how many of each property, and which; both are printed, so that a failure can be seen again.
 */
import fc from 'fast-check';
import { PROPERTIES } from './ledger-files.ts';
import { OUTSIDE_WORDS } from './outside-words.ts';
import { SHEET_KEEPS } from './sheet-files.ts';

const runs = Number(process.env['FUZZ_RUNS'] ?? 20_000);
const seed = Number(process.env['FUZZ_SEED'] ?? 2018);
console.log(`${runs} runs of each property, seed ${seed}`);
for (const [name, property] of Object.entries({ ...PROPERTIES, ...OUTSIDE_WORDS })) {
  const start = performance.now();
  fc.assert(property, { numRuns: runs, seed });
  console.log(`holds: ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
}
// To write and read a sheet takes a hundred times as long.
await fc.assert(SHEET_KEEPS, { numRuns: Math.ceil(runs / 100), seed });
console.log('holds: a sheet carries what was typed, and brings what was changed');
