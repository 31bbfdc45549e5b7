#!/usr/bin/env node
/** The command `taizhang`, run by the Node that this package depends on where the machine's is older. */
import { spawnSync } from 'node:child_process';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

// Node keeps what it made of a file, by its content: our TypeScript is read once. Older ones have no such cache.
module.enableCompileCache?.();

const [version = 0] = process.versions.node.split('.').map(Number);
if (version < 24) {
  const node = module.createRequire(import.meta.url).resolve('node/bin/node');
  const words = [fileURLToPath(import.meta.url), ...process.argv.slice(2)];
  const { status } = spawnSync(node, words, { stdio: 'inherit' });
  process.exitCode = status ?? 1;
} else {
  await import('./node-typescript.js');
  await import('../scripts/taizhang.ts');
}
