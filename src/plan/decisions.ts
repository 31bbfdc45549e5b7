import type { Paragraph } from './paragraphs.ts';
import type { Doubt } from './types.ts';

/** The editor's answers in a reading: each counts only once the text has been read. */
export interface Decisions {
  /** Paragraphs that begin with a number and head nothing. */
  noHeading: ReadonlySet<number>;
  /** Paragraphs that read like the title of a document and are none. */
  noTitle: ReadonlySet<number>;
  /** By the paragraph the words in it that are, or stand in, what reads like a line of units and is none. */
  noUnits: ReadonlyMap<number, readonly string[]>;
  /** The paragraph at which the body begins, where it begins above what it seems to begin with. */
  body: number | undefined;
  /** Whether short lines without an end are headings, in a text without any number. */
  shortLines: boolean;
  /** Whether two kinds of numbers that nest both ways nest the other way than they were read. */
  otherWay: boolean;
  /** Whether a part that names units is a task though parts of it name units too. */
  parentsAreTasks: boolean;
  /** Paragraphs whose headings head tasks though these name no units. */
  tasks: ReadonlySet<number>;
}

/** The answers that steer, by the code of their question. */
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

/** The doubts whose answers another reading has to heed. */
export function steering(doubts: readonly Doubt[]): Doubt[] {
  return doubts.filter(({ code, answer }) => answer !== null && STEERING.get(code) === answer);
}

function paragraphAt(paragraphs: readonly Paragraph[], offset: number): number {
  return paragraphs.findLastIndex(({ position }) => position.start.offset <= offset);
}

/**
 * Turns some answers into decisions.
 *
 * @param doubts Those that steer.
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
