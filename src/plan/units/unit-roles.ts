import { pairBrackets } from '../text/pair-brackets.ts';
import { positionsIn } from '../text/places.ts';
import { readRules } from './rules.ts';
import type { ResponsibleUnit, Role } from '../text/types.ts';
import { trimStretch } from '../text/space.ts';
import { looseLabelBeforeName, unitTokens } from './unit-tokens.ts';
import type { Token } from './unit-tokens.ts';
import { nameWithin, namesNoUnit, readUnitVerb, readVerbWithin } from './unit-verbs.ts';
import { readUnitsLabel, unitsLabelLength } from './units-label.ts';
import { unitsList } from './units-line.ts';
import { byWords } from '../words/vocabulary.ts';
import { anyOf } from '../words/words.ts';

/** 牵头 and 会同 between units. At the end or before a verb, 牵头 belongs to that verb. */
const middle = byWords(
  ({ joints }) =>
    new RegExp(
      `牵头(?!$|[）)〕\\]]|负责|抓总|组织|推进|落实|实施|统筹)|${anyOf(joints)}(?!$|负责|落实|推进)`,
      'gu',
    ),
);

/** The role of one name, in brackets behind it: 省科技厅（牵头）, 省财政厅（配合单位）. */
const OWN_ROLE =
  /\s?[（(〔[]\s?(牵头|主办|主责|责任|配合|参与|协办|协助|指导|负责)(?:单位|部门|机构|处室)?\s?[）)〕\]]$/u;

/** An explanation behind a name, which is no part of it: 各区人民政府（含管委会，下同）, 省通管局（以下简称…）. */
const EXPLAINED = /\s?[（(〔][^（）()〔〕]{0,60}(?:下同|简称|统称)[^（）()〔〕]{0,30}[）)〕]$/u;

function roleOfWord(word: string): Role {
  if (word === '牵头') return 'lead';
  if (/配合|参与|协/u.test(word)) return 'join';
  return /责/u.test(word) ? 'listed' : 'other';
}

interface Named extends Token {
  role: Role;
}

/** Collects names until a verb, a label or the end of the list tells their role. */
class Roll {
  readonly named: Named[] = [];
  private waiting: (Token & { own: Role | undefined })[] = [];
  /** The role from the label before; undefined at the start, and after a label that is not about units. */
  private labelled: Role | undefined = undefined;
  private ignoring = false;
  /** After 会同, the next names join in, whatever the verb at the end. */
  private joining = false;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  add(token: Token): void {
    const start = this.readLabels(token);
    if (this.ignoring || namesNoUnit(this.text.slice(start, token.end))) return;
    this.addPhrase({ start, end: token.end });
  }

  /** A label may stand within another one, to group units: 责任单位：省直：省科技厅. */
  private readLabels({ start, end }: Token): number {
    let at = start;
    for (let time = 0; time < 3; time += 1) {
      const rest = this.text.slice(at, end);
      const label = readUnitsLabel(rest) ?? looseLabelBeforeName(rest);
      if (label === undefined) break;
      this.finish();
      this.ignoring = label.role === undefined;
      if (label.role !== 'same') this.labelled = label.role;
      at += label.length;
    }
    return at;
  }

  /** Gives the waiting names the role of their label. Without a label they are merely listed. */
  finish(): void {
    this.settle(this.labelled ?? 'listed');
  }

  /** A word in the middle tells the role of the names before it: A会同B负责, A牵头B参与. */
  private addPhrase({ start, end }: Token): void {
    const phrase = this.text.slice(start, end);
    let from = start;
    for (const { 0: word, index } of phrase.matchAll(middle())) {
      this.wait({ start: from, end: start + index });
      this.settle(word === '牵头' ? 'lead' : 'listed');
      this.joining = word !== '牵头';
      from = start + index + word.length;
    }
    this.addWithVerb({ start: from, end });
  }

  private addWithVerb({ start, end }: Token): void {
    const phrase = this.text.slice(start, end);
    const verb = readUnitVerb(phrase) ?? readVerbWithin(phrase);
    this.wait({ start, end: verb === undefined ? end : start + verb.at });
    if (verb !== undefined) this.settle(verb.role);
  }

  private wait({ start, end }: Token): void {
    const words = this.text.slice(start, end);
    const aside = OWN_ROLE.exec(words);
    const own = aside === null ? undefined : roleOfWord(aside[1] ?? '');
    const within = nameWithin(words.slice(0, aside?.index).replace(EXPLAINED, ''));
    const name = trimStretch(this.text, start + within.start, start + within.end);
    if (name.start >= name.end || namesNoUnit(this.text.slice(name.start, name.end))) return;
    this.waiting.push({ ...name, own });
  }

  private settle(role: Role): void {
    const settled = this.joining ? 'join' : role;
    for (const { start, end, own } of this.waiting) {
      this.named.push({ start, end, role: own ?? settled });
    }
    this.waiting = [];
    this.joining = false;
  }
}

/**
 * Reads the units of a line of units, in the order of the text.
 *
 * @param text One clause: （责任单位：省科技厅、省经信厅，武汉市人民政府）, （商务部、海关总署负责）, （省科技厅、省财政厅） or 牵头部门：省审改办. A group such as 各市、州、县人民政府
 * is one unit.
 * @returns The units with positions relative to the text; none if it is no line of units. The role is 'lead' only if
 * the text says 牵头 at the unit itself. Rules such as 列第一位者为牵头单位 come later, in `applyRules`.
 */
export function readUnits(text: string): ResponsibleUnit[] {
  const brackets = pairBrackets(text);
  const list = unitsList(text, brackets);
  if (list === undefined) return [];
  const rules = readRules(text);
  let rule = 0;
  const roll = new Roll(text);
  for (const token of unitTokens(text, list, brackets)) {
    // A rule within a label stands before the first name: 责任单位（排名第一的为牵头单位）：…
    const names = token.start + unitsLabelLength(text, token.start);
    while (rule < rules.length && (rules[rule]?.end ?? 0) <= names) rule += 1;
    // A rule behind a name in one stretch does not remove the name: 甲部（列第一位者为牵头单位，下同）.
    const start = rules[rule]?.start ?? token.end;
    if (start <= token.start) continue;
    roll.add({ start: token.start, end: Math.max(token.start, cutBracket(text, token, start)) });
  }
  roll.finish();
  const place = positionsIn(text);
  return roll.named.map(({ start, end, role }) => {
    const words = text.slice(start, end);
    return { unit: words, role, words, position: place(start, end) };
  });
}

/** Where the name ends in a stretch that also has a rule: before the bracket around the rule. */
function cutBracket(text: string, { start, end }: Token, rule: number): number {
  if (rule >= end) return end;
  return start + text.slice(start, rule).replace(/[（(〔[\s]+$/u, '').length;
}
