import { stringify } from 'yaml';
import type { Place, Plan, PlanClause, Target } from '../model/index.ts';
import {
  ANYWHERE,
  GROWTH,
  LEAD,
  LISTED,
  MADE,
  NAMED,
  SO_MANY,
  TARGET,
} from '../text/rules/proposal-words.ts';

/** A place found in a text, which an editor has to confirm before it is shown. */

export interface ProposedPlace {
  name: string;
  /** Ids of the clauses that name it. */
  clauses: string[];
}

/** How many targets of a plan are proposed at most. */
const MOST = 60;

/** Patterns for the wording of a target. The first that fits is used. */
const PATTERNS = [TARGET, GROWTH, MADE, SO_MANY];

/** The stretches of a clause between its commas. */
function phrases(text: string): string[] {
  return text
    .split(/[，,；;。！？]/u)
    .map((words) => words.trim())
    .filter((words) => words !== '' && words.length <= 120);
}

function targetsOf(plan: Plan, { id, text }: PlanClause): Target[] {
  const date = plan.deadlines.find(({ clause }) => clause === id)?.words;
  return phrases(text)
    .flatMap((words) => {
      const bare = words.replace(LEAD, '');
      const pattern = PATTERNS.find((one) => one.test(bare));
      const { of = '', figure = '' } = pattern?.exec(bare)?.groups ?? {};
      return of === '' || figure === ''
        ? []
        : [{ of: of.trim(), figure: figure.trim(), words: bare }];
    })
    .map((found, index) => ({
      id: `${id}.t${index + 1}`,
      clause: id,
      ...found,
      ...(date === undefined ? {} : { date: { clause: id, words: date } }),
    }));
}

/** The targets that the sentences of a plan seem to set. Each quotes its clause. */
export function proposeTargets(plan: Plan): Target[] {
  return plan.clauses
    .filter(
      ({ kind, id }) => (kind === 'sentence' || kind === 'measure') && /^[^a].*-\d+$/u.test(id),
    )
    .flatMap((clause) => targetsOf(plan, clause))
    .slice(0, MOST);
}

/**
 * A file of targets with proposals. Each line begins with a #, which the editor removes; lines of the header begin with
 * two, so that they stay comments where somebody removes one from all lines.
 */
export function proposedTargetsText(targets: readonly Target[], header: string): string {
  const lines = stringify(targets, { lineWidth: 0 }).trimEnd().split('\n');
  return [...header.split('\n').map((line) => `# ${line}`), ...lines]
    .map((line) => `# ${line}\n`)
    .join('');
}

/** The places that a plan seems to name, without those that are already listed. */
export function proposePlaces({ clauses }: Plan, known: readonly Place[]): ProposedPlace[] {
  const found = new Map<string, string[]>();
  for (const { id, kind, text } of clauses) {
    if (kind !== 'sentence' && kind !== 'measure') continue;
    const names = [
      ...[...text.matchAll(NAMED)].map(([, name = '']) => name),
      ...[...text.matchAll(LISTED)].flatMap(([, list = '']) => list.split('、')),
    ];
    for (const name of new Set(names)) {
      const isKnown = known.some((place) => name.startsWith(place.name));
      if (!isKnown && !ANYWHERE.test(name)) found.set(name, [...(found.get(name) ?? []), id]);
    }
  }
  return [...found].map(([name, ids]) => ({ name, clauses: ids }));
}
