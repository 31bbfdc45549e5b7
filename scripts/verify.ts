/**
 * npm run verify: proves that seeds, content and, where it is built, dist/ hold the official text
 * character for character; prints the first difference with file and line, and exits with 1.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { loadContent, readSeeds, sha256 } from '../src/model/index.ts';
import { renderedComplaints } from './rendered.ts';

/** Complaints about seeds that are not, byte for byte, what their sha256 says. */
function seedComplaints(root: string): string[] {
  const listed = readSeeds(parseYaml(readFileSync(join(root, 'seeds/source.yaml'), 'utf8')));
  return listed
    .filter(({ file, sha256: sum }) => sha256(readFileSync(join(root, 'seeds', file))) !== sum)
    .map(
      ({ file }) =>
        `seeds/${file}: its sha256 is not the one in seeds/source.yaml. Restore the file, or enter the new sum if a new text is meant.`,
    );
}

function verify(root: string): string[] {
  const complaints = seedComplaints(root);
  if (complaints.length > 0) return complaints;
  const { plans } = loadContent(root);
  const built = existsSync(join(root, 'dist/index.html'));
  for (const { plan, meta } of plans) {
    const characters = plan.clauses.map(({ text }) => text).join('').length;
    console.log(
      `${plan.id}: ${plan.clauses.length} clauses, ${characters} characters as in seeds/${meta.seed}`,
    );
    if (built) complaints.push(...renderedComplaints('dist', plan));
  }
  console.log(built ? 'dist/: pages compared' : 'dist/ is not built: pages not compared');
  return complaints;
}

try {
  const complaints = verify(process.cwd());
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
  console.log('Verified.');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
