import type { Brackets } from '../text/pair-brackets.ts';
import { readRules } from './rules.ts';
import { nameStrength } from './unit-names.ts';
import type { NameStrength } from './unit-names.ts';
import { looseLabelBeforeName, unitTokens } from './unit-tokens.ts';
import type { Token } from './unit-tokens.ts';
import { nameOf, namesNoUnit, readUnitVerb } from './unit-verbs.ts';
import { readUnitsLabel } from './units-label.ts';
import { byWords } from '../words/vocabulary.ts';
import { anyOf } from '../words/words.ts';

/** Words between the units that lead and those that join in. 协同 is left out, since here it may be a verb. */
const between = byWords(
  ({ joints }) =>
    new RegExp(`牵头(?![）)〕\\]])|${anyOf(joints.filter((word) => word !== '协同'))}`, 'u'),
);

/** What the names in a list of units look like. */
export interface Names {
  strengths: (NameStrength | undefined)[];
  /** Labels before names: 牵头单位为省科技厅. */
  labels: number;
  verbs: number;
  /** Whether the last stretch ends in a verb. Without brackets, nothing may follow the verb. */
  endsInVerb: boolean;
  /** Whether a condition is given before 由: 技工院校内由…负责. */
  isConditional: boolean;
}

/** Reads the names of a list, and how surely each is one. Words of a rule in the list are left out. */
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
