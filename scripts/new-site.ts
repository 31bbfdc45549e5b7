/** taizhang new FOLDER [NAME]: the folder of a new site, which depends on this version of the engine. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteWords } from '../src/text/commands/site-command.ts';
import { onOneLine } from '../src/outside/visible.ts';
import { ENGINE } from './engine.ts';
import { makeSite, mustBeEmpty } from './make-site.ts';
import { run, say } from './terminal.ts';

await run(() => {
  const [folder, name] = process.argv.slice(2);
  if (folder === undefined) throw new Error(siteWords.newUsage);
  mustBeEmpty(folder);
  const { version }: { version: string } = JSON.parse(
    readFileSync(join(ENGINE, 'package.json'), 'utf8'),
  );
  makeSite(folder, name, version);
  say(siteWords.made(onOneLine(folder)));
});
