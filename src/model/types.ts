/** The shapes of `plan.json`, the public face of a plan (see README, "plan.json"). */

import type { ClauseKind, Role } from '../plan/types.ts';

/** One clause of the official text. */
export interface PlanClause {
  id: string;
  kind: ClauseKind;
  /** Verbatim. */
  text: string;
  /** Address from the site's root: `hubei-2018-xinxi-xiaofei/3-1/`. */
  page: string;
  /** Index, from 0, of its paragraph in the text. */
  paragraph: number;
  /** What a person would say: 三（一）1.; empty for what stands outside the numbering. */
  place: string;
  /** Which sentence of its place it is, from 1; absent on headings, units and source lines. */
  sentence?: number;
  /** The task it belongs to. */
  task?: string;
  /** Fingerprint of its text: 16 hex digits of the SHA-256 of its text without white space. */
  fingerprint: string;
}

export interface PlanDeadline {
  clause: string;
  /** The quoted words that give the date: 2019年底. */
  words: string;
  /** YYYY-MM-DD or null. */
  from: string | null;
  until: string | null;
  /** False where the text says 力争. */
  firm: boolean;
}

export interface PlanTask {
  id: string;
  /** The headings above it, outermost first. */
  path: string[];
  heading: string;
  measures: string[];
  /** Names, in the order of the text. */
  units: string[];
  responsible: { unit: string; role: Role; words: string; clause: string }[];
  deadlines: PlanDeadline[];
}

export interface PlanUnit {
  name: string;
  slug: string;
  /** Ids of its tasks, in the order of the text. */
  tasks: string[];
}

export interface PlanCitation {
  clause: string;
  title: string;
  number: string | null;
  words: string;
}

/** Everything that `plan.json` holds. */
export interface Plan {
  id: string;
  title: string;
  titleBy: 'source' | 'editor';
  /** The source line of the text, or where the publisher says it comes from. */
  source: string;
  /** SHA-256 of the source text, hex. */
  sha256: string;
  /** In the order of the text; joined, without white space, they are the source text. */
  clauses: PlanClause[];
  tasks: PlanTask[];
  deadlines: PlanDeadline[];
  citations: PlanCitation[];
  units: PlanUnit[];
}
