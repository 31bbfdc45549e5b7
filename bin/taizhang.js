#!/usr/bin/env node
/** The command `taizhang`, run by the Node that this package depends on where the machine's is older. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const [version = 0] = process.versions.node.split('.').map(Number);
if (version < 24) {
  const node = createRequire(import.meta.url).resolve('node/bin/node');
  const words = [fileURLToPath(import.meta.url), ...process.argv.slice(2)];
  const { status } = spawnSync(node, words, { stdio: 'inherit' });
  process.exitCode = status ?? 1;
} else {
  await import('./node-typescript.js');
  await import('../scripts/taizhang.ts');
}
