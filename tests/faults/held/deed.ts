/** Deeds, and what has to come of them; what looks at a page knows nothing but what it is given. */
import { MEASURES } from '../../browsers/case.ts';

/** One step: done as soon as its control is there and can be used. */
export type Step =
  /** A click, what is typed into a field, what is chosen of a list: of the first element there is. */
  | { of: string }
  | { of: string; type: string }
  | { of: string; choose: string }
  /** A key, and what it has to show. */
  | { press: string; shows?: string }
  /** The first or the second file for the roll-up. */
  | { hand: 0 | 1 }
  /** Another tab ticks a box. */
  | { elsewhere: string }
  /** Back to an address. */
  | { back: string };

export interface Deed {
  name: string;
  address: string;
  /** How the page is read; 清单 where nothing is said. */
  mode?: 'text';
  steps: readonly Step[];
  /** In the page: whether all is as it has to be. */
  isDone: (given: readonly string[]) => boolean;
  /** What `isDone` is given. */
  given?: readonly string[];
  /** How many entries are in storage then; none unless said. */
  entries?: number;
  /** How often a box may change; once unless said. */
  changes?: number;
}

export const [ONE = '', TWO = '', THREE = ''] = MEASURES;

/** The box of a measure. */
export const box = (item: string): string => `input.box[data-item="${item}"]`;

/** Whether just these boxes are ticked, and lines and message say so. */
export function isTicked(items: readonly string[]): boolean {
  const ticked = Array.from(document.querySelectorAll<HTMLInputElement>('input.box[data-item]'))
    .filter(({ checked }) => checked)
    .map(({ dataset }) => dataset['item']);
  const said = document.querySelector('.task .progress, .toc .progress')?.textContent ?? '';
  const counts =
    said === '' || said.includes(`${items.length} 项已完成`) || said.includes(`${items.length}/`);
  return counts && [...new Set(ticked)].sort().join() === [...items].sort().join();
}

/** Whether the message of what was done is there too. */
export function isTickedAndSaid(items: readonly string[]): boolean {
  const ticked = Array.from(document.querySelectorAll<HTMLInputElement>('input.box[data-item]'))
    .filter(({ checked }) => checked)
    .map(({ dataset }) => dataset['item']);
  const deed = document.getElementById('deed')?.textContent ?? '';
  return deed !== '' && [...new Set(ticked)].sort().join() === [...items].sort().join();
}

export function isShown([selector = '']: readonly string[]): boolean {
  return (document.querySelector(selector)?.getClientRects().length ?? 0) > 0;
}

export const isMode = ([mode = '', shown = 'html']: readonly string[]): boolean =>
  document.documentElement.dataset['mode'] === mode &&
  (document.querySelector(shown)?.getClientRects().length ?? 0) > 0;

/** Whether one line is open, this one, and its form with it. */
export function isFormOf([item = '']: readonly string[]): boolean {
  const forms = document.querySelectorAll('dialog[open]');
  const marked = document.querySelectorAll('.measure.marked');
  return (
    forms.length === 1 &&
    marked.length === 1 &&
    marked[0]?.contains(forms[0] ?? null) === true &&
    document.getElementById(item)?.closest('.measure') === marked[0]
  );
}

export function isNothingOpen(): boolean {
  return document.querySelectorAll('dialog[open], .marked').length === 0;
}

export function isFound(): boolean {
  return document.querySelectorAll('[data-clause] mark').length > 0;
}
