/**
 * 红黄绿: the rules by which a team colours items; they differ from place to place. The rules are one item of the ledger,
 * in the group of the team's unit and outside of the plan. So they travel with the unit's file, and never touch the
 * rules of another unit. Nothing has a colour until a team has chosen rules.
 */
import { colourWords, conditions } from '../../text/rules/colours.ts';
import type { Colour, Condition, Rule } from '../../text/rules/colours.ts';
import { has } from '../../outside/records.ts';
import { statuses } from '../../text/fields/statuses.ts';
import { daysLater } from '../browser/days.ts';
import { shownStatus, valueOf } from '../entries/field-values.ts';
import type { Claim, ItemState, States } from '../entries/fold.ts';
import { judge } from './overdue.ts';
import type { TextDeadline } from './overdue.ts';
import { changeOfForm } from '../entries/making.ts';
import type { Change, Opening } from '../entries/making.ts';
import { COLOURS } from '../entries/own-ids.ts';
import { paceOf } from './pace.ts';
import { readPercent } from '../entries/percent.ts';

export type { Colour, Condition, Rule };

const FIELD = 'rules';

export const MOST_RULES = 12;

/**
 * Reads rules from a text such as `overdue 0 red;behind 20 yellow`. Rules that this build does not know are left out.
 */
export function readColourRules(text: string): Rule[] {
  return text.split(';').flatMap((one): Rule[] => {
    const [when = '', than = '', colour = ''] = one.split(' ');
    if (!has(conditions, when) || !has(colourWords, colour) || !/^\d{1,4}$/u.test(than)) return [];
    return [{ when, than: Number(than), colour }];
  });
}

/** Writes rules as a text, for `readColourRules`. */
export function writeRules(rules: readonly Rule[]): string {
  return rules.map(({ when, than, colour }) => `${when} ${than} ${colour}`).join(';');
}

/** The rules that a team has set, the later first; more than one where its people disagree. */
export function rulesSet(states: States, unit: string): readonly Claim[] {
  return states.get(COLOURS)?.get(unit)?.fields.get(FIELD) ?? [];
}

/** The rules of a team; empty until somebody has chosen some. */
export function colourRulesOf(states: States, unit: string): Rule[] {
  return readColourRules(rulesSet(states, unit)[0]?.value ?? '');
}

/** The change that gives a team these rules from now on. */
export function changeOfRules(
  states: States,
  { unit, by }: Pick<Opening, 'unit' | 'by'>,
  rules: readonly Rule[],
): Change {
  const state = states.get(COLOURS)?.get(unit);
  const set = { [FIELD]: writeRules(rules) || null };
  return changeOfForm({ item: COLOURS, text: '', unit, by, state }, set);
}

/** What a rule judges: a unit's words on an item, and the date that the text sets. */
interface Judged {
  state: ItemState | undefined;
  row: { deadline: TextDeadline | undefined };
}

/** How far 进度 lies behind 序时进度, in points; 0 where one of them is not known. */
function behindBy({ state, row }: Judged, since: string, today: string): number {
  const percent = readPercent(valueOf(state, 'percent'));
  const pace = paceOf(state, row.deadline, since, today);
  return percent === undefined || pace === undefined ? 0 : pace - percent;
}

/** Whether the condition of a rule holds at the end of a day. */
function holds({ when, than }: Rule, one: Judged, since: string, today: string): boolean {
  const {
    state,
    row: { deadline },
  } = one;
  const is = (timing: 'overdue' | 'soon' | 'silent', day = today): boolean =>
    judge(state, deadline, { today: day, soon: than, silent: than }).includes(timing);
  const status = shownStatus(state);
  const isSo: Record<Condition, () => boolean> = {
    overdue: () => is('overdue', daysLater(today, -than)),
    soon: () => is('soon'),
    // An item that is done is never behind. An item that is 持续推进 is behind only if the team typed a date.
    behind: () => status !== 'done' && behindBy(one, since, today) >= Math.max(1, than),
    silent: () => is('silent'),
    blocked: () => status === 'blocked',
    begun: () => statuses[status].rank > 0,
    done: () => status === 'done',
    rest: () => true,
  };
  return isSo[when]();
}

/**
 * The rule that colours an item: the first whose condition holds.
 *
 * @param since When the plan was published, YYYY-MM-DD; '' if that is not known.
 * @param today The day at whose end it is judged, YYYY-MM-DD.
 * @returns Undefined if none holds. An item that is 不涉及 has no colour.
 */
export function ruleFor(
  rules: readonly Rule[],
  one: Judged,
  since: string,
  today: string,
): Rule | undefined {
  if (statuses[shownStatus(one.state)].isLeftOut) return undefined;
  return rules.find((rule) => holds(rule, one, since, today));
}

/** The colours of some rules in their order, each once. */
export function coloursOf(rules: readonly Rule[]): Colour[] {
  return [...new Set(rules.map(({ colour }) => colour))];
}
