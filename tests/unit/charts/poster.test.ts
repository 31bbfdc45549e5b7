import { describe, expect, test } from 'vitest';
import { svgOf, textWidth } from '../../../src/charts/index.ts';
import type { Picture, Shape } from '../../../src/charts/index.ts';
import { targetFigure, withoutSpace } from '../../../src/model/index.ts';
import {
  plan,
  meta,
  targets,
  WORDS,
  drawings,
  flat,
  wordsOf,
  numberOf,
  textsOf,
  FULL,
} from './posters.ts';

interface Box {
  what: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Where a text stands: by widths that are computed, as the layout does. */
function boxOf(text: Shape): Box {
  const size = numberOf(text, 'font-size');
  const pieces = text.shapes ?? [text];
  const width = pieces.reduce(
    (sum, piece) => sum + textWidth(piece.words ?? '', numberOf(piece, 'font-size') || size),
    0,
  );
  const anchor = text.attributes['text-anchor'];
  const x = numberOf(text, 'x') - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
  const base = numberOf(text, 'y');
  return { what: wordsOf(text), left: x, right: x + width, top: base - size * 0.88, bottom: base };
}

function overlap(one: Box, other: Box): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return across > 1 && down > 1;
}

/** Progress as it would be shown, in the places that are kept for it. */
function filled(picture: Picture): Picture {
  const fill = (shape: Shape): Shape => {
    if (shape.attributes['data-count'] === undefined) return shape;
    const count = String(shape.attributes['data-count']).split(' ').length;
    const shapes = (shape.shapes ?? []).map((inner) =>
      inner.words === '' ? { ...inner, words: `${count}/${count}` } : inner,
    );
    return { ...shape, shapes };
  };
  return { ...picture, shapes: picture.shapes.map(fill) };
}

describe.each(drawings)('%s', (_, picture) => {
  test('no text lies on another, with progress and without', () => {
    const boxes = textsOf(filled(picture))
      .map(boxOf)
      .sort((one, other) => one.top - other.top);
    const clashes = boxes.flatMap((one, index) =>
      boxes
        .slice(index + 1)
        .filter((other) => overlap(one, other))
        .map((other) => `${one.what} / ${other.what}`),
    );
    expect(clashes).toEqual([]);
  });

  test('nothing sticks out of the sheet', () => {
    const { width, height } = picture;
    for (const { what, left, right, top, bottom } of textsOf(filled(picture)).map(boxOf)) {
      expect(left, what).toBeGreaterThan(width * 0.04);
      expect(right, what).toBeLessThan(width * 0.96);
      expect(top, what).toBeGreaterThan(0);
      expect(bottom, what).toBeLessThan(height - 10);
    }
    for (const shape of flat(picture.shapes).filter(({ tag }) => tag === 'rect')) {
      expect(numberOf(shape, 'x')).toBeGreaterThanOrEqual(0);
      expect(numberOf(shape, 'x') + numberOf(shape, 'width')).toBeLessThanOrEqual(width);
      expect(numberOf(shape, 'y') + numberOf(shape, 'height')).toBeLessThanOrEqual(height);
    }
  });

  test('is drawn without style, which the policy blocks', () => {
    expect(svgOf(picture)).not.toMatch(/ style=/u);
  });
});

describe.each(FULL)('the first plan: %s', (_, picture) => {
  const all = withoutSpace(textsOf(picture).map(wordsOf).join(''));

  test('has all tasks with their numbers, all units, all figures in their words', () => {
    for (const { heading, units } of plan.tasks) {
      expect(all).toContain(heading.replace(/。$/u, ''));
      for (const unit of units) expect(all).toContain(unit);
    }
    for (const { words, figure } of targets) {
      expect(all).toContain(words);
      expect(all).toContain(targetFigure({ figure }));
    }
    const { length } = plan.units.filter(({ name }) => all.includes(name));
    expect([plan.tasks.length, targets.length, length]).toEqual([18, 8, 24]);
  });

  test('says who is responsible in the words of the text, task by task', () => {
    for (const { kind, text } of plan.clauses) {
      if (kind === 'units') expect(all).toContain(text.slice(1, -1));
    }
  });

  test('holds no word that is neither the text’s nor given', () => {
    const source = withoutSpace(plan.clauses.map(({ text }) => text).join(''));
    const given =
      withoutSpace([...meta.title, WORDS.kind, WORDS.note, WORDS.done].join('')) +
      WORDS.foot.map(withoutSpace).join('') +
      targets.map(targetFigure).join('') +
      targets.map(({ subject = '', words }) => subject + words).join('');
    for (const shape of textsOf(picture)) {
      const words = withoutSpace(wordsOf(shape));
      expect(source.includes(words) || given.includes(words), words).toBe(true);
    }
  });

  test('keeps a hidden place for the progress of each task, each section, and the whole', () => {
    const places = picture.shapes.filter(({ attributes }) => 'data-count' in attributes);
    expect(places.every(({ attributes }) => attributes['visibility'] === 'hidden')).toBe(true);
    const items = places.map(({ attributes }) => String(attributes['data-count']));
    for (const { measures } of plan.tasks) expect(items).toContain(measures.join(' '));
    expect(items).toContain(plan.tasks.flatMap(({ measures }) => measures).join(' '));
    expect(places).toHaveLength(plan.tasks.length + 3 + 1);
  });
});
