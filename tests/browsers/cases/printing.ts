/** On paper: where the driver prints, what stands there; everywhere, what was chosen. */
import { expect } from 'vitest';
import { getDocumentProxy } from 'unpdf';
import type { PDFDocumentProxy } from 'unpdf/pdfjs';
import { choose, until, untilSays, untilShown } from '../browser.ts';
import type { Engine, Tab } from '../browser.ts';
import { cases, chooseReading, MEASURES, PLAN, plan } from '../case.ts';
import { entryWith, plant } from '../entries.ts';
import { leaveAndReturn } from './reading.ts';

const cannot = ({ prints }: Engine): string | undefined =>
  prints !== undefined ? undefined : 'its driver has no command to print';

/** A sheet of paper. */
interface Sheet {
  width: number;
  height: number;
  /** Its words, without white space. */
  text: string;
  /** The colours that its text and lines are drawn in, as light as 0 to 1. */
  lights: number[];
}

/** Of so many sheets the colours are read. */
const COLOURED = 2;

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
      // What holds for some holds for all: to read what a sheet draws takes long.
      const lights = number <= COLOURED ? await lightsOf(page) : [];
      return { width, height, text, lights };
    }),
  );
}

/** Opens a page of somebody who has chosen dark colours by hand, and has entered something. */
async function openDark(tab: Tab, address: string): Promise<void> {
  await plant(
    tab,
    MEASURES.map((item, at) => entryWith({ id: `b${at}`, item, set: { progress: '一期开工' } })),
  );
  await chooseReading(tab, { colours: 'dark' });
  await tab.goto(address);
  await until(tab, () => document.documentElement.dataset['colours'] === 'dark');
}

/** What a page shows on the screen alone: the beginnings of its header, its footer, and what it is chosen by. */
function furnitureOf(tab: Tab): Promise<string[]> {
  return tab.evaluate(() =>
    [
      ...['.top .find-hint', '.top .modes', '.toc .toc-close'],
      ...['.print-choices .page-intro', 'footer p:nth-child(3)'],
    ].flatMap((one) => {
      const words = document.querySelector(one)?.textContent?.replace(/\s/gu, '') ?? '';
      return words === '' ? [] : [words.normalize('NFKC').slice(0, 8)];
    }),
  );
}

/** Complains of colours that are hardly seen on paper; white is the ground of boxes and bars. */
function expectInk(sheets: readonly Sheet[]): void {
  const lights = sheets.flatMap((sheet) => sheet.lights);
  expect(lights.length).toBeGreaterThan(0);
  expect(lights.filter((one) => one > 0.62 && one < 0.9)).toEqual([]);
}

/** Where what is printed can be read, it says these words, and none of those. */
function expectWords(
  { prints }: Engine,
  sheets: readonly Sheet[],
  words: string,
  others: readonly string[],
): void {
  if (prints?.text !== 'words') return;
  const text = sheets.map((sheet) => sheet.text).join('');
  expect(text).toContain(words);
  for (const other of others) expect(text).not.toContain(other);
}

export const printing = cases(
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
    name: 'the official text is printed whole and black, on A4, without what is for the screen, whatever the colours there',
    cannot,
    run: async ({ engine, tab, site }) => {
      await openDark(tab, `${site}${PLAN}print/`);
      const furniture = await furnitureOf(tab);
      const sheets = await sheetsOf(tab);
      expect(sheets.length).toBeGreaterThan(7);
      expect(sheets.length).toBeLessThan(14);
      for (const { width, height } of engine.prints?.paper === 'asked' ? sheets : []) {
        expect(width).toBeCloseTo(595, -1);
        expect(height).toBeCloseTo(842, -1);
      }
      expectInk(sheets);
      expect(furniture).toHaveLength(5);
      expectWords(engine, sheets, '四、保障措施', furniture);
    },
  },
  {
    name: 'every sheet of the ledger lies on its side, and is black',
    cannot: (engine) =>
      cannot(engine) ??
      (engine.prints?.paper === 'asked'
        ? undefined
        : 'its driver prints on paper of its own, whatever the page asks for'),
    run: async ({ tab, site }) => {
      await openDark(tab, `${site}${PLAN}ledger/`);
      await untilSays(tab, '.ledger.live', '一期开工');
      const sheets = await sheetsOf(tab);
      expect(sheets.length).toBeGreaterThan(3);
      expect(sheets.map(({ width, height }) => width > height)).toEqual(sheets.map(() => true));
      expectInk(sheets);
    },
  },
  {
    name: 'a section is printed black, without what is for the screen',
    cannot: (engine) =>
      cannot(engine) ??
      (engine.prints?.text === 'words' ? undefined : 'its PDF names shapes, not words'),
    run: async ({ engine, tab, site }) => {
      await openDark(tab, `${site}${PLAN}3-1/`);
      // Of its foot the paper keeps what it says, so that a sheet says whose work it is.
      const furniture = (await furnitureOf(tab)).slice(0, 3);
      const sheets = await sheetsOf(tab);
      expectInk(sheets);
      expect(furniture).toHaveLength(3);
      expectWords(engine, sheets, '突破关键核心技术', furniture);
    },
  },
);
