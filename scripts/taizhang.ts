/** taizhang COMMAND …: all that is done with the folder of a site, in that folder. */
import { siteWords } from '../src/text/commands/site-command.ts';
import { onOneLine } from '../src/outside/visible.ts';
import { complain, run, say } from './terminal.ts';

/** Its own words, and what follows them, are Astro's. */
async function astro(): Promise<void> {
  const { runAstro } = await import('./run-astro.ts');
  await run(async () => {
    process.exitCode = await runAstro(process.cwd(), process.argv.slice(2));
  });
}

/** Each reads what follows it from the arguments that are left. */
const COMMANDS = new Map<string, () => Promise<unknown>>([
  ['new', () => import('./new-site.ts')],
  ['import', () => import('./import.ts')],
  ['remove', () => import('./remove.ts')],
  ['dev', astro],
  ['build', astro],
  ['preview', () => import('./preview.ts')],
  ['verify', () => import('./verify.ts')],
  ['check', () => import('./check.ts')],
  ['doctor', () => import('./doctor.ts')],
  ['single', () => import('./build-single.ts')],
]);

const name = process.argv[2];
const command = COMMANDS.get(name ?? '');
if (command !== undefined) {
  if (command !== astro) process.argv.splice(2, 1);
  await command();
} else if (name === undefined || name === '--help') {
  say(siteWords.usage);
} else {
  complain(`${siteWords.unknown(onOneLine(name))}\n${siteWords.usage}`);
  process.exitCode = 1;
}
