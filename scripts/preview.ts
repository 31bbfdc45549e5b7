/**
 * taizhang preview: serves dist/ on http://localhost:4321/ (PORT, or the next free port), as docs/hosts asks
 * of a host.
 */
import { existsSync } from 'node:fs';
import { createStaticServer, listen } from './serve.ts';
import { run, say } from './terminal.ts';

await run(async () => {
  if (!existsSync('dist/index.html')) {
    throw new Error('dist/ is not there: run npm run build first.');
  }
  const server = createStaticServer({ folder: 'dist', isAsHosted: true });
  const port = await listen(server, Number(process.env['PORT'] ?? 4321));
  say(`http://localhost:${port}/`);
});
