/**
 * Reads the arguments of an import, asks in a terminal what is open, prints, and writes; what is worked
 * out is in src/import.
 */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { finishStopped, isPlanId, planImport, writeFiles } from '../src/import/index.ts';
import type { ImportFile, PlannedImport, ReportedDoubt, Written } from '../src/import/index.ts';
import { loadSeeds } from '../src/model/index.ts';
import type { Answer } from '../src/plan/index.ts';
import { differenceWords } from '../src/text/pages/changes.ts';
import { importWords } from '../src/text/commands/import-command.ts';
import { refusalWords } from '../src/text/commands/intake.ts';
import { onOneLine } from '../src/outside/visible.ts';
import { freshOf } from './ask-which.ts';
import { blockedText, nextText, tableText } from './import-table.ts';
import { complain, run, say, sayJson, wordsOf } from './terminal.ts';

/** A mistake of the person who calls, in a sentence. */
class Misuse extends Error {}

interface Call {
  files: ImportFile[];
  plan?: string;
  answers: [code: string, answer: string][];
  yes: boolean;
  dryRun: boolean;
  isJson: boolean;
}

/** More bytes than any plan has, with all its pictures; Node cannot read ten times as many at once. */
const MOST_SOURCE_BYTES = 200_000_000;

/** Looks at a file before it is read: a pipe or a device may never end. */
function readFileAt(name: string): ImportFile {
  const shown = onOneLine(name);
  const found = statSync(name, { throwIfNoEntry: false });
  if (found === undefined) throw new Misuse(importWords.noFile(shown));
  if (found.isDirectory()) throw new Misuse(importWords.isFolder(shown));
  if (!found.isFile()) throw new Misuse(importWords.isDevice(shown));
  if (found.size > MOST_SOURCE_BYTES) throw new Misuse(refusalWords(shown, 'too-large'));
  return { name, bytes: readFileSync(name) };
}

/** The file that a plan was imported from, where the person names only the plan. */
function keptFile(root: string, plan: string): string {
  const seed = loadSeeds(root).find(({ file }) => file === `${plan}.txt`);
  if (seed === undefined) throw new Misuse(importWords.noPlan(onOneLine(plan)));
  return join(root, 'seeds', seed.file);
}

function pairOf(words: string): [string, string] {
  const [, code, answer] = /^([a-z-]+)=(.+)$/su.exec(words) ?? [];
  if (code === undefined || answer === undefined)
    throw new Misuse(importWords.badAnswer(onOneLine(words)));
  return [code, answer];
}

function parseWords(args: readonly string[]): {
  values: {
    plan?: string | undefined;
    answer?: string[] | undefined;
    yes?: boolean | undefined;
    'dry-run'?: boolean | undefined;
    report?: string | undefined;
  };
  positionals: string[];
} {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        plan: { type: 'string' },
        answer: { type: 'string', multiple: true },
        yes: { type: 'boolean' },
        'dry-run': { type: 'boolean' },
        report: { type: 'string' },
      },
    });
  } catch (error) {
    throw new Misuse(`${optionFault(error)}\n${importWords.usage}`);
  }
}

/** What is wrong with an option, from what Node says of it. */
function optionFault(error: unknown): string {
  const said = error instanceof Error ? error.message : '';
  const option = onOneLine(/'(-[^' ]*)/u.exec(said)?.[1] ?? '');
  if (/does not take an argument/u.test(said)) return importWords.takesNoValue(option);
  return /argument (?:missing|is ambiguous)/u.test(said)
    ? importWords.needsValue(option)
    : importWords.unknownOption(option);
}

