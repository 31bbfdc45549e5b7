import { pairBrackets } from '../text/pair-brackets.ts';
import { unitsStretches } from './units-stretches.ts';
import type { UnitsForm, UnitsStretch } from './units-line.ts';

/** How lines of units look in a document, decided once for all of it. */
export interface UnitsProfile {
  /** Forms that occur again and again at the ends of paragraphs: each stretch of such a form is a line of units. */
  forms: ReadonlySet<UnitsForm>;
  /** Whether there are so many lines of units beyond doubt that an odd bracket is none. */
  isMarked: boolean;
  /** The editor's decisions about some words: whether they name units that are responsible. */
  decided: ReadonlyMap<string, boolean>;
  /** A stretch that holds one of these words is no line of units. */
  noUnits?: readonly string[];
}

/** How many lines of units of one form make it a habit of the document. */
const HABIT = 3;

/** The profile of a document about which nothing is known. */
export const NO_PROFILE: UnitsProfile = { forms: new Set(), isMarked: false, decided: new Map() };

function formOf({ how, where }: UnitsStretch): UnitsForm {
  return `${how} ${where}`;
}

/**
 * Finds the forms that the lines of units of a document have.
 *
 * @param paragraphs All before the attachments, in order, without rows of tables.
 * @param decided The editor's decisions on words that were in doubt.
 */
export function unitsProfile(
  paragraphs: readonly string[],
  decided: ReadonlyMap<string, boolean> = new Map(),
): UnitsProfile {
  const counts = new Map<UnitsForm, number>();
  let sure = 0;
  for (const text of paragraphs) {
    const stretches = unitsStretches(text, 0, pairBrackets(text));
    const last = stretches[stretches.length - 1];
    sure += stretches.some((stretch) => stretch.sure) ? 1 : 0;
    if (last === undefined || !last.allNames || last.end < text.length) continue;
    counts.set(formOf(last), (counts.get(formOf(last)) ?? 0) + 1);
  }
  const forms = [...counts].filter(([, count]) => count >= HABIT).map(([form]) => form);
  return { forms: new Set(forms), isMarked: sure >= HABIT, decided };
}

/** Whether a stretch is a line of units in a document with this profile. */
export function isUnits(text: string, stretch: UnitsStretch, profile: UnitsProfile): boolean {
  const words = text.slice(stretch.start, stretch.end).trim();
  if (profile.noUnits?.some((none) => words.includes(none)) === true) return false;
  const decided = profile.decided.get(words);
  return decided ?? (stretch.sure || (stretch.allNames && profile.forms.has(formOf(stretch))));
}

/** Whether the editor should be asked about a stretch that is not recognised as a line of units. */
function isWorthAsking(text: string, stretch: UnitsStretch, profile: UnitsProfile): boolean {
  const { how, where, names, end } = stretch;
  if (where === 'open') return how === 'verb' || names > 1;
  if (where === 'after' || how === 'label') return true;
  // A single name at the end of a sentence is most likely an explanation.
  if (how === 'bare' && names === 1) return !profile.isMarked && end >= text.length;
  return true;
}

/** A stretch that an editor is to decide about. */
export interface UnsureUnits {
  start: number;
  end: number;
  words: string;
  /** Whether it most likely is a line of units: …。（市市场监管局） among many such lines, …。（牵头：…）. */
  isLikely: boolean;
}

/**
 * The stretches of a paragraph that could be lines of units, but are not read as such. Once the editor has decided
 * about a stretch, it stays among them.
 *
 * @param text One paragraph.
 * @param labelLength The length of the paragraph's label.
 */
export function unsureUnits(text: string, profile: UnitsProfile, labelLength = 0): UnsureUnits[] {
  return unitsStretches(text, labelLength, pairBrackets(text))
    .filter((stretch) => {
      const words = text.slice(stretch.start, stretch.end).trim();
      if (profile.decided.has(words)) return true;
      return !isUnits(text, stretch, profile) && isWorthAsking(text, stretch, profile);
    })
    .map(({ start, end, how, where, allStrong, names }) => ({
      start,
      end,
      words: text.slice(start, end).trim(),
      isLikely:
        where === 'after' &&
        end >= text.length &&
        (how === 'label' || (how === 'bare' && (allStrong || names > 1) && profile.isMarked)),
    }));
}
