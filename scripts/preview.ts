/**
 * taizhang preview: serves dist/ on http://localhost:4321/ (PORT, or the next free port), as docs/hosts asks
 * of a host.
 */
import { existsSync } from 'node:fs';
import { previewWords } from '../src/text/commands/site-command.ts';
import { onOneLine } from '../src/outside/visible.ts';
import { createStaticServer, listen } from './serve.ts';
import { run, say } from './terminal.ts';

await run(async () => {
  const typed = process.env['PORT'] ?? '';
  const wanted = typed === '' ? 4321 : Number(typed);
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) {
    throw new Error(previewWords.badPort(onOneLine(typed)));
  }
  if (!existsSync('dist/index.html')) throw new Error(previewWords.noBuild);
  const server = createStaticServer({ folder: 'dist', isAsHosted: true });
  const port = await listen(server, wanted);
  say(`http://localhost:${port}/`);
});
