/**
 * Has Node read the TypeScript of this package where it lies in node_modules, which Node does by itself
 * everywhere else. Whoever starts a thread of it imports this file there as well.
 */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

const OWN = new URL('../', import.meta.url).href;

if (OWN.includes('/node_modules/')) {
  const { transformSync } = await import('esbuild');
  registerHooks({
    load(url, context, next) {
      if (!url.startsWith(OWN) || !/\.ts$/u.test(url)) return next(url, context);
      const file = fileURLToPath(url);
      const { code } = transformSync(readFileSync(file, 'utf8'), {
        loader: 'ts',
        sourcefile: file,
        sourcemap: 'inline',
        target: 'node22',
      });
      return { format: 'module', source: code, shortCircuit: true };
    },
  });
}