function readCall(root: string, args: readonly string[]): Call {
  const { values, positionals } = parseWords(args);
  const { plan, answer = [], yes = false, report } = values;
  if (plan === '') throw new Misuse(`${importWords.needsValue('--plan')}\n${importWords.usage}`);
  if (plan !== undefined && !isPlanId(plan))
    throw new Misuse(importWords.badPlanId(onOneLine(plan)));
  if (report !== undefined && report !== 'json') {
    throw new Misuse(
      `${importWords.unknownOption(`--report ${onOneLine(report)}`)}\n${importWords.usage}`,
    );
  }
  const names = positionals.length > 0 || plan === undefined ? positionals : [keptFile(root, plan)];
  if (names.length === 0) throw new Misuse(importWords.usage);
  if (plan !== undefined && names.length > 1) throw new Misuse(importWords.onePlan);
  return {
    files: names.map(readFileAt),
    ...(plan === undefined ? {} : { plan }),
    answers: answer.map(pairOf),
    ...{ yes, dryRun: values['dry-run'] ?? false, isJson: report === 'json' },
  };
}

/** Answers of the command line, for every question of their kind. */
function answersFor(doubts: readonly ReportedDoubt[], pairs: Call['answers']): Answer[] {
  return pairs.flatMap(([code, answer]) => [
    { code, words: '', before: '', after: '', answer },
    ...doubts
      .filter((doubt) => doubt.code === code)
      .map(({ words }) => ({ code, words, before: '', after: '', answer })),
  ]);
}

/** Works the import out; in a terminal again, with what was answered, until nothing new is asked. */
async function work(root: string, call: Call): Promise<PlannedImport> {
  const given = call.plan === undefined ? {} : { plan: call.plan };
  const plan = (answers: readonly Answer[]): Promise<PlannedImport> =>
    planImport(root, call.files, { ...given, answers, yes: call.yes });
  let answers = answersFor([], call.answers);
  let planned = await plan(answers);
  if (call.answers.length > 0) {
    answers = answersFor(planned.report.doubts, call.answers);
    planned = await plan(answers);
  }
  const isAsking = isTalking(call) && !call.yes;
  const asked = new Set<string>();
  while (isAsking) {
    const isFirst = asked.size === 0;
    const fresh = freshOf(planned.open, asked);
    if (fresh.length === 0) break;
    const { askOpen, greet } = await import('./ask.ts');
    if (isFirst) greet();
    const more = await askOpen(fresh);
    if (more === undefined) throw new Misuse(importWords.stopped);
    if (more.length === 0) continue;
    answers = [...more, ...answers];
    planned = await plan(answers);
  }
  return planned;
}

function isTalking({ isJson }: Call): boolean {
  return process.stdin.isTTY && process.stdout.isTTY && !isJson;
}

/** Whether a revision is to be written, now that its difference has been read. */
async function isTold(call: Call): Promise<boolean> {
  return isTalking(call) && (await import('./ask.ts')).askToWrite();
}

async function main(args: readonly string[]): Promise<void> {
  const root = process.cwd();
  // Before anything is read of what it moves.
  const isWhole = args.includes('--dry-run') ? undefined : finishStopped(root);
  if (isWhole !== undefined) complain(importWords.finished(isWhole));
  const call = readCall(root, args);
  const planned = await work(root, call);
  if (call.isJson) sayJson(planned.report);
  else say(tableText(planned));
  if (call.dryRun) {
    if (!call.isJson) say(importWords.dryRun);
    return;
  }
  if (planned.blocking.length > 0) throw new Misuse(blockedText(planned));
  if (planned.isRevision && !call.yes && !(await isTold(call))) {
    if (!call.isJson) say(differenceWords.held);
    return;
  }
  let changes: Written[];
  try {
    changes = writeFiles(root, planned.files, planned.before);
  } catch (error) {
    throw new Misuse(importWords.failed(wordsOf(error)));
  }
  if (!call.isJson) say(`${importWords.written(changes)}\n${nextText(planned)}`);
}

/** Runs `npm run import`; a fault is a sentence on stderr, and the exit code 1. */
export async function runImport(args: readonly string[]): Promise<void> {
  await run(() => main(args));
}
