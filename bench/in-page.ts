/** What is measured in an open page, as its reader would meet it. Times in milliseconds. */
import type { Page } from '@playwright/test';

/** Until the first paint, and until the largest of what is in view is painted. */
export interface Paints {
  first: number;
  largest: number;
}

/** Slows a page's processor: an office computer of some years ago takes about four times as long. */
export async function slowDown(page: Page, times: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: times });
}

/** Opens a page, and waits until nothing larger is painted for half a second. */
export async function open(page: Page, address: string): Promise<Paints> {
  await page.goto(address);
  return page.evaluate(
    () =>
      new Promise<Paints>((resolve) => {
        const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
        let largest = 0;
        let timer = setTimeout(() => resolve({ first, largest }), 500);
        new PerformanceObserver((list) => {
          for (const { startTime } of list.getEntries()) largest = startTime;
          clearTimeout(timer);
          timer = setTimeout(() => resolve({ first, largest }), 500);
        }).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
}

/** As many entries of as many items, as a year of work leaves them. */
export async function plantEntries(page: Page, items: readonly string[]): Promise<void> {
  await page.evaluate((all) => {
    const { site, plan } = document.documentElement.dataset;
    all.forEach((item, index) => {
      const id = `e${String(index).padStart(8, '0')}`;
      const set = { status: ['doing', 'done', 'blocked'][index % 3], progress: '已完成一期建设。' };
      const entry = { id, item, unit: '', by: '甲', device: 'd', at: '2026-10-01T00:00:00.000Z' };
      const value = JSON.stringify({ ...entry, over: [], text: '', set });
      localStorage.setItem(`taizhang:v1:${site}:${plan}:${item}:${id}`, value);
    });
  }, items);
}

/** Ticks the boxes of the page one after the other: from each click until what it changed is painted. */
export function tick(page: Page, times: number): Promise<number[]> {
  return page.evaluate(async (count) => {
    const measured: number[] = [];
    const painted = (): Promise<void> =>
      new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    for (let index = 0; index < count; index += 1) {
      const boxes = document.querySelectorAll<HTMLInputElement>('main .box');
      const box = boxes[index % boxes.length];
      await painted();
      const start = performance.now();
      box?.click();
      await painted();
      measured.push(performance.now() - start);
    }
    return measured;
  }, times);
}
