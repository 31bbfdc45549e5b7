import { pairBrackets } from './brackets.ts';
import { placesIn } from './places.ts';
import type { ResponsibleUnit, Role } from './types.ts';
import { trimStretch } from './space.ts';
import { unitTokens } from './unit-tokens.ts';
import type { Token } from './unit-tokens.ts';
import { namesNoUnit, readUnitVerb } from './unit-verbs.ts';
import { readUnitsLabel } from './units-label.ts';
import { unitsList } from './units-line.ts';

/** 等, 等有关部门, 等省级相关部门: that there are more, not part of the name (plans 01, 02). */
const AND_OTHERS = /等(?:\p{Script=Han}{0,4}(?:部门|单位|机构|地区|企业))?$/u;

/** 具体由省商务厅, 技工院校内由…: the name follows 由; not so in 自由贸易试验区. */
const BY = /^(?:.*[^自])?由/u;

/** 牵头 and 会同 between units; 牵头 at the end or before a verb belongs to that verb. */
const MIDDLE = /牵头(?!$|负责|组织实施)|会同/gu;

interface Named extends Token {
  role: Role;
}

/** Collects names until a verb, a label or the end of the list says what their role is. */
class Roll {
  readonly named: Named[] = [];
  private waiting: Token[] = [];
  /** Of the label that stands before; undefined at the start, and after a label that is not of units. */
  private labelled: Role | undefined = undefined;
  private ignoring = false;
  /** After 会同 what follows joins in, whatever the verb at the end. */
  private joining = false;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  add(token: Token): void {
    let { start } = token;
    const label = readUnitsLabel(this.text.slice(start, token.end));
    if (label !== undefined) {
      this.finish();
      this.labelled = label.role;
      this.ignoring = label.role === undefined;
      start += label.length;
    }
    if (this.ignoring || namesNoUnit(this.text.slice(start, token.end))) return;
    this.addPhrase({ start, end: token.end });
  }

  /** Gives those that wait the role of their label, or none to speak of. */
  finish(): void {
    this.settle(this.labelled ?? 'other');
  }

  /** A会同B负责, A牵头B参与: the word in the middle speaks of what stands before it. */
  private addPhrase({ start, end }: Token): void {
    const phrase = this.text.slice(start, end);
    let from = start;
    for (const { 0: word, index } of phrase.matchAll(MIDDLE)) {
      this.wait({ start: from, end: start + index });
      this.settle(word === '牵头' ? 'lead' : 'listed');
      this.joining = word === '会同';
      from = start + index + word.length;
    }
    this.addWithVerb({ start: from, end });
  }

  private addWithVerb({ start, end }: Token): void {
    const verb = readUnitVerb(this.text.slice(start, end));
    this.wait({ start, end: verb === undefined ? end : start + verb.at });
    if (verb !== undefined) this.settle(verb.role);
  }

  private wait({ start, end }: Token): void {
    const words = this.text.slice(start, end);
    const from = start + (BY.exec(words)?.[0].length ?? 0);
    const others = AND_OTHERS.exec(words)?.index ?? words.length;
    const name = trimStretch(this.text, from, Math.max(from, start + others));
    if (name.start < name.end) this.waiting.push(name);
  }

  private settle(role: Role): void {
    const settled = this.joining ? 'join' : role;
    this.named.push(...this.waiting.map((token) => ({ ...token, role: settled })));
    this.waiting = [];
    this.joining = false;
  }
}

/**
 * Reads the units of a line of units, in the order of the text.
 *
 * @param text One clause: （责任单位：省科技厅、省经信厅，武汉市人民政府）, （商务部、海关总署负责） or
 * 牵头部门：省审改办. A group such as 各市、州、县人民政府 is one unit.
 * @returns The units with positions relative to the text; none where it is no line of units. The role
 * is 'lead' only where the text says 牵头.
 */
export function readUnits(text: string): ResponsibleUnit[] {
  const brackets = pairBrackets(text);
  const list = unitsList(text, brackets);
  if (list === undefined) return [];
  const roll = new Roll(text);
  for (const token of unitTokens(text, list, brackets)) roll.add(token);
  roll.finish();
  const place = placesIn(text);
  return roll.named.map(({ start, end, role }) => {
    const words = text.slice(start, end);
    return { unit: words, role, words, position: place(start, end) };
  });
}
