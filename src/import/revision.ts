import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  checkQuotations,
  clausesInOrder,
  differenceOf,
  FaultError,
  firstDifference,
  goneClauses,
  keepCut,
  keepIds,
  loadOldPages,
  loadPlan,
  loadPublishedIds,
  loadReading,
  loadSeeds,
  loadTaskList,
  loadVersions,
  pagesFromTree,
  paragraphsOf,
  renamePages,
  sha256,
  versionFile,
  versionOf,
  versionText,
} from '../model/index.ts';
import type { ClauseChange, ContentPage, LoadedPlan, Plan, Seed } from '../model/index.ts';
import type { Answer, Doubt } from '../plan/index.ts';
import { pairWords } from '../text/commands/doubts.ts';
import type { Files } from './write.ts';

/** The code of the question whether a clause is another one, reworded. */
const SAME_CLAUSE = 'same-clause';

export interface ReadAgain {
  pages: ContentPage[];
  doubts: Doubt[];
}

/** The answer to a question about these words, or else the answer to all questions of this kind. */
function answerTo(words: string, answers: readonly Answer[]): string | null {
  const fitting = answers.filter(
    (one) => one.code === SAME_CLAUSE && (one.words === words || one.words === ''),
  );
  return fitting.find((one) => one.words === words)?.answer ?? fitting[0]?.answer ?? null;
}

export interface TextToRead {
  tree: Parameters<typeof pagesFromTree>[0];
  text: string;
  /** The editor's answers, with those in `reading.yaml`. */
  answers: readonly Answer[];
  /** Former ids of clauses, and the ids that these have now. */
  aliases: Readonly<Record<string, string>>;
}

/** The pages of a text. If the plan exists, they keep the ids of its clauses, and its division into pages. */
export function readAgain(
  root: string,
  planId: string,
  { tree, text, answers, aliases }: TextToRead,
): ReadAgain {
  const tasks = loadTaskList(root, planId);
  const old = loadOldPages(root, planId);
  if (old.length === 0) return { pages: pagesFromTree(tree, tasks), doubts: [] };
  const fresh = pagesFromTree(tree);
  const wordsOf = (one: { text: string }, other: { id: string; text: string }): string =>
    pairWords(other.id, other.text, one.text);
  const present = new Set(clausesInOrder(old).map(({ id }) => id));
  const gone = goneClauses(
    loadVersions(root, planId),
    (id) => present.has(id) || Object.hasOwn(aliases, id),
  );
  const published = loadPublishedIds(root, planId);
  const { names, doubts } = keepIds(fresh, old, published, gone, (one, other) => {
    const answer = answerTo(wordsOf(one, other), answers);
    return answer === null ? undefined : answer === 'same';
  });
  const freshIds = new Map([...names].map(([id, name]) => [name, id]));
  const listed = tasks.flatMap((id) => freshIds.get(id) ?? []);
  const cut = keepCut(
    fresh,
    names,
    old.map(({ id }) => id),
  );
  return {
    pages: renamePages(pagesFromTree(tree, listed, cut), names),
    doubts: doubts.map(({ fresh: one, old: other, isSame }): Doubt => {
      const words = wordsOf(one, other);
      const offset = Math.max(0, text.indexOf(one.text));
      const line = text.slice(0, offset).split(/\r\n?|\n/u).length;
      const start = { line, column: 1, offset };
      return {
        ...{ code: SAME_CLAUSE, must: false, words, before: '', after: '' },
        ...{ position: { start, end: start }, options: ['same', 'new'] },
        ...{ default: isSame ? 'same' : 'new', answer: answerTo(words, answers) },
      };
    }),
  };
}

/** The plan in its present form; undefined if it could never be built. */
export function publishedPlan(root: string, planId: string): LoadedPlan | undefined {
  try {
    const isReady = loadReading(root, planId).open.length === 0;
    return isReady && loadOldPages(root, planId).length > 0 ? loadPlan(root, planId) : undefined;
  } catch (error) {
    if (error instanceof FaultError) return undefined;
    throw error;
  }
}

/** The changes that a new text makes to a published plan. */
export interface Revision {
  changes: ClauseChange[];
  /** Whether the text itself differs, and was not only read in another way. */
  isNewText: boolean;
  /** Quotations in `targets.yaml` that are not in the new text. */
  misquoted: string[];
}

/** Whether a text differs from that of a plan. */
export function isOther({ plan }: LoadedPlan, text: string): boolean {
  return firstDifference(text, plan.clauses) !== undefined;
}

/** Compares a plan with its new form. */
export function revisionOf(
  { plan, targets }: LoadedPlan,
  fresh: Plan,
  isNewText: boolean,
): Revision {
  return {
    changes: differenceOf(plan.clauses, fresh.clauses),
    isNewText,
    misquoted: checkQuotations(fresh, targets).map(({ words }) => words),
  };
}

/** The former text. If somebody has typed over the file, the text is made from its clauses. */
function oldText(root: string, loaded: LoadedPlan): string | Uint8Array {
  const { plan, meta } = loaded;
  const bytes = readFileSync(join(root, 'seeds', meta.seed));
  if (!isOther(loaded, bytes.toString('utf8'))) return bytes;
  const lines = paragraphsOf(plan).map((clauses) => clauses.map((one) => one.text).join(''));
  return `${lines.join('\n')}\n`;
}

/** What is kept of a version that is replaced: its clauses, its text, and the file from which that was read. */
export interface KeptVersion {
  files: Files;
  /** Entries for `seeds/source.yaml`. */
  seeds: Seed[];
}

/** Works out what is kept of a version that is replaced. @param today YYYY-MM-DD. */
export function keptVersion(root: string, loaded: LoadedPlan, today: string): KeptVersion {
  const { plan, meta, versions } = loaded;
  const number = versions.length + 1;
  const version = versionOf(plan, number, meta.source.date, today);
  const text = oldText(root, loaded);
  const files: Files = new Map([
    [versionFile(plan.id, number), versionText(version)],
    [`seeds/${version.seed}`, text],
  ]);
  const listed = loadSeeds(root).find(({ file }) => file === meta.seed);
  const about = {
    origin: listed?.origin ?? meta.source.name,
    ...(listed?.date === undefined ? {} : { date: listed.date }),
  };
  const seeds: Seed[] = [{ file: version.seed, ...about, sha256: sha256(text) }];
  const original = listed?.original?.file ?? '';
  if (original !== '' && existsSync(join(root, 'seeds', original))) {
    const ending = original.slice(original.lastIndexOf('.'));
    const file = version.seed.replace(/\.txt$/u, ending === '.txt' ? '.original.txt' : ending);
    const bytes = readFileSync(join(root, 'seeds', original));
    files.set(`seeds/${file}`, bytes);
    seeds.push({ file, ...about, sha256: sha256(bytes) });
  }
  return { files, seeds };
}
