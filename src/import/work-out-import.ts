import {
  allAnswers,
  FaultError,
  loadPlaces,
  loadReading,
  planIds,
  strayFaults,
} from '../model/index.ts';
import type { Change } from '../intake/index.ts';
import type { Doubt, Notice } from '../plan/index.ts';
import { meantFile } from './identify.ts';
import type { ImportFile } from './identify.ts';
import { importPlan } from './one-plan-files.ts';
import type { ImportedPlan } from './one-plan-files.ts';
import type { Files } from './write.ts';
import { readNamed } from './name-plans.ts';
import type { ImportOptions } from './name-plans.ts';
import { Regions } from './regions.ts';
import { importReport } from './json-report.ts';
import type { Report } from './json-report.ts';
import { isOtherPlan, OTHER_PLAN } from './other-plan.ts';
import { seedFiles } from './seed-files.ts';
import type { SeedOf } from './seed-files.ts';
import { valuesOf } from './values.ts';
import { stateOf } from './write.ts';
import type { State } from './write.ts';

/** An import that is completely worked out, but not written. */
export interface PlannedImport {
  files: Files;
  /** The state of the files before anything was read. */
  before: State;
  plans: ImportedPlan[];
  report: Report;
  log: readonly Change[];
  /** Oddities in the text that are read as printed. */
  notices: readonly Notice[];
  /** Questions without an answer, in the order of the text. */
  open: Doubt[];
  /** Questions that must be answered, or answered otherwise, before anything is written. */
  blocking: Doubt[];
  /** Whether the text of a published plan becomes another one. The difference is then shown first. */
  isRevision: boolean;
}

/** Questions about the file itself. Another answer would give another text. */
const OF_FILE = new Set(['encoding', 'article', 'several-plans']);

/** A day on this machine's calendar. */
function localDay(moment: Date): string {
  const parts = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** Whether an import changes the text of a published plan. It then waits for a confirmation. */
function isRevising({ revision }: ImportedPlan): boolean {
  return revision?.isNewText === true;
}

/**
 * Works out what an import of some files writes. Nothing is written.
 *
 * @param root Folder of the project; existing files are read.
 * @throws FaultError, with a line for each fault, if a given or an existing file cannot be read.
 */
export async function planImport(
  root: string,
  files: readonly ImportFile[],
  options: ImportOptions,
): Promise<PlannedImport> {
  const before = stateOf(root);
  const stray = planIds(root).flatMap((id) => strayFaults(root, id));
  if (stray.length > 0) throw new FaultError(stray);
  const today = options.today ?? localDay(new Date());
  const regions = new Regions(root);
  const places = loadPlaces(root);
  const plans: ImportedPlan[] = [];
  const seeds: SeedOf[] = [];
  const log: Change[] = [];
  const notices: Notice[] = [];
  const taken = new Set<string>();
  for (const named of files) {
    const file = meantFile(root, named);
    const { named: found, read } = await readNamed(root, file, options, taken);
    log.push(...read.log);
    for (const [index, { id, read: one, doubts }] of found.entries()) {
      notices.push(...one.notices);
      const { doubts: asked, ...values } = valuesOf(one.imprint, doubts, one.text, { root, id });
      const units = regions.unitsOf(values.region);
      const input = { id, text: one.text, tree: one.tree, units, places, today };
      const answered = new Set(
        asked.filter(({ answer }) => answer !== null).map(({ code }) => code),
      );
      const imported = importPlan(root, {
        ...{ ...input, values, answered, doubts: asked },
        answers: [...options.answers, ...allAnswers(loadReading(root, id))],
      });
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
  for (const [path, content] of seedFiles(
    root,
    seeds,
    plans.flatMap((plan) => plan.seeds),
  ))
    all.set(path, content);
  const open = plans.flatMap(({ doubts }) => doubts.filter(({ answer }) => answer === null));
  const blocking = [
    ...open.filter(
      ({ code, must, default: byDefault }) =>
        must && code !== OTHER_PLAN && (OF_FILE.has(code) || (options.yes && byDefault === '')),
    ),
    ...plans.flatMap(({ doubts }) => doubts.filter(isOtherPlan)),
  ];
  const report = importReport(plans, log, notices);
  const isRevision = plans.some(isRevising);
  return { files: all, before, plans, report, log, notices, open, blocking, isRevision };
}
