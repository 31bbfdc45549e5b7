import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  answersOf,
  FaultError,
  loadReading,
  loadUnits,
  planIds,
  strayFaults,
} from '../model/index.ts';
import type { Unit } from '../model/index.ts';
import type { Answer, Doubt } from '../plan/index.ts';
import type { Change } from '../intake/index.ts';
import { proposeId, knownPlans, meantFile } from './identify.ts';
import type { ImportFile } from './identify.ts';
import { importPlan } from './import-plan.ts';
import type { Files, ImportedPlan } from './import-plan.ts';
import { unitsText } from './lists.ts';
import { readFile } from './read-file.ts';
import type { ReadFile, ReadPlan } from './read-file.ts';
import { reportOf } from './report.ts';
import type { Report } from './report.ts';
import { existingText, seedFiles } from './seed-files.ts';
import type { SeedOf } from './seed-files.ts';
import { valuesOf } from './values.ts';
import type { PlanValues } from './values.ts';

/** What the person who imports has said. */
export interface ImportOptions {
  /** The id that the plan is to have; of several in one file, the first one's. */
  plan?: string;
  /** Besides those that `reading.yaml` keeps; these come first. */
  answers: readonly Answer[];
  /** Whether each question that must be answered takes its default. */
  yes: boolean;
}

/** An import worked out to the end, and nothing written. */
export interface PlannedImport {
  files: Files;
  plans: ImportedPlan[];
  report: Report;
  log: readonly Change[];
  /** Questions without an answer, in the order of the text. */
  open: Doubt[];
  /** Those among them that have to be answered before anything is written. */
  blocking: Doubt[];
}

/** Questions about the file itself: another answer makes another text. */
const OF_FILE = new Set(['encoding', 'article', 'several-plans']);

/** A plan of a file with the id it has or gets. */
interface Named {
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

/** The plan-id question of a new plan; words and default are the proposal. */
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

/** Who issued a plan, for the region in its address: a proposal will do. */
function issuerFor({ issuer, doubts }: PlanValues): string {
  return issuer || (doubts.find(({ code }) => code === 'issuer')?.default ?? '');
}

/** Gives each plan of a file its id: the one it has, the one that is asked for, or a proposal. */
function nameAll(
  root: string,
  file: ImportFile,
  { plans }: ReadFile,
  ids: readonly string[],
  { answers, yes }: ImportOptions,
): Named[] {
  const taken = new Set(ids);
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

function storedAnswers(root: string, ids: readonly string[]): Answer[] {
  return ids.flatMap((id) => answersOf(loadReading(root, id)));
}

/** Reads a file with the answers that its plans have; which these are may only come out by reading it. */
async function readNamed(
  root: string,
  file: ImportFile,
  options: ImportOptions,
): Promise<{ named: Named[]; read: ReadFile }> {
  const given = options.plan === undefined ? knownPlans(root, file) : [options.plan];
  const answers = [...options.answers, ...storedAnswers(root, given)];
  const read = await readFile(file.bytes, basename(file.name), answers);
  const named = nameAll(root, file, read, given, options);
  const found = named.map(({ id }) => id).filter((id) => !given.includes(id));
  const more = storedAnswers(root, found);
  if (more.length === 0) return { named, read };
  const again = await readFile(file.bytes, basename(file.name), [...answers, ...more]);
  return {
    named: nameAll(
      root,
      file,
      again,
      named.map(({ id }) => id),
      options,
    ),
    read: again,
  };
}

/** The units of the regions that an import has come by, with those that it adds. */
class Regions {
  private readonly known = new Map<string, { before: Unit[]; now: Unit[] }>();
  private readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  unitsOf(region: string): readonly Unit[] {
    const kept = this.known.get(region);
    if (kept !== undefined) return kept.now;
    const units = loadUnits(this.root, region);
    this.known.set(region, { before: units, now: units });
    return units;
  }

  set(region: string, units: Unit[]): void {
    this.known.set(region, { before: this.known.get(region)?.before ?? [], now: units });
  }

  addFiles(files: Files): void {
    for (const [region, { before, now }] of this.known) {
      const added = now.slice(before.length);
      const file = `content/units/${region}.yaml`;
      if (added.length > 0) files.set(file, unitsText(existingText(this.root, file), added));
    }
  }
}

/**
 * Works out what an import of some files writes; nothing is written.
 *
 * @param root Folder of the project; what is there is read.
 * @throws Refusal where a file cannot be read; Error, a fault a line, where the project cannot be.
 */
export async function planImport(
  root: string,
  files: readonly ImportFile[],
  options: ImportOptions,
): Promise<PlannedImport> {
  const stray = planIds(root).flatMap((id) => strayFaults(root, id));
  if (stray.length > 0) throw new FaultError(stray);
  const regions = new Regions(root);
  const plans: ImportedPlan[] = [];
  const seeds: SeedOf[] = [];
  const log: Change[] = [];
  for (const named of files) {
    const file = meantFile(root, named);
    const { named: found, read } = await readNamed(root, file, options);
    log.push(...read.log);
    for (const [index, { id, read: one, doubts }] of found.entries()) {
      const { doubts: asked, ...values } = valuesOf(one.imprint, doubts, one.text, { root, id });
      const units = regions.unitsOf(values.region);
      const input = { id, text: one.text, tree: one.tree, units };
      const answered = new Set(
        asked.filter(({ answer }) => answer !== null).map(({ code }) => code),
      );
      const imported = importPlan(root, { ...input, values, answered, doubts: asked });
      regions.set(values.region, imported.units);
      plans.push(imported);
      const part = found.length > 1 ? index + 1 : undefined;
      seeds.push({
        id,
        text: one.text,
        values,
        file,
        part,
        isCanonical: read.isCanonical,
        firstId: found[0]?.id ?? id,
      });
    }
  }
  const all: Files = new Map(plans.flatMap((plan) => [...plan.files]));
  regions.addFiles(all);
  for (const [path, content] of seedFiles(root, seeds)) all.set(path, content);
  const open = plans.flatMap(({ doubts }) => doubts.filter(({ answer }) => answer === null));
  const blocking = open.filter(
    ({ code, must, default: byDefault }) =>
      must && (OF_FILE.has(code) || (options.yes && byDefault === '')),
  );
  return { files: all, plans, report: reportOf(plans, log), log, open, blocking };
}
