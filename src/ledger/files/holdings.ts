import { isAhead, momentOf } from '../entries/entry.ts';
import { groupBy } from '../entries/group-by.ts';
import { isOfTeam } from '../entries/own-ids.ts';
import type { Entry } from '../entries/entry.ts';

/** Up to when a ledger holds the words of a unit or a person. */
export interface Holding {
  /** The unit; if that is '', the person, or ''. */
  name: string;
  /** Whether they are no words on the plan, but a team's 期次 and columns, which a person has set up for a roll-up. */
  isTeam: boolean;
  count: number;
  /** The newest entry's moment, ISO 8601. */
  until: string;
  /** Whether that moment is more than a day ahead: some clock is wrong. */
  isAhead: boolean;
}

/** The entries of a ledger by who made them, the newest first. */
export function holdingsOf(entries: readonly Entry[], now: number): Holding[] {
  const nameOf = ({ unit, by }: Entry): string => (unit === '' ? by : unit);
  const isTeams = ({ item, unit }: Entry): boolean => unit === '' && isOfTeam(item);
  const holdings = [false, true].flatMap((isTeam) => {
    const some = entries.filter((entry) => isTeams(entry) === isTeam);
    return [...groupBy(some, nameOf)].map(([name, said]): Holding => {
      const until = said.map(momentOf).sort().pop() ?? '';
      return { name, isTeam, count: said.length, until, isAhead: isAhead({ at: until }, now) };
    });
  });
  return holdings.sort((one, other) => {
    if (one.until !== other.until) return one.until < other.until ? 1 : -1;
    return one.name < other.name ? -1 : 1;
  });
}
