/** Compares a quotation with the plans: it is the same, written in another form, changed, or in none of the plans. */
import { normalise } from '../normalise.ts';
import { align } from './align.ts';
import type { Segment } from './align.ts';
import { mostLike } from './locate.ts';
import { differencesOf, sideRows, unbroken, withForms } from './sides.ts';
import type { Difference, Row, Sides } from './sides.ts';
import { clauseAt, runsIn, stretchesOf } from './whole-text.ts';
import type { Stretch, WholeText } from './whole-text.ts';

/**
 * `same`; `form`: only the form of characters differs (width, case, quotes); `differs`; `none`: it is in none of the
 * plans.
 */
export type Verdict = 'same' | 'form' | 'differs' | 'none';

export interface Checked {
  /** As typed, without line breaks. */
  quoted: string;
  verdict: Verdict;
  /** The stretches of the original, in order. For `none`: the nearest stretches, if there are any. */
  places: Stretch[];
  differences: Difference[];
  rows: Row[];
  /** Other places with exactly the same words. */
  also: Stretch[][];
}

/**
 * The longest run that is aligned with a text. Of a longer passage, only quotations and sentences are checked
 * (pasted-report.ts).
 */
const LONGEST = 4000;
/** A page number on a line of its own: — 3 —. */
const PAGE_NUMBER = /^[^\S\n]*[—–\-－]{1,2}\s*\d{1,4}\s*[—–\-－]{1,2}[^\S\n]*$/gmu;

/** Single quotes and corner brackets, which stand for double quotes within a quotation. */
const QUOTE = /['‘’「」『』]/gu;

function folded(text: string): string {
  return text.replace(QUOTE, '"');
}

/** A comparison, from the stretches in which the two sides are the same or differ. */
function compared(sides: Sides, segments: readonly Segment[]): Omit<Checked, 'also'> {
  let number = 0;
  const numbered = withForms(sides, segments).map((segment) => ({
    ...segment,
    number: segment.isEqual ? undefined : (number += 1),
  }));
  const first = segments[0]?.text[0] ?? 0;
  const last = segments[segments.length - 1]?.text[1] ?? 0;
  const differences = differencesOf(sides, numbered);
  const isSame = differences.length === 0;
  const isForm = differences.every(({ kind }) => kind === 'form');
  return {
    quoted: unbroken(sides.raw),
    verdict: isSame ? 'same' : isForm ? 'form' : 'differs',
    places: stretchesOf(sides.whole, first, last),
    differences,
    rows: sideRows(sides, numbered, first, last),
  };
}

function none(raw: string): Checked {
  const nothing = { places: [], differences: [], rows: [], also: [] };
  return { quoted: unbroken(raw), verdict: 'none', ...nothing };
}

function wholeSegment(length: number, at: number): Segment {
  return { isEqual: true, typed: [0, length], text: [at, at + length] };
}

/** A place of a text that holds a run. */
interface RunPlace {
  whole: WholeText;
  at: number;
}

/** The places that hold a run. Single and double quotes count as the same. */
function placesOfRun(run: string, texts: readonly WholeText[]): RunPlace[] {
  return texts.flatMap((whole) => {
    const plain = runsIn(whole, run);
    const loose = { ...whole, text: folded(whole.text) };
    const places = plain.length > 0 ? plain : runsIn(loose, folded(run));
    return places.map((at) => ({ whole, at }));
  });
}

/** Keeps words before the first equal stretch, or after the last one, from replacing words of another clause. */
function withinClauses(segments: readonly Segment[], whole: WholeText): Segment[] {
  return segments.map((segment, index) => {
    let [from, to] = segment.text;
    if (segment.isEqual || from === to) return segment;
    if (index === 0) from = Math.max(from, whole.starts[clauseAt(whole, to)] ?? 0);
    if (index === segments.length - 1) {
      to = Math.min(to, whole.starts[clauseAt(whole, Math.max(0, from - 1)) + 1] ?? to);
    }
    return { ...segment, text: [Math.min(from, to), to] };
  });
}

/** How near a run is to the text: the same words with few exceptions, only similar, or neither. */
function nearness(run: string, segments: readonly Segment[]): 'taken' | 'alike' | 'far' {
  const equal = segments.filter(({ isEqual }) => isEqual).map(({ typed: [from, to] }) => to - from);
  const sum = equal.reduce((all, one) => all + one, 0);
  const longest = Math.max(0, ...equal);
  if (sum * 2 < run.length || longest < Math.min(6, Math.ceil(run.length / 3))) return 'far';
  const differences = segments.length - equal.length;
  const isClose = sum * 5 >= run.length * 3 && differences <= Math.max(3, run.length / 6);
  return isClose ? 'taken' : 'alike';
}

/**
 * Compares a quotation with the texts of the plans. White space does not matter. Width, case and the form of quotes are
 * mentioned, but do not change the words.
 *
 * @param raw As typed.
 * @param isInner Whether it was within quotes, so that its own quotes have to be single.
 */
export function checkQuotation(raw: string, texts: readonly WholeText[], isInner = false): Checked {
  const typed = normalise(raw);
  const run = typed.text;
  if (run === '') return none(raw);
  const stands = placesOfRun(run, texts);
  const laidAt = ({ whole, at }: RunPlace): [Sides, Segment[]] => [
    { typed, raw, whole, isInner },
    [wholeSegment(run.length, at)],
  ];
  // Of several places, the one whose characters have the typed form is taken.
  const isAsTyped = (stand: RunPlace): boolean =>
    withForms(...laidAt(stand)).every(({ isForm }) => !isForm);
  const first = stands.find(isAsTyped) ?? stands[0];
  if (first !== undefined) {
    const others = stands.filter((stand) => stand !== first);
    return {
      ...compared(...laidAt(first)),
      also: others.map(({ whole, at }) => stretchesOf(whole, at, at + run.length)),
    };
  }
  const without = raw.replace(PAGE_NUMBER, '');
  if (without !== raw) return checkQuotation(without, texts, isInner);
  const stand = run.length > LONGEST ? undefined : mostLike(run, texts);
  if (stand === undefined) return none(raw);
  const { whole, from, to } = stand;
  const laid = align(folded(run), folded(whole.text.slice(from, to))).map((segment): Segment => ({
    ...segment,
    text: [segment.text[0] + from, segment.text[1] + from],
  }));
  const near = nearness(run, laid);
  if (near === 'far') return none(raw);
  const found = compared({ typed, raw, whole, isInner }, withinClauses(laid, whole));
  return near === 'alike' ? { ...none(raw), places: found.places } : { ...found, also: [] };
}
