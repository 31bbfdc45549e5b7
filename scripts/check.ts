/**
 * taizhang check [FOLDER]: builds the site with the engine that is installed now, aside, and says what would differ
 * from the build in FOLDER (dist/), which another engine may have made. Exits with 1 where something that people
 * hold on to would be gone, or another text.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkWords } from '../src/text/commands/site-command.ts';
import { onOneLine } from '../src/outside/visible.ts';
import { differences, promisesOf } from './compare-builds.ts';
import { runAstro } from './run-astro.ts';
import { run, say } from './terminal.ts';

await run(async () => {
  const folder = process.argv[2] ?? 'dist';
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error(checkWords.noBuild(onOneLine(folder)));
  }
  const before = promisesOf(folder);
  const aside = mkdtempSync(join(tmpdir(), 'taizhang-check-'));
  try {
    const code = await runAstro(process.cwd(), ['build', '--silent', '--outDir', aside]);
    if (code !== 0) throw new Error(checkWords.failed);
    const found = differences(before, promisesOf(aside));
    const { goneAddresses, goneIds, changedTexts } = found;
    for (const line of checkWords.differences(found)) say(onOneLine(line));
    if (goneAddresses.length + goneIds.length + changedTexts.length > 0) {
      throw new Error(checkWords.notSame);
    }
    say(checkWords.same);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
});
