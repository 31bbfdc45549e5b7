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
import { pairWords } from '../text/doubts.ts';
import type { Files } from './one-plan-files.ts';

/** The question of a clause that may be another one, reworded. */
const SAME_CLAUSE = 'same-clause';

export interface ReadAgain {
  pages: ContentPage[];
  doubts: Doubt[];
}

/** Whole of one kind of question: an answer to all, or to these words. */
function answerTo(words: string, answers: readonly Answer[]): string | null {
  const fitting = answers.filter(
    (one) => one.code === SAME_CLAUSE && (one.words === words || one.words === ''),
  );
  return fitting.find((one) => one.words === words)?.answer ?? fitting[0]?.answer ?? null;
}

export interface TextToRead {
  tree: Parameters<typeof pagesFromTree>[0];
  text: string;
  /** Of the editor, those that `reading.yaml` keeps among them. */
  answers: readonly Answer[];
  /** Ids that a clause had before, and the one it has now. */
  aliases: Readonly<Record<string, string>>;
}

/** The pages of a text; where the plan is there already, with the ids that its clauses have and cut as it was. */
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

/** The plan as it was built until now; undefined if it never could be. */
export function publishedPlan(root: string, planId: string): LoadedPlan | undefined {
  try {
    const isReady = loadReading(root, planId).open.length === 0;
    return isReady && loadOldPages(root, planId).length > 0 ? loadPlan(root, planId) : undefined;
  } catch (error) {
    if (error instanceof FaultError) return undefined;
    throw error;
  }
}

/** The changes of a new text to a plan that was published. */
export interface Revision {
  changes: ClauseChange[];
  /** Whether the text is another one, and not only read in another way. */
  isNewText: boolean;
  /** Quotations in `targets.yaml` that the new text does not hold. */
  misquoted: string[];
}

/** Whether a text is another one than that of a plan. */
export function isOther({ plan }: LoadedPlan, text: string): boolean {
  return firstDifference(text, plan.clauses) !== undefined;
}

/** Compares a plan as it was with what it becomes. */
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

/** The text as it was; where somebody has typed over it, as its clauses hold it. */
function oldText(root: string, loaded: LoadedPlan): string | Uint8Array {
  const { plan, meta } = loaded;
  const bytes = readFileSync(join(root, 'seeds', meta.seed));
  if (!isOther(loaded, bytes.toString('utf8'))) return bytes;
  const lines = paragraphsOf(plan).map((clauses) => clauses.map((one) => one.text).join(''));
  return `${lines.join('\n')}\n`;
}

/** A version that is replaced, as it is kept: its clauses, its text, the file that it was read from. */
export interface KeptVersion {
  files: Files;
  /** To be listed in `seeds/source.yaml`. */
  seeds: Seed[];
}

/** @param today YYYY-MM-DD. */
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
