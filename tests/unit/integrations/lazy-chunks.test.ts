import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lazyChunks } from '../../../src/integrations/lazy-chunks.ts';

/** What the plugin gives in place of Vite's own. */
type Bring = <Part>(load: () => Promise<Part>) => Promise<Part>;

/** It as a browser has it. */
function bringer(): Bring {
  const { load } = lazyChunks();
  if (typeof load !== 'object') throw new Error('It loads nothing.');
  const code = String(Reflect.apply(load.handler, undefined, ['']));
  const body = code.replace(/^import .*$/mu, '').replace('export const __vitePreload =', 'return');
  return new Function('onTheWay', body)((ask: () => Promise<unknown>) => ask());
}

/** Has the plugin look at a file of the bundler's. */
function check(code: string, exports = ['draw']): void {
  const { generateBundle } = lazyChunks();
  if (typeof generateBundle !== 'object') throw new Error('It looks at nothing.');
  const bundle = { a: { type: 'chunk', fileName: 'a.js', code, isDynamicEntry: true, exports } };
  Reflect.apply(generateBundle.handler, undefined, [{}, bundle]);
}

const draw = (): void => {};

const failed = vi.fn(() => true);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('dispatchEvent', failed.mockClear());
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('all who wait for one line are told in their order, and it is asked for once', async () => {
  const bring = bringer();
  const load = vi.fn(() => Promise.resolve({ draw }));
  const done: number[] = [];
  await Promise.all([1, 2, 3].map((time) => bring(load).then(() => done.push(time))));
  expect(done).toEqual([1, 2, 3]);
  expect(load).toHaveBeenCalledTimes(1);
  expect(failed).not.toHaveBeenCalled();
});

test('what does not come is asked for once more, is said, and is asked for anew by what is done next', async () => {
  const bring = bringer();
  const load = vi.fn(() => Promise.reject<{ draw: () => void }>(new Error('no network')));
  const both = Promise.allSettled([bring(load), bring(load)]);
  await vi.runAllTimersAsync();
  expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(load).toHaveBeenCalledTimes(2);
  expect(failed).toHaveBeenCalledTimes(1);
  load.mockImplementation(() => Promise.resolve({ draw }));
  expect(await bring(load)).toEqual({ draw });
});

test.each([
  ['its names', { draw: undefined }],
  ['the whole of it', {}],
  ['a part of it', undefined],
])(
  'a script that was cut off where it is still valid has not come: asked for %s',
  async (_of, part) => {
    const asking = Promise.allSettled([bringer()(() => Promise.resolve(part))]);
    await vi.runAllTimersAsync();
    expect((await asking).map(({ status }) => status)).toEqual(['rejected']);
    expect(failed).toHaveBeenCalledTimes(1);
  },
);

test('a script that brings nothing ends the build', () => {
  expect(() => check('go()', [])).toThrow('a.js exports nothing');
});

test('what is done with a script is no part of what asks for it, or the build ends', () => {
  expect(() => check('i(()=>import(`./a.js`).then(e=>this.setState(e)))')).toThrow('a.js: name');
  expect(() => check('i(()=>import(`./a.js`).then(e=>e.draw(t)))')).toThrow('a.js: name');
  expect(() => check('i(()=>import(`./a.js`).then(e=>e.n))')).not.toThrow();
  expect(() =>
    check('i(async()=>{let{draw:e}=await import(`./a.js`);return{draw:e}}).then(({draw:e})=>e(t))'),
  ).not.toThrow();
});
