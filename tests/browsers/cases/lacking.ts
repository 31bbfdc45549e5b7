/** What docs/browsers.md says that a browser lacks, it lacks, and no more of it. */
import { expect } from 'vitest';
import { cases } from '../case.ts';

export const lacking = cases({
  name: 'it lacks what docs/browsers.md says',
  run: async ({ engine, tab, site }) => {
    await tab.goto(site);
    const lacks = await tab.evaluate(() => {
      const twoTables = [0, 97, 115, 109, 1, 0, 0, 0, 4, 7, 2, 112, 0, 0, 112, 0, 0];
      const has = {
        numbers: 'CSSMarginRule' in window,
        index: WebAssembly.validate(Uint8Array.from(twoTables)),
        files: 'showSaveFilePicker' in window,
        trim: CSS.supports('text-spacing-trim', 'trim-start'),
      };
      return Object.entries(has).flatMap(([name, isThere]) => (isThere ? [] : [name]));
    });
    expect(lacks).toEqual(engine.lacks);
  },
});
