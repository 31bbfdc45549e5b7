import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Refusal } from '../intake/index.ts';
import { allAnswers, FaultError, loadReading } from '../model/index.ts';
import type { Answer, Doubt } from '../plan/index.ts';
import { refusalWords } from '../text/commands/intake.ts';
import { knownPlans, proposeId } from './identify.ts';
import type { ImportFile } from './identify.ts';
import { readFile } from './read-file.ts';
import type { ReadFile, ReadPlan, Stored } from './read-file.ts';
import { valuesOf } from './values.ts';
import type { PlanValues } from './values.ts';

/** The options of the person who imports. */
export interface ImportOptions {
  /** The id that the plan is to have. If the file has several plans, the id of the first. */
  plan?: string;
  /** Answers besides those in `reading.yaml`. They come first. */
  answers: readonly Answer[];
  /** Whether each question that must be answered takes its default. */
  yes: boolean;
  /** The day noted for a text that is replaced, YYYY-MM-DD; by default the clock's. */
  today?: string;
}

export interface Named {
  id: string;
  read: ReadPlan;
  doubts: Doubt[];
}

function withDefaults(doubts: readonly Doubt[], yes: boolean): Doubt[] {
  return doubts.map((doubt) =>
    yes && doubt.must && doubt.answer === null && doubt.default !== ''
      ? { ...doubt, answer: doubt.default }
      : doubt,
  );
}

/** The question about the id of a new plan. Its words and its default are the proposal. */
function idDoubt(proposal: string, answers: readonly Answer[]): Doubt {
  const start = { line: 1, column: 1, offset: 0 };
  const answer = answers.find(({ code, words }) => code === 'plan-id' && words === proposal);
  return {
    ...{ code: 'plan-id', must: false, words: proposal, before: '', after: '', options: [] },
    position: { start, end: start },
    default: proposal,
    answer: answer?.answer ?? null,
  };
}

/** The issuer of a plan, for the region in its address. A proposed one is enough. */
function issuerFor({ issuer, doubts }: PlanValues): string {
  return issuer || (doubts.find(({ code }) => code === 'issuer')?.default ?? '');
}

/** Gives each plan of a file its id: the one that it has, the one in the answer, or a proposal. */
function nameAll(
  root: string,
  file: ImportFile,
  { plans }: ReadFile,
  ids: readonly string[],
  { answers, yes }: ImportOptions,
  taken: Set<string>,
): Named[] {
  for (const id of ids) taken.add(id);
  return plans.map((read, index) => {
    const doubts = withDefaults(read.doubts, yes);
    const known = ids[index];
    if (known !== undefined) return { id: known, read, doubts };
    const naming = valuesOf(read.imprint, doubts, read.text);
    const proposal = proposeId(
      root,
      {
        ...{
          title: naming.title.join(''),
          shortTitle: naming.shortTitle,
          issuer: issuerFor(naming),
        },
        ...{ date: naming.date ?? naming.source.date, text: read.text },
        ...{ fileName: file.name, isOnly: plans.length === 1 },
      },
      taken,
    );
    const doubt = idDoubt(proposal, answers);
    const id = doubt.answer ?? proposal;
    taken.add(id);
    const isThere = existsSync(join(root, 'content', id, 'plan.yaml'));
    return { id, read, doubts: isThere ? doubts : [...doubts, doubt] };
  });
}

/** Reads `reading.yaml`. A given answer to all questions of a kind replaces its answers of that kind. */
function storedOf(root: string, id: string, given: readonly Answer[]): Stored {
  const isMeant = ({ code }: Answer): boolean =>
    !given.some((one) => one.code === code && one.before === '' && one.after === '');
  const reading = loadReading(root, id);
  return { answers: allAnswers(reading).filter(isMeant), words: reading.words };
}

/** Whether a plan keeps nothing that another reading would use. */
function isEmpty({ answers, words }: Stored): boolean {
  return answers.length === 0 && Object.values(words).every(({ length }) => length === 0);
}

/** Reads a file. @throws FaultError with the file's name if it cannot be read. */
async function read(
  { name, bytes }: ImportFile,
  given: readonly Answer[],
  stored: readonly Stored[],
): Promise<ReadFile> {
  try {
    return await readFile(bytes, basename(name), given, stored);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new FaultError([refusalWords(name, error.code, error.detail)]);
  }
}

/**
 * Reads a file with the answers that its plans keep. Which plans these are may become known only by reading.
 *
 * @param taken Ids that plans of other files in this import have. The ids of this file are added.
 * @throws FaultError if the file cannot be read.
 */
export async function readNamed(
  root: string,
  file: ImportFile,
  options: ImportOptions,
  taken: Set<string>,
): Promise<{ named: Named[]; read: ReadFile }> {
  const given = options.plan === undefined ? knownPlans(root, file) : [options.plan];
  const storedOfAll = (ids: readonly string[]): Stored[] =>
    ids.map((id) => storedOf(root, id, options.answers));
  const first = await read(file, options.answers, storedOfAll(given));
  const before = new Set(taken);
  const named = nameAll(root, file, first, given, options, taken);
  const ids = named.map(({ id }) => id);
  const isKnown = ids.every((id, index) => id === given[index]);
  if (isKnown || storedOfAll(ids).every(isEmpty)) {
    return { named, read: first };
  }
  const again = await read(file, options.answers, storedOfAll(ids));
  return { named: nameAll(root, file, again, ids, options, before), read: again };
}
