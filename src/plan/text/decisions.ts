import type { Paragraph } from './paragraphs.ts';
import type { Doubt } from './types.ts';

/** The editor's answers, for another reading: some can be applied only after the text has been read once. */
export interface Decisions {
  /** Paragraphs that begin with a number but are no headings. */
  noHeading: ReadonlySet<number>;
  /** Paragraphs that look like the title of a document but are none. */
  noTitle: ReadonlySet<number>;
  /** For each paragraph the words in it that look like a line of units, or stand in one, but are none. */
  noUnits: ReadonlyMap<number, readonly string[]>;
  /** The paragraph at which the body begins, if that is before the first recognised heading. */
  body: number | undefined;
  /** Whether short lines without an end mark are headings, in a text without numbers. */
  shortLines: boolean;
  /** Whether two kinds of numbers that are nested both ways are nested the other way than they were read. */
  otherWay: boolean;
  /** Whether a part that names units is a task although parts of it name units too. */
  parentsAreTasks: boolean;
  /** Paragraphs whose headings begin tasks although no units are named. */
  tasks: ReadonlySet<number>;
}

/** The answers that change the reading, by the code of their question. */
const STEERING = new Map([
  ['number-gap', 'sentence'],
  ['number-repeated', 'sentence'],
  ['number-backward', 'sentence'],
  ['title-in-body', 'sentence'],
  ['units-outside-task', 'sentence'],
  ['no-units', 'sentence'],
  ['label-before-chapter', 'heading'],
  ['no-headings', 'short-lines'],
  ['nesting', 'other-way'],
  ['units-of-parent', 'one-task'],
  ['units-missing', 'task'],
  ['odd-unit', 'sentence'],
]);

/** The doubts whose answers another reading has to apply. */
export function steering(doubts: readonly Doubt[]): Doubt[] {
  return doubts.filter(({ code, answer }) => answer !== null && STEERING.get(code) === answer);
}

function paragraphAt(paragraphs: readonly Paragraph[], offset: number): number {
  return paragraphs.findLastIndex(({ position }) => position.start.offset <= offset);
}

/**
 * Turns answers into decisions.
 *
 * @param doubts Those whose answers change the reading.
 * @param text The source.
 */
export function decide(
  doubts: readonly Doubt[],
  paragraphs: readonly Paragraph[],
  text: string,
): Decisions {
  const of = (isIt: (code: string) => boolean): Doubt[] => doubts.filter(({ code }) => isIt(code));
  const places = (isIt: (code: string) => boolean): number[] =>
    of(isIt).map(({ position }) => paragraphAt(paragraphs, position.start.offset));
  const ofUnits = new Set(['units-outside-task', 'no-units', 'odd-unit']);
  const units = of((code) => ofUnits.has(code)).map(({ position: { start, end } }) => ({
    paragraph: paragraphAt(paragraphs, start.offset),
    words: text.slice(start.offset, end.offset).trim(),
  }));
  const byParagraph = Map.groupBy(units, ({ paragraph }) => paragraph);
  return {
    noHeading: new Set(places((code) => code.startsWith('number-'))),
    noTitle: new Set(places((code) => code === 'title-in-body')),
    noUnits: new Map(
      [...byParagraph].map(([paragraph, found]) => [paragraph, found.map(({ words }) => words)]),
    ),
    body: places((code) => code === 'label-before-chapter').sort((one, other) => one - other)[0],
    shortLines: of((code) => code === 'no-headings').length > 0,
    otherWay: of((code) => code === 'nesting').length > 0,
    tasks: new Set(places((code) => code === 'units-missing')),
    parentsAreTasks: of((code) => code === 'units-of-parent').length > 0,
  };
}
