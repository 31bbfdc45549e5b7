/** The changes that record what an office says about a unit's item, and what the unit answers (talk.ts). */
import type { Entry } from '../entries/entry.ts';
import type { ItemState, States } from '../entries/fold.ts';
import { changeOfForm } from '../entries/making.ts';
import type { Change, Speaker } from '../entries/making.ts';
import { isDecided, lastTalk } from './talk.ts';
import type { Talk, Verdict } from './talk.ts';

/** An office's word on a unit's item: a decision, an opinion, or both. */
export interface Ruling {
  /** '' takes back the decision; undefined makes none. */
  verdict: Verdict | '' | undefined;
  opinion: string;
}

/**
 * Why a ruling cannot be made: no office is chosen, the office is the unit itself, a return has no reason, or nothing
 * is said.
 */
export type RulingFault = 'noOffice' | 'ownUnit' | 'needsOpinion' | 'nothing';

/** The fault of an office's ruling on a unit; undefined if it has none. */
export function faultOfRuling(
  { verdict, opinion }: Ruling,
  office: string,
  unit: string,
): RulingFault | undefined {
  if (office === '') return 'noOffice';
  if (office === unit) return 'ownUnit';
  if (opinion.trim() !== '') return undefined;
  if (verdict === 'returned') return 'needsOpinion';
  return verdict === undefined ? 'nothing' : undefined;
}

/**
 * Records a ruling in the office's own talk about the unit, or in a new one. If the office has several talks, begun on
 * devices that did not know of each other, a decision empties the decisions in the others.
 *
 * @param speaker Who speaks, for which office, about which wording of the item.
 * @param about The unit, as its people write it, its other names, and what it says of the item.
 * @param talks Of the item and the unit.
 * @param fresh The id for a new talk.
 */
export function changesOfRuling(
  speaker: Speaker,
  about: { unit: string; also: readonly string[]; state: ItemState | undefined },
  talks: readonly Talk[],
  { verdict, opinion }: Ruling,
  fresh: string,
): Change[] {
  const [own, ...others] = talks.filter(({ office }) => office === speaker.unit);
  const set: Entry['set'] = { about: about.unit };
  const also = about.also.filter((name) => name !== about.unit);
  if (also.length > 0) set['also'] = also.join('\n');
  if (verdict !== undefined) {
    set['verdict'] = verdict === '' ? null : verdict;
    set['seen'] = (about.state?.heads ?? []).join(' ');
  }
  const said = opinion.trim();
  // A new decision without a reason takes away the reason of the one before.
  if (said !== '' || verdict !== undefined) set['opinion'] = said === '' ? null : said;
  const opposed = verdict === undefined ? [] : others.filter(isDecided);
  return [
    changeOfForm({ ...speaker, item: own?.thread ?? fresh, state: own?.state }, set),
    ...opposed.map(({ thread, state }) =>
      changeOfForm(
        { ...speaker, item: thread, state },
        { about: about.unit, verdict: null, opinion: null },
      ),
    ),
  ];
}

/**
 * Records a unit's answer in the talk of the office that spoke last.
 *
 * @param states All, for what the unit has answered before.
 * @returns Undefined if no office has spoken.
 */
export function changeOfAnswer(
  speaker: Speaker,
  talks: readonly Talk[],
  states: States,
  answer: string,
): Change | undefined {
  const last = lastTalk(talks);
  if (last === undefined) return undefined;
  const { unit } = speaker;
  const state = states.get(last.thread)?.get(unit);
  const set = { about: unit, answer: answer.trim() };
  return changeOfForm({ ...speaker, item: last.thread, state }, set);
}
