/**
 * npm run site -- FOLDER [NAME]: a site of its own out of this checkout, ready to work without a network: the
 * engine lies in the folder as the tarball that the site depends on, and is unpacked with all it needs.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { siteWords } from '../src/text/commands/site-command.ts';
import { onOneLine } from '../src/outside/visible.ts';
import { ENGINE } from './engine.ts';
import { linkCommand, linkPackages } from './link-packages.ts';
import { makeSite, mustBeEmpty } from './make-site.ts';
import { run, say } from './terminal.ts';

function must(command: string, words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, words, { cwd: ENGINE, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${words.join(' ')}: ${stderr}`);
  return stdout.trim();
}

await run(() => {
  const [root, name] = process.argv.slice(2);
  if (root === undefined) throw new Error(siteWords.siteUsage);
  mustBeEmpty(root);
  mkdirSync(join(root, 'engine'), { recursive: true });
  const folder = resolve(root);
  const tarball = must('npm', ['pack', '--silent', '--pack-destination', join(folder, 'engine')]);
  makeSite(root, name, `file:engine/${tarball}`);
  linkPackages(ENGINE, folder);
  const engine = join(folder, 'node_modules/taizhang');
  mkdirSync(engine);
  must('tar', ['-xzf', join(folder, 'engine', tarball), '-C', engine, '--strip-components=1']);
  linkCommand(join(folder, 'node_modules/.bin'), 'taizhang', '../taizhang/bin/taizhang.js');
  say(siteWords.made(onOneLine(root)));
});
