/** Makes changes of what an office says of a unit's item, and of the unit's answer (talk.ts). */
import type { Entry } from './entry.ts';
import type { ItemState, States } from './fold.ts';
import { changeOfForm } from './making.ts';
import type { Change, Speaker } from './making.ts';
import { isDecided, lastTalk } from './talk.ts';
import type { Talk, Verdict } from './talk.ts';

/** An office's word on an item of a unit: a decision, an opinion, or both. */
export interface Ruling {
  /** '' takes back what was decided; undefined decides nothing. */
  verdict: Verdict | '' | undefined;
  opinion: string;
}

/** Why a ruling cannot be made: without an office, of the office itself, a return without a reason, nothing said. */
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
 * Says a ruling in the office's own talk about the unit, or in a new one. Where the office has several, begun on
 * devices that did not know of each other, a decision empties what was decided in the others.
 *
 * @param speaker Who speaks, for which office, of which wording of the item.
 * @param about The unit, as its people write it, its other names, and what it says of the item.
 * @param talks Of the item and the unit.
 * @param fresh The id of a new talk.
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
 * Says a unit's answer in the talk of the office that spoke last.
 *
 * @param states All, for what the unit has answered before.
 * @returns undefined where no office has spoken.
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
