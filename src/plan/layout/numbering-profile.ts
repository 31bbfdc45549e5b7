import { NUMBERINGS, readLabel } from '../words/labels.ts';
import type { Form, Label } from '../words/labels.ts';
import { cutPieces } from '../clauses/pieces.ts';
import { startsWithUnitsLabel } from '../units/units-label.ts';

/**
 * How a document is numbered, decided once for all of it: which forms of numbers are headings, and how they are nested.
 */
export interface Profile {
  /** Outermost first. Numbers of any other form are no headings. */
  forms: readonly Form[];
  /** Two forms that are nested both ways; the order of `forms` is then in doubt. */
  unsure: readonly [Form, Form] | undefined;
}

/** Forms that number sentences and not tasks, unless most of the numbered sentences name units. */
const SMALL: readonly Form[] = ['round', 'circle'];

/** Counts how often a part of form `inner` begins in one of form `outer`: its number 1 follows directly. */
class Nesting {
  private readonly votes = new Map<string, number>();

  constructor(labels: readonly Pick<Label, 'form' | 'number'>[]) {
    labels.forEach(({ form, number }, index) => {
      const outer = labels[index - 1]?.form;
      if (number !== 1 || outer === undefined || outer === form) return;
      const key = `${outer} ${form}`;
      this.votes.set(key, (this.votes.get(key) ?? 0) + 1);
    });
  }

  holds(outer: Form, inner: Form): number {
    return this.votes.get(`${outer} ${inner}`) ?? 0;
  }
}

/**
 * The forms of some labels, outermost first: in the usual order (GB/T 9704-2012 7.3.3), unless the document itself
 * nests two of them the other way (（一） within 1.).
 */
function nestingOf(labels: readonly Pick<Label, 'form' | 'number'>[]): Form[] {
  const nesting = new Nesting(labels);
  const forms = NUMBERINGS.filter((form) => labels.some((label) => label.form === form));
  const ordered: Form[] = [];
  for (const form of forms) {
    const at = ordered.findIndex(
      (other) => nesting.holds(form, other) > Math.max(1, nesting.holds(other, form)),
    );
    ordered.splice(at < 0 ? ordered.length : at, 0, form);
  }
  return ordered;
}

/**
 * The level of each heading of a document, from 1.
 *
 * @param headings Texts of all headings in the numbering, in the order of the text.
 */
export function levelsOf(headings: readonly string[]): number[] {
  const labels = headings.map(readLabel);
  const forms = nestingOf(labels.filter((label) => label !== undefined));
  return labels.map((label) => (label === undefined ? 1 : forms.indexOf(label.form) + 1));
}

/** Whether a sentence with a small number names units, in its own paragraph or in the line below. */
function namesUnits(texts: readonly string[], index: number): boolean {
  const pieces = cutPieces(texts[index] ?? '', 0);
  return (
    (pieces.length > 1 && pieces[pieces.length - 1]?.kind === 'units') ||
    startsWithUnitsLabel(texts[index + 1] ?? '')
  );
}

/** Whether numbers of a form are headings. Small numbers are if most of the numbered sentences name units. */
function headsParts(
  form: Form,
  labels: readonly (Label | undefined)[],
  texts: readonly string[],
): boolean {
  const places = labels.flatMap((label, index) => (label?.form === form ? [index] : []));
  if (SMALL.includes(form)) {
    const naming = places.filter((index) => namesUnits(texts, index)).length;
    return naming >= 2 && 2 * naming > places.length;
  }
  if (form.startsWith('dotted')) return places.length >= 2;
  if (form === 'figure') return labels.some((label) => label?.form === 'dotted2');
  return true;
}

/**
 * Reads how a document is numbered.
 *
 * @param texts Its paragraphs, in order.
 * @param labels For each paragraph the label that it begins with, if that could be a heading's.
 */
export function profileOf(
  texts: readonly string[],
  labels: readonly (Label | undefined)[],
): Profile {
  const heading = new Set<Form>(
    NUMBERINGS.filter((form) => labels.some((label) => label?.form === form)).filter((form) =>
      headsParts(form, labels, texts),
    ),
  );
  const heads = labels
    .filter((label) => label !== undefined)
    .filter(({ form }) => heading.has(form));
  const forms = nestingOf(heads);
  const nesting = new Nesting(heads);
  // A number 1 of the highest form within a lower one begins a next plan, and says nothing of the nesting.
  const unsure = forms.slice(1).flatMap((outer, at) =>
    forms.slice(at + 2).flatMap((inner): [Form, Form][] => {
      const [down, up] = [nesting.holds(outer, inner), nesting.holds(inner, outer)];
      return up > 0 && 3 * up >= down ? [[outer, inner]] : [];
    }),
  )[0];
  return { forms, unsure };
}
