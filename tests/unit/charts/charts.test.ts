import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  arrearsChart,
  bar,
  distancePicture,
  ORDER,
  overTime,
  stackedBar,
  svgOf,
} from '../../../src/charts/index.ts';
import type { Picture } from '../../../src/charts/index.ts';
import { STATUSES } from '../../../src/ledger/index.ts';
import type { Status } from '../../../src/ledger/index.ts';

/** The same for each status of the table. */
function each<Value>(value: Value): Record<Status, Value> {
  return Object.fromEntries(STATUSES.map((status) => [status, value])) as Record<Status, Value>;
}
const WORDS = { done: 'done', begun: 'begun', dayOf: (day: string) => day };

function numbers({ shapes }: Picture, name: string): number[] {
  return shapes.map(({ attributes }) => Number(attributes[name]));
}

test('the pieces of a bar are as wide as their shares, in order, without a gap', () => {
  const counts = fc.record(each(fc.nat(70)));
  fc.assert(
    fc.property(counts, (some) => {
      const all = ORDER.reduce((sum, status) => sum + some[status], 0);
      const picture = stackedBar(some);
      const present = ORDER.filter((status) => some[status] > 0);
      expect(picture.shapes.map(({ attributes }) => attributes['class'])).toEqual(
        present.map((status) => `is-${status}`),
      );
      let x = 0;
      present.forEach((status, index) => {
        expect(numbers(picture, 'x')[index]).toBeCloseTo(x, 1);
        expect(numbers(picture, 'width')[index]).toBeCloseTo((100 * some[status]) / all, 1);
        x += (100 * some[status]) / all;
      });
    }),
  );
});

test('no two statuses have one height: they differ without colour', () => {
  expect(new Set(numbers(stackedBar(each(1)), 'height')).size).toBe(STATUSES.length);
});

test('a bar of one count, of none, of nothing at all', () => {
  expect(numbers(bar('done', 15, 60), 'width')).toEqual([25]);
  expect(bar('done', 0, 60).shapes).toEqual([]);
  expect(stackedBar(each(0)).shapes).toEqual([]);
});

test('progress over time is drawn in steps from the first day to the last, on the scale of all', () => {
  const days = [
    { day: '2026-11-01', done: 0, begun: 1 },
    { day: '2026-11-06', done: 2, begun: 2 },
    { day: '2026-11-11', done: 4, begun: 8 },
  ];
  const { shapes } = overTime(days, 8, { width: 318, height: 140 }, WORDS);
  const line = (kind: string) =>
    shapes.find(({ attributes }) => attributes['class'] === `line ${kind}`);
  // From 34 to 234 in ten days; 100 high for 8: a step at the middle and one at the end.
  expect(line('done')?.attributes['d']).toBe('M34 114H134V89H234V64');
  expect(line('begun')?.attributes['d']).toBe('M34 101.5H134V89H234V14');
  const texts = shapes.flatMap(({ words }) => words ?? []);
  expect(texts).toEqual(['0', '4', '8', 'begun 8', 'done 4', '2026-11-01', '2026-11-11']);
});

test('the days at the foot of a narrow picture do not touch', () => {
  const days = [
    { day: '2026-11-01', done: 1, begun: 1 },
    { day: '2026-11-30', done: 3, begun: 3 },
  ];
  // Eleven signs of at most 13 by their names on a phone of 320 pixels.
  const WIDEST = 97;
  const { shapes } = overTime(days, 8, { width: 300, height: 220 }, WORDS);
  const [first, last] = shapes
    .filter(({ words }) => /^\d{4}-/u.test(words ?? ''))
    .map(({ attributes }) => attributes);
  expect(last?.['text-anchor']).toBe('middle');
  const from = Number(last?.['x']) - WIDEST / 2;
  expect(from - (Number(first?.['x']) + WIDEST)).toBeGreaterThan(8);
  expect(from + WIDEST).toBeLessThan(300);
});

test('names of lines that end at one height do not stand on each other', () => {
  const days = [
    { day: '2026-11-01', done: 3, begun: 3 },
    { day: '2026-11-02', done: 3, begun: 3 },
  ];
  const { shapes } = overTime(days, 8, { width: 318, height: 140 }, WORDS);
  const [begun, done] = shapes.filter(({ attributes }) =>
    String(attributes['class']).startsWith('name'),
  );
  expect(Number(done?.attributes['y']) - Number(begun?.attributes['y'])).toBeGreaterThanOrEqual(18);
  expect(overTime([], 8, { width: 318, height: 140 }, WORDS).shapes).toEqual([]);
});

test('the distance to a target: the line at 100, no bar beyond the edge or below nothing', () => {
  const widths = [-5, 0, 93.75, 100, 3000].map(
    (percent) => numbers(distancePicture(percent), 'width')[1],
  );
  expect(widths).toEqual([0, 0, 93.75, 100, 125]);
  expect(distancePicture(99).shapes[1]?.attributes['class']).toBe('is-doing');
  expect(distancePicture(100).shapes[1]?.attributes['class']).toBe('is-done');
});

test('as a document, words are text and never markup, and there is no style', () => {
  const svg = svgOf(
    { width: 1, height: 1, shapes: [{ tag: 'text', attributes: { x: 0 }, words: '<b>&"\u0001' }] },
    { class: 'a"b' },
  );
  expect(svg).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1" class="a&quot;b"><text x="0">&lt;b&gt;&amp;&quot;</text></svg>',
  );
  expect(
    svgOf({ width: 2, height: 2, shapes: [{ tag: 'g', attributes: {}, shapes: [] }] }),
  ).toContain('<g></g>');
});

test('what units have left undone: bars as long as their figures, each with it, inside of the picture', () => {
  const line = fc.record({
    name: fc.string({ unit: fc.constantFrom('省', '经', '信', 'A'), minLength: 1, maxLength: 60 }),
    note: fc.constantFrom('', '未报'),
    overdue: fc.nat(40),
    silent: fc.nat(40),
  });
  fc.assert(
    fc.property(fc.array(line), fc.integer({ min: 240, max: 1200 }), (lines, width) => {
      const pictures = arrearsChart(lines, width, { overdue: '逾期', silent: '久' });
      const shapes = pictures.flatMap((picture) => picture.shapes);
      const drawn = lines.filter(
        ({ note, overdue, silent }) => note !== '' || overdue + silent > 0,
      );
      const names = shapes.filter(({ attributes }) => /^name/u.test(String(attributes['class'])));
      expect(names).toHaveLength(drawn.length);
      // Each unit is whole in a picture of its own.
      for (const [at, { name }] of drawn.entries())
        expect(pictures[at + 1]?.shapes[0]?.words).toContain(name.slice(0, 3));
      // The first two bars say what bars are.
      const bars = shapes.filter(({ tag }) => tag === 'rect').slice(2);
      const figures = drawn.flatMap(({ overdue, silent }) => [overdue, silent].filter(Boolean));
      const most = Math.max(1, ...figures);
      bars.forEach(({ attributes }, at) => {
        const share = (figures[at] ?? 0) / most;
        expect(attributes['width']).toBeCloseTo((width - 36) * share, 1);
      });
      for (const { shapes: some, height } of pictures)
        for (const { attributes } of some)
          expect(Number(attributes['y']) + Number(attributes['height'] ?? 0)).toBeLessThan(height);
      expect(bars).toHaveLength(figures.length);
      const words = shapes.flatMap((shape) => shape.words ?? []);
      expect(words.filter((one) => /^\d+$/u.test(one)).map(Number)).toEqual(figures);
      expect(pictures.map((one) => svgOf(one)).join()).not.toContain('NaN');
    }),
  );
});
