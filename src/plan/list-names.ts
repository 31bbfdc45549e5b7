import type { Brackets } from './pair-brackets.ts';
import { readRules } from './rules.ts';
import { nameStrength } from './unit-names.ts';
import type { NameStrength } from './unit-names.ts';
import { looseLabelBeforeName, unitTokens } from './unit-tokens.ts';
import type { Token } from './unit-tokens.ts';
import { nameOf, namesNoUnit, readUnitVerb } from './unit-verbs.ts';
import { readUnitsLabel } from './units-label.ts';
import { byWords } from './vocabulary.ts';
import { anyOf } from './words.ts';

/** Words between those who lead and those who join in; 协同 is a verb here as well. */
const between = byWords(
  ({ joints }) =>
    new RegExp(`牵头(?![）)〕\\]])|${anyOf(joints.filter((word) => word !== '协同'))}`, 'u'),
);

/** The parts of the names of a list. */
export interface Names {
  strengths: (NameStrength | undefined)[];
  /** Labels before names: 牵头单位为省科技厅. */
  labels: number;
  verbs: number;
  /** Whether the last stretch ends in a verb: without brackets nothing may follow it. */
  endsInVerb: boolean;
  /** Whether a condition stands before 由: 技工院校内由…负责. */
  isConditional: boolean;
}

/** The names of a list, and how each is said; what a rule says in it is none. */
export function readNames(text: string, list: Token, brackets: Brackets): Names {
  const words = text.slice(list.start, list.end);
  const rules = readRules(words).map(({ start, end }) => [start + list.start, end + list.start]);
  const names: Names = {
    strengths: [],
    labels: 0,
    verbs: 0,
    endsInVerb: false,
    isConditional: false,
  };
  let ignoring = false;
  for (const token of unitTokens(text, list, brackets)) {
    if (rules.some(([from = 0, to = 0]) => token.start < to && from < token.end)) continue;
    let stretch = text.slice(token.start, token.end);
    const label = readUnitsLabel(stretch) ?? looseLabelBeforeName(stretch);
    if (label !== undefined) {
      ignoring = label.role === undefined;
      if (!ignoring) names.labels += 1;
      stretch = stretch.slice(label.length);
    }
    if (ignoring || namesNoUnit(stretch)) continue;
    addNames(names, stretch);
  }
  return names;
}

function addNames(names: Names, stretch: string): void {
  const verb = readUnitVerb(stretch);
  names.endsInVerb = verb !== undefined;
  if (verb !== undefined) names.verbs += 1;
  const subject = stretch.slice(0, verb?.at);
  if (/[^自]由/u.test(subject)) names.isConditional = true;
  for (const part of subject.split(between())) {
    const name = nameOf(part);
    if (name !== '') names.strengths.push(nameStrength(name));
  }
}
