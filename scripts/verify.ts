/**
 * npm run verify: proves that originals, seeds, content and, where it is built, dist/ hold the official
 * text character for character; prints the first difference with file and line, and exits with 1.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { originalFaults, unfinishedFiles } from '../src/import/index.ts';
import { loadPlans, loadSeeds, seedFaults } from '../src/model/index.ts';
import type { Seed } from '../src/model/index.ts';
import { contentFaults, faultLine } from '../src/text/commands/faults.ts';
import { verifyWords } from '../src/text/commands/import-command.ts';
import { onOneLine } from '../src/outside/visible.ts';
import { builtComplaints, leftComplaints } from './rendered.ts';
import { run, say } from './terminal.ts';

/** Complaints about texts and originals that are not, byte for byte, what their sha256 says, or not of one another. */
async function seedComplaints(root: string, seeds: readonly Seed[]): Promise<string[]> {
  const changed = seeds.flatMap(({ file }) => seedFaults(root, seeds, file));
  if (changed.length > 0) return changed;
  const faults: string[] = [];
  for (const seed of seeds) {
    const complaints = await originalFaults(root, seeds, seed);
    faults.push(...complaints);
    if (seed.original !== undefined && complaints.length === 0) {
      say(verifyWords.original(seed.file, seed.original.file));
    }
  }
  return faults;
}

async function verify(root: string): Promise<string[]> {
  const complaints = [
    ...unfinishedFiles(root).map((file) => faultLine(file, undefined, contentFaults.unfinished())),
    ...(await seedComplaints(root, loadSeeds(root))),
  ];
  if (complaints.length > 0) return complaints;
  const { plans } = loadPlans(root);
  const built = existsSync(join(root, 'dist/index.html'));
  for (const loaded of plans) {
    const { plan, meta } = loaded;
    const characters = plan.clauses.map(({ text }) => text).join('').length;
    say(verifyWords.plan(plan.id, plan.clauses.length, characters, meta.seed));
    if (built) complaints.push(...builtComplaints('dist', loaded));
  }
  const ids = plans.map(({ plan }) => plan.id);
  if (built) complaints.push(...leftComplaints('dist', ids));
  say(built ? verifyWords.compared : verifyWords.notBuilt);
  return complaints;
}

await run(async () => {
  const complaints = await verify(process.cwd());
  if (complaints.length > 0) throw new Error(complaints.map(onOneLine).join('\n'));
  say(verifyWords.done);
});
