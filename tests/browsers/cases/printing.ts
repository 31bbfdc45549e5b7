/** On paper: where the driver prints, what stands there; everywhere, what was chosen. */
import { expect } from 'vitest';
import { getDocumentProxy } from 'unpdf';
import type { PDFDocumentProxy } from 'unpdf/pdfjs';
import { choose, until, untilSays, untilShown } from '../browser.ts';
import type { Engine, Tab } from '../browser.ts';
import { MEASURES, PLAN, plan } from '../case.ts';
import type { Case } from '../case.ts';
import { entryWith, plant } from '../entries.ts';
import { leaveAndReturn } from './reading.ts';

const cannot = ({ prints }: Engine): string | undefined =>
  prints ? undefined : 'its driver has no command to print';

/** A sheet of paper. */
interface Sheet {
  width: number;
  height: number;
  /** Its words, without white space. */
  text: string;
  /** The colours that its text and lines are drawn in, as light as 0 to 1. */
  lights: number[];
}

/** How light the colours are in which a sheet draws. */
async function lightsOf(page: Awaited<ReturnType<PDFDocumentProxy['getPage']>>): Promise<number[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  // What sets the colour of what is filled, text among it, has this number in PDF.js.
  const FILL = 59;
  return fnArray.flatMap((operator, at) => {
    if (operator !== FILL) return [];
    const [colour] = argsArray[at];
    const [red = 0, green = 0, blue = 0] =
      typeof colour === 'string'
        ? [1, 3, 5].map((from) => parseInt(colour.slice(from, from + 2), 16))
        : [...argsArray[at]];
    return [(0.3 * red + 0.59 * green + 0.11 * blue) / 255];
  });
}

/** What is printed. */
async function sheetsOf(tab: Tab): Promise<Sheet[]> {
  const pdf = await getDocumentProxy(new Uint8Array((await tab.pdf?.()) ?? []));
  const numbers = Array.from({ length: pdf.numPages }, (_, at) => at + 1);
  return Promise.all(
    numbers.map(async (number) => {
      const page = await pdf.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      const words = items.map((item) => ('str' in item ? item.str : '')).join('');
      const text = words.replace(/[\s\p{Cc}]/gu, '').normalize('NFKC');
      return { width, height, text, lights: await lightsOf(page) };
    }),
  );
}

/** Opens a page of somebody who has chosen dark colours by hand, and has entered something. */
async function openDark(tab: Tab, address: string, colours = 'dark'): Promise<void> {
  await tab.goto(address);
  await plant(tab, [
    entryWith({ id: 'a', set: { status: 'doing', progress: '一期开工' } }),
    ...MEASURES.map((item, at) => entryWith({ id: `b${at}`, item, set: { owner: '张三' } })),
  ]);
  await tab.evaluate((chosen) => {
    const { site = '' } = document.documentElement.dataset;
    localStorage.setItem(`taizhang:reading:v1:${site}`, JSON.stringify({ colours: chosen }));
  }, colours);
  await tab.goto(address);
  await until(tab, (chosen) => document.documentElement.dataset['colours'] === chosen, colours);
}

/** Pages that are printed, and what each is to say. */
const PRINTED: [address: string, words: string][] = [
  [`${PLAN}3-1/`, '突破关键核心技术'],
  [`${PLAN}print/`, '保障措施'],
  [`${PLAN}ledger/`, '一期开工'],
  [`${PLAN}units/`, '省科技厅'],
  [PLAN, '总览'],
];

export const printing: Case[] = [
  {
    name: 'the ledger of the plan is drawn for paper, and is still chosen after coming back',
    run: async ({ tab, site }) => {
      await tab.goto(`${site}${PLAN}print/`);
      await untilShown(tab, '[data-print-form]');
      await choose(tab, '[name="form"]', 'ledger');
      const isDrawn = (count: number): boolean =>
        document.querySelectorAll('[data-print-ledger] td:first-child').length > count &&
        document.querySelector<HTMLSelectElement>('[name="form"]')?.value === 'ledger';
      const measures = plan.clauses.filter(({ kind }) => kind === 'measure').length;
      await until(tab, isDrawn, measures - 1);
      await leaveAndReturn(tab, `${site}${PLAN}print/?form=ledger`);
      await until(tab, isDrawn, measures - 1);
    },
  },
  {
    name: 'the official text is printed whole, on A4, without what is for the screen',
    cannot,
    run: async ({ tab, site }) => {
      await tab.goto(`${site}${PLAN}print/`);
      const sheets = await sheetsOf(tab);
      expect(sheets.length).toBeGreaterThan(7);
      expect(sheets.length).toBeLessThan(14);
      for (const { width, height } of sheets) {
        expect([width, height].map(Math.round)).toEqual(
          [595, 842].map((one) => expect.closeTo(one, -1)),
        );
      }
      const text = sheets.map((sheet) => sheet.text).join('');
      expect(text).toContain('四、保障措施');
      for (const gone of ['范围', '目录', '跳到正文', '本站不收集'])
        expect(text).not.toContain(gone);
    },
  },
  {
    name: 'every sheet of the ledger lies on its side',
    cannot,
    run: async ({ tab, site }) => {
      await tab.goto(`${site}${PLAN}ledger/`);
      await untilShown(tab, '.ledger.live');
      const sheets = await sheetsOf(tab);
      expect(sheets.length).toBeGreaterThan(3);
      expect(sheets.filter(({ width, height }) => width < height)).toEqual([]);
    },
  },
  ...(['dark', 'contrast'] as const).map((colours): Case => ({
    name: `what is printed is black on white, though somebody reads in the colours ${colours}`,
    cannot,
    run: async ({ tab, site }) => {
      for (const [address, words] of PRINTED) {
        await openDark(tab, site + address, colours);
        if (address.endsWith('ledger/')) await untilSays(tab, '.ledger.live', words);
        const sheets = await sheetsOf(tab);
        // White is the ground of boxes and bars.
        const pale = sheets.flatMap(({ lights }) =>
          lights.filter((one) => one > 0.62 && one < 0.9),
        );
        expect([address, pale]).toEqual([address, []]);
      }
    },
  })),
  {
    name: 'on paper a page ends with its text: no footer, no contents',
    cannot,
    run: async ({ tab, site }) => {
      await tab.goto(`${site}${PLAN}print/`);
      const text = (await sheetsOf(tab)).map((sheet) => sheet.text).join('');
      expect(text).not.toContain('版本');
    },
  },
];
