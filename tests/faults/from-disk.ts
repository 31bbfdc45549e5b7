/** The one file, opened from a disk again and again: what was ticked must be there each time. */
import { FIRST } from '../e2e/site.ts';
import { openFile } from '../e2e/single-page.ts';
import { each } from './cell.ts';
import type { Open, Run } from './cell.ts';

/** So many readers tick a box and come back so often. The fault that this found met one opening in 150. */
const READERS = 150;
const TIMES = 4;

/** How often a reader finds the box unticked. */
async function unticked(open: Open): Promise<number> {
  const context = await (await open()).newContext();
  const page = await context.newPage();
  await openFile(page);
  const box = page.locator(`.box[data-item="${FIRST}"]`);
  await box.evaluate((one: HTMLInputElement) => one.click());
  let missing = 0;
  for (let time = 0; time < TIMES; time += 1) {
    await page.goto('about:blank');
    await openFile(page);
    if (!(await box.isChecked())) missing += 1;
  }
  await context.close();
  return missing;
}

export const fromDisk: Record<string, Run> = {
  'the one file opened again': async (open) => {
    const missing = await each(Array.from({ length: READERS }), () => unticked(open));
    const lost = missing.reduce((sum, count) => sum + count, 0);
    const words = `${READERS * TIMES - lost} of ${READERS * TIMES} times all is there`;
    return { tick: { words, lost } };
  },
};
