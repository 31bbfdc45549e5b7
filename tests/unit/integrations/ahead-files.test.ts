import { expect, test } from 'vitest';
import type { Plugin, Rollup } from 'vite';
import { aheadFiles } from '../../../src/integrations/ahead-files.ts';

/** A plugin's hook, as a function of whatever the bundler gives it. */
function hook(name: 'augmentChunkHash' | 'generateBundle'): (...given: unknown[]) => unknown {
  const found: unknown = (aheadFiles() as Plugin)[name];
  const handler =
    typeof found === 'object' && found !== null && 'handler' in found ? found.handler : found;
  if (typeof handler !== 'function') throw new Error(`There is no ${name}.`);
  return handler as (...given: unknown[]) => unknown;
}

const chunk = (fileName: string, imports: string[], code = ''): Partial<Rollup.OutputChunk> => ({
  ...{ type: 'chunk', fileName: `_astro/${fileName}`, name: fileName.split('.')[0] ?? '' },
  ...{ imports: imports.map((one) => `_astro/${one}`), code },
});

test('a script is given the addresses of the styles and of all scripts of a part, but for those that it imports', () => {
  const asking = chunk('open-clause.1.js', ['client.2.js'], 'ask(["FORM_FILES"],[`OTHER`])');
  const bundle = {
    a: asking,
    b: chunk('Forms.3.js', ['client.2.js', 'form.4.js']),
    c: chunk('form.4.js', ['entries.5.js', 'Forms.3.js']),
    d: chunk('entries.5.js', []),
    e: chunk('client.2.js', []),
    f: chunk('LedgerTable.6.js', []),
    g: { type: 'asset', fileName: '_astro/form-line.7.css', names: ['form-line.css'] },
  };
  hook('generateBundle').call({}, {}, bundle);
  expect(asking.code).toBe(
    'ask(["./form-line.7.css","./Forms.3.js","./form.4.js","./entries.5.js"],[`OTHER`])',
  );
});

test('a part that was renamed is no part without files: the build says so', () => {
  const bundle = { a: chunk('open-clause.1.js', [], 'ask(["FORM_FILES"])') };
  expect(() => hook('generateBundle').call({}, {}, bundle)).toThrow('No Forms, no form-line.css.');
});

test('the name of such a script changes with whatever may change the addresses, and no other name does', () => {
  const sumOf = (moduleIds: string[], form: string): unknown => {
    const code = new Map([
      ['/ask.ts', "ask(['FORM_FILES'])"],
      ['/form.ts', form],
    ]);
    const bundler = {
      getModuleIds: () => code.keys(),
      getModuleInfo: (id: string) => ({ code: code.get(id) }),
    };
    return hook('augmentChunkHash').call(bundler, { moduleIds });
  };
  expect(sumOf(['/ask.ts'], 'a')).toBe(sumOf(['/ask.ts'], 'a'));
  expect(sumOf(['/ask.ts'], 'a')).not.toBe(sumOf(['/ask.ts'], 'b'));
  expect(sumOf(['/form.ts'], 'a')).toBeUndefined();
});
