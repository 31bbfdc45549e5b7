/** The official text: plan.json in itself, its pages, and its source where that is at hand. */
import { fingerprint, firstDifference } from '../../src/model/index.ts';
import { filesSeen, textSeen } from '../../src/text/doctor/seen.ts';
import { whyUnread } from './faults.ts';
import { copyComplaints, pageComplaints } from '../rendered.ts';
import { textOf } from './published.ts';
import type { PublishedPlan } from './published.ts';
import type { Finding } from './types.ts';
import { isPage } from './visit.ts';
import type { Visit } from './visit.ts';

/** An official text at hand. */
export interface Seed {
  file: string;
  sha256: string;
  text: string;
}

function changed(path: string, complaints: readonly string[]): Finding[] {
  return complaints.map((saw) => ({ check: 'clause-changed', path, saw }));
}

/** The text of a file; undefined if it did not come, or could not be read. */
function fileAt({ answers }: Visit, path: string): string | undefined {
  const answer = answers.get(path);
  return answer?.status === 200 && answer.fault === undefined ? textOf(answer) : undefined;
}

/** The HTML of a page that was read as one, so that it can be read again. */
function pageAt(visit: Visit, path: string): string | undefined {
  return isPage(visit.answers.get(path)?.movedTo ?? path) ? fileAt(visit, path) : undefined;
}

/** Findings on what holds the text besides the pages of its clauses: to print, by unit, as a file. */
function checkCopies({ id, clauses }: PublishedPlan, visit: Visit): Finding[] {
  const own = new Set(clauses.map(({ page }) => page));
  const printed = `${id}/print/`;
  const file = `${id}/${id}.txt`;
  const print = pageAt(visit, printed);
  const text = fileAt(visit, file);
  // Elsewhere the id of a heading is that of the whole task.
  const inside = clauses.filter(({ kind }) => kind !== 'heading');
  const others = [...visit.pages].filter(
    ([path, page]) => page.plan === id && path !== printed && !own.has(path),
  );
  const difference = text === undefined ? undefined : firstDifference(text, clauses);
  return [
    ...changed(printed, print === undefined ? [] : pageComplaints(printed, print, clauses)),
    ...others.flatMap(([path]) =>
      changed(path, copyComplaints(path, pageAt(visit, path) ?? '', inside)),
    ),
    ...(difference === undefined ? [] : changed(file, [textSeen.differs(file, difference)])),
  ];
}

function checkPlan(
  path: string,
  plan: PublishedPlan,
  visit: Visit,
  seeds: readonly Seed[] | undefined,
): Finding[] {
  const findings: Finding[] = plan.clauses
    .filter((clause) => fingerprint(clause.text) !== clause.fingerprint)
    .map(({ id, text: words }) => ({
      check: 'clause-changed',
      path,
      saw: textSeen.otherFingerprint(path, id, words.slice(0, 24)),
    }));
  for (const [page, clauses] of Map.groupBy(plan.clauses, (clause) => clause.page)) {
    // What does not come at all is told elsewhere.
    if (fileAt(visit, page) === undefined) continue;
    findings.push(...changed(page, pageComplaints(page, pageAt(visit, page) ?? '', clauses)));
  }
  findings.push(...checkCopies(plan, visit));
  const seed = seeds?.find(({ sha256 }) => sha256 === plan.sha256);
  if (seed === undefined) {
    const saw =
      seeds === undefined
        ? textSeen.noSeeds(plan.id)
        : textSeen.noSeed(path, plan.sha256.slice(0, 16));
    return [...findings, { check: 'source-unknown', path, saw }];
  }
  const difference = firstDifference(seed.text, plan.clauses);
  if (difference !== undefined) {
    const saw = textSeen.differsAt(`seeds/${seed.file}`, difference, path);
    findings.push({ check: 'source-differs', path, saw });
  }
  return findings;
}

/** Findings on each published plan. */
export function checkText(visit: Visit, seeds: readonly Seed[] | undefined): Finding[] {
  const paths = [...visit.answers.keys()].filter((path) => path.endsWith('/plan.json'));
  return paths.flatMap((path): Finding[] => {
    const plan = visit.plans.get(path);
    if (plan !== undefined) return checkPlan(path, plan, visit, seeds);
    const answer = visit.answers.get(path);
    if (whyUnread(answer) !== undefined) return [];
    const status = answer?.status ?? 0;
    const saw = status === 200 ? textSeen.noPlan(path) : filesSeen.answers(path, status);
    return [{ check: 'plan-missing', path, saw }];
  });
}
